"""Three ways of feedback on a terminal: the same evening, told with more or with less."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.core.events import HintGiven
from game.saves import evening as saved
from game.text.interface import interface
from tests.console.playing import loaded, play

if TYPE_CHECKING:
    from pathlib import Path

STAMPS = ("(listened)", "(challenged)", "(pushed)", "(tended)")
KEYS = "1\n" + "\ns\n2\n3\n1\n4\n" * 120


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))


def fresh(seed: int = 3) -> saved.Evening:
    return saved.begin(loaded("jeppe")[0], seed, "en")


def test_a_coach_is_asked_by_a_word_and_says_why_after_each_sentence() -> None:
    told, playing = play("1\nhint\n2\nq\n", feedback="coach")
    given = [event for entry in playing.session.entries for event in entry.events if isinstance(event, HintGiven)]
    assert len(given) == 1
    assert interface().get(f"ui.coach.{given[0].hint}")[:20] in told
    assert "(Why: " in told


def test_nobody_else_hears_of_a_coach() -> None:
    for feedback in ("scene", "exam"):
        told, playing = play("1\nhint\nq\n", feedback=feedback)
        assert not any(isinstance(event, HintGiven) for entry in playing.session.entries for event in entry.events)
        assert "coach" not in told


def test_an_exam_says_nothing_until_the_end_and_the_evening_is_the_same() -> None:
    scene, first = play(KEYS, evening=fresh())
    exam, second = play(KEYS, evening=fresh(), feedback="exam")
    assert first.session.entries == second.session.entries
    during, after = (told.split(interface().get("ui.debrief.title"))[0] for told in (scene, exam))
    assert any(stamp in during for stamp in STAMPS)
    assert not any(stamp in after for stamp in STAMPS)
    assert interface().get("ui.debrief.title") in exam
