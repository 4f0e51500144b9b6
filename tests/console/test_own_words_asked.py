"""What one would have said oneself, written at a terminal and laid beside the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.saves.own_words import OwnWords, Written
from tests.console.playing import at_a_terminal, keys

if TYPE_CHECKING:
    from pathlib import Path

PUSHED = "gudrun 2 a x x _"  # one push at somebody who is then left, and home
ASKED = "What would you have said?"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))


def test_a_word_and_a_sentence_are_kept_beside_the_evening() -> None:
    told, playing = at_a_terminal(f"{keys(PUSHED)}\nStiff.\n\nWho knitted those?\n")
    kept = OwnWords(playing.journal.path).read()
    assert kept.how == "Stiff."
    assert list(kept.said.values()) == ["Who knitted those?"]
    assert set(kept.said) == {3}  # walking over, cutting in, the push

    beside = told.split("Who knitted those?")[-1].split("You could also")[0]
    assert beside.count("\n  - ") == 2


def test_enter_alone_keeps_nothing_and_tells_what_else_lay_there() -> None:
    told, playing = at_a_terminal(keys(f"{PUSHED} _ _ _ _ _ _ _ _"))
    assert OwnWords(playing.journal.path).read() == Written()
    assert told.count(ASKED) == 1
    assert "You could also have said:" in told
    assert "Yours beside" not in told


def test_q_ends_the_debrief_there_and_is_nobodys_word() -> None:
    told, playing = at_a_terminal(keys(f"{PUSHED} q"))
    assert OwnWords(playing.journal.path).read() == Written()
    assert "Skill, how you talked" not in told


def test_a_disk_that_takes_nothing_is_said_and_the_debrief_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.saves.own_words.write_object", full)
    told, _ = at_a_terminal(f"{keys(PUSHED)}\nStiff.\n\n\n\n\n\n\n\n")
    assert "Not saved: No space left on device" in told
    assert "Clues you walked past" in told
