"""What was practised is read from the saved evenings, at any time, and remembered beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.core.setup import Drill, Setup
from game.prove.bots import BOTS
from game.prove.simulate import drive
from game.saves import evening as saved
from game.saves import practice
from game.saves.people import own
from tests.console.playing import loaded

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))


def play(seed: int, setup: Setup | None = None) -> None:
    scenario, _ = loaded("jeppe")
    begun = saved.begin(scenario, seed, "en", setup=setup or Setup())
    drive(begun.session, BOTS["listener-challenger"](begun.session, seed, None))
    begun.journal.close()


def test_the_record_is_the_same_however_often_it_is_made_anew() -> None:
    play(3)
    play(4, Setup(Drill("jeppe", "timing")))
    attempts = practice.practised()
    assert [one.scene for one in attempts] == ["jeppe", "jeppe/jeppe"]
    assert practice.practised() == attempts
    (own() / "practice.json").unlink()
    assert practice.practised() == attempts
    (own() / "practice.json").write_text('{"jeppe-3.jsonl": {"size": 1}, "gone.jsonl": 3}', encoding="utf-8")
    assert practice.practised() == attempts


def test_an_evening_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    play(3)
    before = practice.practised()

    def never(path: Path) -> None:
        raise AssertionError(path)

    monkeypatch.setattr(practice, "_read", never)
    assert practice.practised() == before


def test_what_is_no_evening_or_not_at_its_end_counts_for_nothing() -> None:
    scenario, _ = loaded("jeppe")
    saved.begin(scenario, 3, "en").journal.close()
    (saved.evenings() / "torn.jsonl").write_text("{", encoding="utf-8")
    assert practice.practised() == ()
