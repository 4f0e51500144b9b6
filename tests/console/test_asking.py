"""A real terminal is stopped where there is something to read; a pipe never is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.console.playing import at_a_terminal, keys, play

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))


TALKED = "gudrun h h 1 h h 1 h h 1 h h 1 h h 1"


def test_the_end_of_a_talk_stands_until_enter_and_then_comes_the_room() -> None:
    told = at_a_terminal(keys(f"{TALKED} _ q"))[0]
    assert "(Enter goes on.)\n> \nThe room." in told.replace("\n\n", "\n")


def test_the_debrief_is_turned_page_by_page_and_its_curves_lie_behind_a_key() -> None:
    told = at_a_terminal(keys(f"{TALKED} _ x x _" + " c" * 12))[0]
    assert "How trust, risk and patience went" in told
    assert told.count("(Enter") > 3


def test_q_leaves_the_debrief() -> None:
    assert "Clues you walked past" not in at_a_terminal(keys(f"{TALKED} _ x x _ q"))[0]


def test_a_pipe_gets_all_at_once_without_curves() -> None:
    told, _ = play(keys(f"{TALKED} x x"), name="socks_and_tablets", seed=5)
    assert "(Enter" not in told
    assert "Clues you walked past" in told
    assert "Trust, of 10" not in told
