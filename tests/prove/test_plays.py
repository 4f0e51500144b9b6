"""The golden plays of every shipped scenario end where their designer says; what is wrong with one has its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.prove.walk_play import check_play, check_plays
from game.resources import scenarios
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path


PLAYS = sorted(scenarios().glob("*/plays/*.yaml"))


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_golden_play_ends_as_written(path: Path) -> None:
    assert [str(found) for found in check_play(path, shipped(path.parts[-3]))] == []


def test_there_are_golden_plays_for_the_first_evening() -> None:
    assert {"the-coat", "between-the-coats"} <= {path.stem for path in PLAYS}


def found_in(folder: Path, text: str) -> list[str]:
    """`line:column code message` of what is wrong with this play of the first evening."""
    path = folder / "plays" / "one.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    found = check_plays(folder, shipped("jeppe"))
    assert all(one.path == path for one in found)
    return [f"{one.line}:{one.column} {one.code} {one.message}; {one.hint}" for one in found]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("play: x\nsteps: [go jeppe, say nothing]", "2:19 MG071 'say nothing' cannot be done"),
        ("steps: [go jeppe, say rom]", "1:19 MG071 'say rom' cannot be done"),
        ("steps:\n  - go torun", "2:5 MG071 'go torun' cannot be done"),
        ("steps: [silence]", "1:9 MG071 'silence' cannot be done"),
        ("steps: [dance]", "1:9 MG070 'dance' is no step"),
        ("steps: [say]", "1:9 MG070 'say' needs a second word"),
        ("steps: [wait long]", "1:9 MG070 'long' is no number of beats"),
        ("seed: x\nsteps: [home]", "1:7 MG070 'x' is no number"),
        ("seed: inf\nsteps: [home]", "1:7 MG070 'inf' is no number"),
        ("seed: -1\nsteps: [home]", "1:7 MG070 '-1' is no number from 0 up"),
        (f"steps: [wait {'9' * 5000}]", "is no number of beats; such as `wait 3`"),
        ("steps: [home]\nskill: {from: nan}", "2:15 MG070 'nan' is no number"),
        ("seed: 1", "1:1 MG070 no list of steps"),
        ("- home", "1:1 MG070 a play is a mapping"),
        ("steps: [home]\nskil: {from: 9}", "2:1 MG020 no such key 'skil'; did you mean 'skill'?"),
        ("steps: [home]\nends: {jepe: coat}", "2:8 MG014 no such guest 'jepe'; did you mean 'jeppe'?"),
        ("steps: [home]\nends: {jeppe: cot}", "2:15 MG016 no such outcome 'cot'; did you mean 'coat'"),
        ("steps: [go jeppe]\nends: {jeppe: torunn}", "2:15 MG072 the talk with jeppe has no end, not 'torunn'"),
        ("steps: [home]\nskill: {from: 90}", "2:8 MG073 skill is 21.1, not from 90 up; mend"),
        ("steps: [home]\noutcome: {below: 0}", "2:10 MG073 outcome is 0.0, not from 0 and below 0"),
        ("steps: [", "MG008"),
    ],
)
def test_a_play_that_fails_says_where_and_why(tmp_path: Path, text: str, says: str) -> None:
    (found,) = found_in(tmp_path, text)
    assert says in found


def test_a_card_that_is_not_there_is_answered_with_those_that_are(tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, "steps: [go jeppe, say rom]")
    assert "did you mean 'room'" in found
    assert found.endswith("(talking with jeppe)")


def test_a_guest_who_is_not_there_is_answered_with_those_who_are(tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, "steps: [go jepe]")
    assert "did you mean 'jeppe'" in found


def test_a_play_that_is_right_has_no_fault(tmp_path: Path) -> None:
    assert found_in(tmp_path, "steps: [go jeppe, cut badge, cut march, home]\nends: {jeppe: coat}") == []
