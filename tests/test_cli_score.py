"""The `score` command on good transcripts and on broken ones."""

from __future__ import annotations

import json
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any, NamedTuple

import pytest

from game.cli_score import run_score

KEYS = ["total", "listen", "challenge", "push", "restraint", "timing", "moves", "grade"]


class Ran(NamedTuple):
    code: int
    results: list[dict[str, Any]]
    complaint: str


def score(*lines: object, batch: bool = False) -> Ran:
    """Runs the command on lines of JSON, or on text given as it is."""
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    out, err = StringIO(), StringIO()
    code = run_score(batch, StringIO(text), out, err)
    return Ran(code, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue())


def says(*moves: str, **more: object) -> dict[str, object]:
    return {"speaker": "player", "move": moves, "text": "", **more}


def test_a_transcript_gives_one_line_with_every_figure() -> None:
    ran = score(says("open_question"), {"speaker": "guest", "move": ["toward"]})
    assert [list(result) for result in ran.results] == [KEYS]


def test_no_input_at_all_is_silence() -> None:
    ran = score()
    assert (ran.code, ran.results[0]["total"], ran.results[0]["grade"]) == (0, 21.1, None)


def test_a_batch_gives_one_line_for_each_transcript_in_order() -> None:
    ran = score({"turns": []}, {"turns": [says("pitch")]}, batch=True)
    assert [result["moves"] for result in ran.results] == [0, 1]


def test_figures_are_rounded_to_one_decimal() -> None:
    figures = score(says("ask_open"), says("reflect"), says("inform")).results[0]
    assert all(figure == round(figure, 1) for key, figure in figures.items() if key != "grade")


def test_game_moves_and_neutral_tags_score_alike() -> None:
    game, neutral = score(says("open_question"), says("reframe")), score(says("ask_open"), says("reflect_deep"))
    assert game.results == neutral.results


def test_a_move_that_rests_on_nothing_says_so() -> None:
    assert score(says("reframe", uses=False)).results == score(says("advise")).results


def test_a_move_may_stand_without_a_list() -> None:
    assert score({"speaker": "player", "move": "pitch"}).results == score(says("pitch")).results


def test_blank_lines_are_passed_over() -> None:
    assert score("", says("pitch"), "  ").results[0]["moves"] == 1


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 2: this is not JSON"),
        ("[" * 100_000, "line 2: this is nested too deep"),
        ("[]", "line 2: this is [], not an object"),
        ({"speaker": "dog", "move": []}, "'speaker' is \"dog\", not 'player' or 'guest'"),
        ({"move": ["pitch"]}, "'speaker' is missing"),
        ({"speaker": "player"}, "'move' is missing"),
        ({"speaker": "player", "move": [1]}, "'move' is [1], not a list of names"),
        (says("pich"), "no such move 'pich'; did you mean 'pitch'?"),
        (says("pitch", uses="queue"), "'uses' is \"queue\"; write true, or false"),
        ({"speaker": "guest", "move": ["angry"]}, "one mood of toward, neutral, away"),
        ({"turns": []}, "this is a whole transcript; add --batch"),
    ],
)
def test_a_bad_line_is_named_with_its_fault(line: object, complaint: str) -> None:
    ran = score(says("pitch"), line)
    assert ran.code == 2
    assert complaint in ran.complaint
    assert ran.complaint.startswith("score: line 2: ")
    assert ran.complaint.count("\n") == 1


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (says("pitch"), "line 1: there is no 'turns' here; with --batch every line is one transcript"),
        ({"turns": {}}, "line 1: 'turns' is {}, not a list"),
        ({"turns": [says("pitch"), 7]}, "line 1: turn 2: this is 7, not an object"),
        ({"turns": [says("pich")]}, "line 1: turn 1: no such move 'pich'"),
    ],
)
def test_a_bad_transcript_of_a_batch_is_named_with_its_turn(line: object, complaint: str) -> None:
    ran = score(line, batch=True)
    assert (ran.code, ran.results) == (2, [])
    assert complaint in ran.complaint


def test_bytes_that_are_not_utf_8_are_said_to_be_so() -> None:
    err = StringIO()
    assert run_score(False, TextIOWrapper(BytesIO(b"\xff\xfe"), encoding="utf-8"), StringIO(), err) == 2  # noqa: FBT003
    assert "not UTF-8" in err.getvalue()
