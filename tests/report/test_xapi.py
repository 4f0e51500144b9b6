"""Statements: two validators that know nothing of us, the same ids each time, and nobody's name."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from game.cli import main
from game.report.told import Shelf
from game.report.xapi import HOME, Actor, line, statements
from game.resources import scenarios
from game.saves.people import add, choose
from tests.conftest import needed
from tests.report.evenings import OLD, SMALL, of_a_changed_scenario, played

if TYPE_CHECKING:
    from pathlib import Path

ACTOR = Actor("p17")
KEY = f"{HOME}/xapi/"


@pytest.fixture(scope="module", name="jeppe")
def _jeppe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return played(tmp_path_factory.mktemp("jeppe") / "a.jsonl", "random", home=scenarios() / "jeppe")


def told(path: Path, lang: str = "en") -> tuple[dict[str, Any], ...]:
    home = scenarios() / "jeppe" if b'"scenario":"jeppe"' in path.read_bytes() else SMALL
    return statements(Shelf(str(home)).open(path), ACTOR, lang)


def test_ralph_finds_nothing_wrong(jeppe: Path) -> None:
    model = needed("ralph.models.xapi.base.statements").BaseXapiStatement
    for statement in (*told(jeppe), *told(OLD, "nb")):
        model.model_validate_json(line(statement), strict=False)


def test_tincan_reads_what_we_wrote_and_writes_the_same(jeppe: Path) -> None:
    reader = needed("tincan").Statement
    for statement in told(jeppe):
        again = json.loads(reader.from_json(line(statement)).to_json("1.0.3"))
        for name in ("id", "actor", "verb", "result"):
            assert again.get(name) == statement.get(name)
        assert again["object"]["id"] == statement["object"]["id"]


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("actor", {"objectType": "Agent"}),
        ("verb", {"id": "said"}),
        ("id", "17"),
        ("object", {"objectType": "Activity"}),
    ],
)
def test_the_validator_can_find_something_wrong(jeppe: Path, part: str, value: object) -> None:
    model = needed("ralph.models.xapi.base.statements").BaseXapiStatement
    with pytest.raises(ValueError, match=part):
        model.model_validate_json(line(told(jeppe)[1] | {part: value}))


def test_a_choice_says_what_was_picked_of_what_was_seen(jeppe: Path) -> None:
    first, *rest, last = told(jeppe)
    assert [one["verb"]["display"]["en"] for one in (first, last)] == ["initialized", "completed"]
    for statement in rest:
        seen = statement["result"]["extensions"][f"{KEY}seen"]
        assert statement["result"]["response"] in seen
        assert [choice["id"] for choice in statement["object"]["definition"]["choices"]] == seen
        assert statement["result"]["extensions"][f"{KEY}moves"]


def test_every_choice_of_the_journal_is_there_by_its_number(jeppe: Path) -> None:
    said = {
        entry["n"]
        for entry in map(json.loads, jeppe.read_text(encoding="utf-8").splitlines()[1:])
        for event in entry["events"]
        if event["is"] == "said"
    }
    _, *choices, _ = told(jeppe)
    assert {one["context"]["extensions"][f"{KEY}entry"] for one in choices} == said


def test_ids_are_the_same_each_time_and_each_its_own(jeppe: Path) -> None:
    ids = [statement["id"] for statement in told(jeppe)]
    assert ids == [statement["id"] for statement in told(jeppe, "sv")]
    assert len(set(ids)) == len(ids)
    assert {UUID(one).version for one in ids} == {5}


def test_half_an_evening_has_the_ids_of_the_whole(tmp_path: Path) -> None:
    path = played(tmp_path / "a.jsonl", "random", home=scenarios() / "jeppe")
    whole, data = told(path), path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    half = told(path)
    assert [one["id"] for one in half] == [one["id"] for one in whole[: len(half)]]
    assert half[-1]["verb"]["display"]["en"] == "answered"


def test_another_player_of_the_same_evening_has_other_ids(tmp_path: Path) -> None:
    evening = Shelf(str(SMALL)).open(played(tmp_path / "a.jsonl"))
    one, other = (statements(evening, Actor(name), "en") for name in ("p17", "p18"))
    assert not {statement["id"] for statement in one} & {statement["id"] for statement in other}


def test_a_changed_scenario_is_said(tmp_path: Path) -> None:
    (first, *_) = told(of_a_changed_scenario(played(tmp_path / "a.jsonl")))
    assert first["context"]["extensions"][f"{KEY}changed"] is True


# --- the command ------------------------------------------------------------------------------------------------------


def export(*arguments: object) -> int:
    return main(["export", *map(str, arguments), "--scenario", str(SMALL)])


def test_a_person_here_has_a_pseudonym_that_stays(tmp_path: Path) -> None:
    person = add("Ada Lovelace")
    choose(person.id)
    path = played(person.folder / "evenings" / "a.jsonl")
    assert [export(path, "--xapi", tmp_path / name) for name in ("one", "two")] == [0, 0]
    one = (tmp_path / "one").read_text(encoding="utf-8")
    assert one == (tmp_path / "two").read_text(encoding="utf-8")
    assert "Lovelace" not in one
    names = {json.loads(text)["actor"]["account"]["name"] for text in one.splitlines()}
    assert len(names) == 1
    assert re.fullmatch(r"[0-9a-f]{16}", names.pop())


def test_a_journal_of_nobody_asks_who_played(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = played(tmp_path / "a.jsonl")
    assert export(path, "--xapi", tmp_path / "x") == 2
    assert "--actor" in capsys.readouterr().err
    assert export(path, "--xapi", tmp_path / "x", "--actor", "p17") == 0


@pytest.mark.parametrize(
    "arguments", [("--actor", "ada@example.org"), ("--actor", " "), ("--actor", "p", "--home", "school"), ()]
)
def test_a_slip_is_answered_in_a_line(
    tmp_path: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--xapi", str(tmp_path / "x")) if arguments else ()
    assert export(played(tmp_path / "a.jsonl"), *where, *arguments) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_foreign_file_is_left_out_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter").write_text("Dear Maria\n", encoding="utf-8")
    assert export(tmp_path / "letter", played(tmp_path / "a"), "--xapi", tmp_path / "x", "--actor", "p") == 1
    assert "letter" in capsys.readouterr().err
    assert (tmp_path / "x").exists()
