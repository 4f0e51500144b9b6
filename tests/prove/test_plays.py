"""The golden plays of every shipped scenario end where their designer says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.content.load import load
from game.prove.plays import PlayFault, read_play, walk
from game.resources import scenarios

if TYPE_CHECKING:
    from pathlib import Path

PLAYS = sorted(scenarios().glob("*/plays/*.yaml"))


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_golden_play_ends_as_written(path: Path) -> None:
    scenario = load(path.parents[1]).scenario
    assert scenario is not None
    walk(scenario, read_play(path))


def test_there_are_golden_plays_for_the_first_evening() -> None:
    assert {"the-coat", "between-the-coats"} <= {path.stem for path in PLAYS}


def _written(folder: Path, text: str) -> Path:
    path = folder / "play.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("steps: [go jeppe, say nothing]", "'say nothing' cannot be done"),
        ("steps: [dance]", "'dance ' cannot be done"),
        ("steps: [go jeppe]\nends: {jeppe: torunn}", "jeppe ends in 'None', not in 'torunn'"),
        ("steps: [home]\nskill: {from: 90}", "skill is 21.1"),
        ("steps: [", "MG008"),
    ],
)
def test_a_play_that_fails_says_where_and_why(tmp_path: Path, text: str, says: str) -> None:
    scenario = load(scenarios() / "jeppe").scenario
    assert scenario is not None
    with pytest.raises(PlayFault, match=says):
        walk(scenario, read_play(_written(tmp_path, text)))
