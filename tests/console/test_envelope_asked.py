"""The envelope at a terminal: filled before an evening, opened after it, and once more on its day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from game.saves import day
from game.saves.envelope import Envelope, due, envelope_of, open_again, seal
from game.saves.progress import keep_result
from game.saves.roads import branch
from tests.console.playing import at_a_terminal, keys, play

if TYPE_CHECKING:
    from pathlib import Path

    from game.saves.evening import Evening

OFFERED, HOME = "An envelope for this evening", "x x _ _"
OWN = "Say nothing for a whole minute"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))
    monkeypatch.setattr(day, "_now", lambda: date(2026, 3, 1))


@pytest.fixture
def _played() -> None:
    keep_result("jeppe", "medium", 50, 50)


def sealed(evening: Evening) -> Envelope | None:
    return envelope_of(evening.journal.path.stem)


def test_before_the_first_evening_nobody_is_asked_nor_behind_a_pipe() -> None:
    assert OFFERED not in at_a_terminal("q\n")[0]
    keep_result("jeppe", "medium", 50, 50)
    assert OFFERED not in play("q\n")[0]


@pytest.mark.usefixtures("_played")
def test_goals_are_chosen_by_number_or_written_and_sealed_by_enter() -> None:
    told, evening = at_a_terminal(f"2\n9\n{OWN}\n\nq\n")
    assert "There is no goal number 9." in told
    envelope = sealed(evening)
    assert envelope is not None
    assert envelope.goals == ("Find one person who came for the wrong thing and stayed for the right one", OWN)
    assert "Sealed." in told


@pytest.mark.usefixtures("_played")
def test_three_are_enough_and_one_can_be_taken_out() -> None:
    told, evening = at_a_terminal("a b\nc d\ne f\ng h\nc d\n\nq\n")
    assert "Three are enough" in told
    envelope = sealed(evening)
    assert envelope is not None
    assert envelope.goals == ("a b", "e f")


@pytest.mark.usefixtures("_played")
@pytest.mark.parametrize("typed", ["\nq\n", "a b\nq\n", "a b\n"])
def test_who_writes_none_or_goes_has_no_envelope(typed: str) -> None:
    told, evening = at_a_terminal(typed)
    assert OFFERED in told
    assert sealed(evening) is None
    assert "GO ON" in told


@pytest.mark.usefixtures("_played")
def test_it_is_opened_after_the_evening_and_a_date_is_set() -> None:
    told, evening = at_a_terminal(f"4\n{OWN}\n\n{keys(HOME)}\n\n\ntomorrow\n2026-02-28\n30\n\n\n\n")
    inside = told.split("Your envelope")[1]
    assert "1. Part well from somebody with empty hands. Not met." in inside
    assert f"2. {OWN}.\n" in inside
    assert inside.count("is no day to come") == 2
    assert "Opens once more on 31 March 2026." in inside
    envelope = sealed(evening)
    assert envelope is not None
    assert envelope.opens == "2026-03-31"


def test_on_its_day_it_is_read_once_before_the_next_evening(monkeypatch: pytest.MonkeyPatch) -> None:
    seal("e-7", "An evening", [OWN])
    open_again("e-7", "2026-03-08")
    assert OWN not in at_a_terminal("\n")[0]
    monkeypatch.setattr(day, "_now", lambda: date(2026, 3, 9))
    assert OWN not in play("q\n")[0]
    assert due() is not None
    assert OWN in at_a_terminal("\nq\n")[0]
    assert OWN not in at_a_terminal("\nq\n")[0]


@pytest.mark.usefixtures("_played")
def test_a_road_tried_from_the_first_decision_has_none() -> None:
    _, evening = at_a_terminal("\n1\n")
    road = branch(evening.session, evening.journal.path, 1)
    assert OFFERED not in at_a_terminal("q\n", evening=road)[0]
