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


CARDS = ("In one word", "What happened, and why", "The moments that mattered", "One thing to take home")


def test_the_debrief_is_five_cards_turned_by_enter() -> None:
    told = at_a_terminal(keys(f"{TALKED} _ x x" + " _" * 12))[0]
    cards = [line for line in told.splitlines() if line.startswith("Card ")]
    assert [card.split(".")[0] for card in cards] == [f"Card {nth} of 5" for nth in range(1, 6)]
    assert [card.split(". ")[1] for card in cards[1:]] == list(CARDS)


def test_what_lies_under_a_card_is_opened_by_its_number() -> None:
    told = at_a_terminal(keys(f"{TALKED} _ x x _ _ _ 1 99 4"))[0]
    under = told.split("Card 3 of 5")[1]
    assert "Line by line\n- Gudrun, beat" in under
    assert "Nothing under this card is called “99”." in under
    assert "Trust, of 10" in under
    assert "Card 4 of 5" not in under


def test_q_leaves_the_debrief() -> None:
    assert "Card 2 of 5" not in at_a_terminal(keys(f"{TALKED} _ x x _ q"))[0]


def test_a_pipe_gets_all_five_cards_at_once_and_then_what_lies_under_them() -> None:
    told, _ = play(keys(f"{TALKED} x x"), name="socks_and_tablets", seed=5)
    assert "(Enter" not in told
    assert told.index("Card 5 of 5") < told.index("Under the cards") < told.index("Line by line")
    assert "Trust, of 10" in told
    assert told.count("Who was won, who was lost, and by what") == 1
