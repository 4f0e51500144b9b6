"""docs/format.md has every key there is, links that lead somewhere, and an example without a fault."""

from __future__ import annotations

import re

import pytest

from game.content.codes import CODES
from game.content.json_schema import json_schema
from game.content.load import load
from game.content.schema import SCENARIO_RECORD
from game.content.shape import Each, Flag, Forms, Id, Key, Name, Named, Record, Shape, Text, Whole
from game.content.wardrobe import ALLOWED
from game.docs import FOLDER
from game.docs.format import _sections
from game.docs.shapes import anchor, told
from game.prove.judge import judge

PAGE = (FOLDER / "format.md").read_text(encoding="utf-8")


def test_every_key_of_the_format_stands_in_the_section_of_its_record() -> None:
    sections = dict(re.findall(r"^### (.*?)\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
    known = {anchor(name).replace("-", "_"): text for name, text in sections.items()}
    for name, record in json_schema()["$defs"].items():
        section = known[anchor(name.replace("turn_s_", "turns_"))]
        assert [key for key in record["properties"] if f"| `{key}` |" not in section] == [], name


def test_a_key_that_the_table_is_given_turns_up_by_itself() -> None:
    poster = Record("poster", {"reach": Key(Whole(0, 9), "how far it is seen", default="1")})
    grown = Record("scenario", {**SCENARIO_RECORD.keys, "posters": Key(Named(poster), "what draws guests")})
    page = "".join(_sections(grown, {("poster", "reach"): "3"}, leave_out={"guest"}))
    assert "| `posters` | mapping from new ids to [poster](#poster) |  |  | what draws guests | [MG027]" in page
    assert "### poster\n" in page
    assert "| `reach` | whole number, 0 to 9 | else `1` | `3` | how far it is seen | [MG023](diagnostics/" in page


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (Text("option"), "text, at most 90 characters"),
        (Flag(), "true or false"),
        (Name("outcome"), "name of an outcome"),
        (Name("node", ("stay",)), "name of a node, or `stay`"),
        (Each(Id(), low=2, high=2), "list (2) of new id"),
        (Each(Id()), "list of new id"),
        (Each(Forms(Flag(), table=Record("part", {})), low=1), "list (1 or more) of (true or false; or [part](#part))"),
        (Named(Flag(), key=Name("guest"), high=3), "mapping (at most 3) from name of a guest to true or false"),
        (Record("turn's effect", {}), "[turn's effect](#turns-effect)"),
    ],
)  # fmt: skip
def test_a_shape_is_told_in_words(shape: Shape, words: str) -> None:
    assert told(shape) == words


def test_every_link_leads_to_a_heading_or_a_file() -> None:
    headings = {anchor(name) for name in re.findall(r"^#+ (.*)$", PAGE, re.MULTILINE)}
    links = re.findall(r"\]\(([^)]+)\)", PAGE)
    assert {link[1:] for link in links if link.startswith("#")} <= headings
    assert [link for link in links if not link.startswith("#") and not (FOLDER / link).exists()] == []
    assert set(re.findall(r"MG\d+", PAGE)) <= CODES.keys()


def test_every_word_of_a_look_stands_there() -> None:
    section = PAGE.partition("## Words of `look:`")[2].partition("\n## ")[0]
    words = [word for allowed in ALLOWED.values() if not isinstance(allowed, range) for word in allowed]
    shown = [str(word).lower() if isinstance(word, bool) else word for word in words]
    assert [name for name in (*ALLOWED, *shown) if f"`{name}`" not in section] == []


@pytest.mark.parametrize("name", ["tea.yaml", "party.yaml"])
def test_an_example_has_no_fault(name: str) -> None:
    path = FOLDER / name
    assert [str(found) for found in judge(path, load(path)).diagnostics] == []


def test_the_page_begins_with_the_whole_example() -> None:
    assert (FOLDER / "tea.yaml").read_text(encoding="utf-8") in PAGE


def test_the_shared_talk_that_is_shown_is_read_with_the_party_and_has_no_fault() -> None:
    assert (FOLDER / "lib" / "lids.yaml").read_text(encoding="utf-8") in PAGE
    loaded = load(FOLDER / "party.yaml")
    assert loaded.scenario is not None
    assert [one.id for one in loaded.scenario.talks if one.fits] == ["lib/lids"]
