"""A Twee story becomes a draft that can be read, and everything in it is in the draft or in the list."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.load import Loaded, load
from game.content.source import FORBIDDEN
from game.content.twee.pages import TO_DO
from game.content.twee.take import Taken, put, take

if TYPE_CHECKING:
    from pathlib import Path

TITLE = ":: StoryTitle\nTea\n"
FORMATS = ["", "Harlowe", "SugarCube", "Chapbook", "Snowman"]


def _take(folder: Path, text: str) -> tuple[Taken, Loaded]:
    path = folder / "story.twee"
    path.write_text(text, encoding="utf-8", newline="\n")
    taken = take(path, "tea")
    shutil.rmtree(folder / "tea", ignore_errors=True)
    put(taken.files, folder / "tea")
    return taken, load(folder / "tea")


def _guest(taken: Taken) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(taken.files["guests/somebody.yaml"])
    return found


def _cards(taken: Taken, node: str) -> list[tuple[str, str]]:
    options = _guest(taken)["nodes"][node]["options"]
    return [(one.get("listen") or one["relate"], one.get("goto") or one["end"]) for one in options]


def test_passages_are_nodes_links_are_cards_and_where_nothing_leads_on_is_an_outcome(tmp_path: Path) -> None:
    text = (
        TITLE + ":: Start\nHello.\nYou.\n[[How so?->Queue]]\n[[Bye->Gone]]\n:: Queue\nTen.\n[[Go->Start]]\n[[Gone]]\n"
    )
    taken, loaded = _take(tmp_path, text + ":: Gone\nShe goes home.\n")
    assert loaded.scenario is not None
    assert _guest(taken)["nodes"]["start"]["says"] == ["Hello.", "You."]
    assert _cards(taken, "start") == [("How so?", "queue"), ("Bye", "gone")]
    assert _guest(taken)["outcomes"] == {"gone": {"score": 5, "says": "She goes home."}}
    assert taken.found == ()
    assert {found.code for found in loaded.diagnostics} == {"MG030", "MG047"}


def test_a_passage_that_is_no_choice_gets_a_card_to_be_written_and_a_way_out(tmp_path: Path) -> None:
    taken, loaded = _take(tmp_path, TITLE + ":: Start\n[[Start]]\n")
    assert loaded.scenario is not None
    assert _cards(taken, "start") == [("Start", "start"), (TO_DO, "ended")]
    assert [found.code for found in taken.found] == ["MG104", "MG104"]


@pytest.mark.parametrize(
    ("links", "hands"),
    [
        (4, [["l0", "l1", "l2", "l3"]]),
        (5, [["l0", "l1", "l2", "Something else."], ["l3", "l4"]]),
        (8, [["l0", "l1", "l2", "Something else."], ["l3", "l4", "l5", "Something else."], ["l6", "l7"]]),
    ],
)
def test_more_than_four_links_are_dealt_out(tmp_path: Path, links: int, hands: list[list[str]]) -> None:
    body = "".join(f"[[l{number}->Queue]]\n" for number in range(links))
    taken, loaded = _take(tmp_path, f"{TITLE}:: Start\n{body}:: Queue\nTen.\n[[Start]]\n[[Queue]]\n")
    assert loaded.scenario is not None
    names = ["start", *(f"start_{number}" for number in range(2, len(hands) + 1))]
    assert [[text for text, _ in _cards(taken, name)] for name in names] == hands


def test_four_links_back_to_where_one_is_leave_room_for_a_way_out(tmp_path: Path) -> None:
    taken, loaded = _take(tmp_path, TITLE + ":: Start\n" + "".join(f"[[l{n}->Start]]\n" for n in range(4)))
    assert loaded.scenario is not None
    assert [len(_cards(taken, name)) for name in ("start", "start_2")] == [4, 2]


def test_a_long_passage_goes_on_in_another_node_and_a_long_ending_is_one(tmp_path: Path) -> None:
    long = " ".join(f"This is sentence number {number} of a long speech." for number in range(40))
    taken, loaded = _take(tmp_path, f"{TITLE}:: Start\n{long}\n[[End]]\n[[Start]]\n:: End\n{long}")
    assert loaded.scenario is not None
    nodes = _guest(taken)["nodes"]
    assert [*nodes] == ["start", "start_2", "end", "end_2"]
    assert " ".join(part for name in ("end", "end_2") for part in nodes[name]["says"]) == long
    assert _cards(taken, "start")[0] == ("Go on.", "start_2")
    assert _cards(taken, "end_2") == [(TO_DO, "ended"), (TO_DO, "stay")]


def test_a_long_card_is_cut_and_stands_whole_above(tmp_path: Path) -> None:
    long = "word " * 30 + "end"
    taken, loaded = _take(tmp_path, f"{TITLE}:: Start\n[[{long}->Start]]\n[[Go->Gone]]\n:: Gone\nBye.")
    assert loaded.scenario is not None
    assert f"# cut from: {long}\n" in taken.files["guests/somebody.yaml"].decode()
    assert [(found.code, found.line) for found in taken.found if "cut" in found.message] == [("MG104", 4)]


def test_more_endings_than_outcomes_are_nodes(tmp_path: Path) -> None:
    passages = "".join(f":: Middle {n}\n[[a->End {2 * n}]]\n[[b->End {2 * n + 1}]]\n" for n in range(10))
    ends = "".join(f":: End {n}\nThat was {n}.\n" for n in range(20))
    middles = "".join(f"[[Middle {n}]]\n" for n in range(10))
    taken, loaded = _take(tmp_path, f"{TITLE}:: Start\nHi.\n{middles}{passages}{ends}")
    assert loaded.scenario is not None
    assert len(_guest(taken)["outcomes"]) == 16
    assert "end_19" in _guest(taken)["nodes"]


def test_a_passage_without_a_word_that_nothing_leads_to_is_told_and_no_part_of_the_talk(tmp_path: Path) -> None:
    text = TITLE + ":: Start\nHi.\n[[Go->Quiet]]\n[[Start]]\n:: Quiet\n<<set $a to 1>>\n:: Code\n<<set $x to 1>>\n"
    taken, loaded = _take(tmp_path, text)
    assert loaded.scenario is not None
    assert [*_guest(taken)["outcomes"]] == ["quiet"]
    assert [found.message for found in taken.found if found.line == 9] == [
        "not carried over: the passage 'Code', 1 line"
    ]


def test_a_link_to_nowhere_is_a_card_that_ends_the_talk_and_is_told(tmp_path: Path) -> None:
    taken, loaded = _take(tmp_path, TITLE + ":: Start\nHi.\n[[Go->Quee]]\n[[Queue]]\n:: Queue\nTen.\n")
    assert loaded.scenario is not None
    assert _cards(taken, "start") == [("Go", "ended"), ("Queue", "queue")]
    (found,) = taken.found
    assert (found.code, found.line, found.hint) == ("MG102", 5, "did you mean 'Queue'?")


@pytest.mark.parametrize("name", ["stay", "Outcome", "fact", "ended", "yes", "Ωμέγα", "...", "2"])
def test_any_name_makes_an_id(tmp_path: Path, name: str) -> None:
    text = f"{TITLE}:: Start\n[[{name}]]\n[[Start]]\n:: {name}\nTen.\n[[Start]]\n[[Gone]]\n:: Gone\nBye."
    _, loaded = _take(tmp_path, text)
    assert [str(found) for found in loaded.diagnostics if found.severity == "error"] == []


def test_more_nodes_than_a_talk_may_have_are_an_error_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "story.twee"
    body = "".join(f":: Passage {number}\n[[Start]]\n[[Start]]\n" for number in range(200))
    path.write_text(f"{TITLE}:: Start\n[[Start]]\n{body}", encoding="utf-8")
    taken = take(path, "tea")
    assert taken.files == {}
    assert [found.hint for found in taken.found if found.severity == "error"] == [
        "make several stories of it, one for each guest"
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe:\x00:\x00", "MG003"),
        (":: Start\nSm\xf8r".encode("latin-1"), "MG003"),
        (b"PK\x03\x04\x00\x00", "MG004"),
        (b":: Start\n" + b"x" * 1_000_000, "MG002"),
        (b"<html><body></body></html>", "MG100"),
        (b"", "MG100"),
    ],
)
def test_what_cannot_be_read_is_told_and_makes_no_file(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "story.twee"
    path.write_bytes(data)
    taken = take(path, "tea")
    assert (taken.files, [found.code for found in taken.found]) == ({}, [code])
    assert "guests/" not in taken.found[0].hint


def test_every_one_of_many_findings_is_told(tmp_path: Path) -> None:
    sets = "".join(f"<<set $x{number} to 1>>\n" for number in range(700))
    taken, _ = _take(tmp_path, f"{TITLE}:: Start\nHi.\n{sets}[[Start]]\n[[Gone]]\n:: Gone\nBye.")
    assert sum(found.code == "MG103" for found in taken.found) == 700
    assert taken.files["guests/somebody.yaml"].decode().count("# not carried over, from original.twee:") == 700


WORDS = st.integers(10_000, 99_999).map(lambda number: f"w{number}")
NAMES = st.lists(WORDS, min_size=2, max_size=7, unique=True)
LINKS = [
    "[[{t}->{n}]]",
    "[[{n}<-{t}]]",
    "[[{t}|{n}]]",
    "[[{n}]]",
    "I {t} [[{w}->{n}]] now.",
    "* [[{t}|{n}][$x to {w}]]",
]
MARKUP = [
    "{w} {t}.", "<<set $x to '{w}'>>{t}", "(set: $x to '{w}') {t}", "<% {w} %>{t}", "//{w}// {t}", "{t} $x{w}",
    "<i>{w}</i>", "[if {w}]", "<<link '{w}' '{n}'>>{t}<</link>>", "(link-goto: '{w}', '{n}')",
    "{{embed passage: '{w}'}}", "<!-- {w} -->", "{{{w}}}",
]  # fmt: skip


@st.composite
def _stories(draw: st.DrawFn) -> str:
    """Every word in it is told from all the others, so each can be looked for."""
    names = draw(NAMES)
    form = draw(st.sampled_from(FORMATS))
    text = f':: StoryTitle\n{draw(WORDS)}\n:: StoryData\n{{"format": "{form}", "start": "{names[0]}"}}\n'
    for name in names:
        head = draw(st.sampled_from([":: {n}", ":: {n} [{w} script{t}]", ':: {n} {{"position":"1,{w}"}}']))
        lines = draw(st.lists(st.sampled_from([*LINKS, *MARKUP, ""]), max_size=7))
        targets = [*names, "nowhere"]
        for line in (head, *lines):
            put = {"n": name if line is head else draw(st.sampled_from(targets)), "t": draw(WORDS), "w": draw(WORDS)}
            text += line.format(**put) + "\n"
    return text


@given(_stories())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
def test_nothing_of_a_story_is_dropped_in_silence(tmp_path: Path, text: str) -> None:
    taken, loaded = _take(tmp_path, text)
    assert [str(found) for found in loaded.diagnostics if found.severity == "error"] == []
    draft = "".join(taken.files[name].decode() for name in ("scenario.yaml", "guests/somebody.yaml"))
    told = draft + "\n".join(map(str, taken.found))
    assert {word for word in re.findall(r"w\d{5}|nowhere", text) if word not in told} == set()


@given(st.lists(st.one_of(st.text(max_size=12), st.sampled_from(
    ["\n:: ", "\n", "[[", "]]", "->", "<-", "|", "<<", ">>", "(set:", "(link: 'a')[", "]", "{", "}", "$a", "'", '"',
     "\\", "<!--", "-->", "//", "*", "--\n", "[if x]\n", "[script]", "::"])), max_size=25).map("".join),
    st.sampled_from(FORMATS),
)  # fmt: skip
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_whatever_is_written_is_read_or_refused(tmp_path: Path, text: str, form: str) -> None:
    path = tmp_path / "story.twee"
    path.write_bytes(f':: StoryData\n{{"format": "{form}"}}\n:: Start\n{text}'.encode("utf-8", "surrogatepass"))
    taken = take(path, "tea")
    if not taken.files:
        assert any(found.severity == "error" for found in taken.found)
        refused = {found.code for found in taken.found if found.severity == "error"}
        assert refused <= {"MG003", "MG004", "MG101"}
        assert "MG101" in refused or FORBIDDEN.search(text) or max(text, default="") >= "\ud800"
        return
    shutil.rmtree(tmp_path / "tea", ignore_errors=True)
    put(taken.files, tmp_path / "tea")
    assert [str(found) for found in load(tmp_path / "tea").diagnostics if found.severity == "error"] == []
