"""A model evening beside one's own: one cursor in both, and another model at a press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.screens.beside import Beside
from tests.app.golden import compare
from tests.app.screens import come_to

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.pilot import Pilot


def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int] = (640, 360)) -> tuple[Pilot, Beside]:
    pilot = come_to("beside", tmp_path, monkeypatch, size)
    assert isinstance(pilot.app.screen, Beside)
    return pilot, pilot.app.screen


def test_the_cursor_goes_from_sentence_to_sentence_and_stops_at_the_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot, screen = beside(tmp_path, monkeypatch)
    pilot.press(*["right"] * 30)
    assert screen.beat == screen.last
    pilot.press(*["left"] * 30)
    assert screen.beat == 0


def test_both_are_read_at_the_cursor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = beside(tmp_path, monkeypatch)
    words = pilot.find("climate").spoken
    assert "Your evening, skill" in words
    assert "Somebody who listens" in words


def test_a_click_goes_to_the_beat_it_points_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = beside(tmp_path, monkeypatch)
    pilot.click_at(1250, 180)
    assert screen.beat == screen.last


def test_the_other_model_is_a_press_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = beside(tmp_path, monkeypatch)
    listener = screen.both.skill[1]
    pilot.click("pusher")
    assert screen.both.skill[1] < listener
    assert "poster" in pilot.find("other").spoken
    pilot.press("escape")
    assert pilot.screen == "rewind"


def test_it_looks_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = beside(tmp_path, monkeypatch, (1280, 720))
    compare(pilot.picture(), "beside")
