"""Envelopes on disk: sealed for an evening, opened once more on their day, and never twice unasked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from game.saves import day
from game.saves.envelope import due, envelope_of, open_again, seal, was_read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))
    today(monkeypatch, 1)


def today(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(day, "_now", lambda: date(2026, 3, number))


def test_at_most_three_goals_are_sealed() -> None:
    seal("e-7", "An evening", ["a", "b", "c", "d"])
    sealed = envelope_of("e-7")
    assert sealed is not None
    assert (sealed.goals, sealed.sealed, sealed.opens) == (("a", "b", "c"), "2026-03-01", "")
    assert envelope_of("other") is None


def test_it_is_due_on_its_day_and_until_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    seal("e-7", "An evening", ["a"])
    assert due() is None
    open_again("e-7", "2026-03-08")
    assert due() is None
    today(monkeypatch, 9)
    waiting = due()
    assert waiting is not None
    was_read(waiting.journal)
    assert due() is None


def test_another_date_opens_it_once_more() -> None:
    seal("e-7", "An evening", ["a"])
    open_again("e-7", "2026-02-01")
    was_read("e-7")
    open_again("e-7", "2026-03-01")
    assert due() is not None
    open_again("e-7", "")
    assert due() is None


@pytest.mark.parametrize("broken", ["{", "[]", '{"sealed": 3}', '{"sealed": [4, {"goals": 1}, {"journal": "x"}]}'])
def test_a_broken_file_holds_no_envelope(broken: str, tmp_path: Path) -> None:
    (tmp_path / "envelopes.json").write_text(broken, encoding="utf-8")
    assert due() is None
    seal("e-7", "An evening", ["a"])
    assert envelope_of("e-7") is not None


@pytest.mark.parametrize(
    ("typed", "date_meant"),
    [
        ("30", "2026-03-31"),
        ("2026-12-24", "2026-12-24"),
        ("2026-03-01", ""),
        ("0", ""),
        ("-3", ""),
        ("9" * 40, ""),
        ("\u0663", ""),
        ("24.12.2026", ""),
        ("soon", ""),
    ],
)
def test_a_day_to_come_is_a_number_of_days_or_a_date(typed: str, date_meant: str) -> None:
    assert day.coming(typed) == date_meant
