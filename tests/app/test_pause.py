"""The pause keeps the evening, wherever one goes from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app.keep import KEPT
from game.core.commands import Hear, Reply, Say
from tests.app.evenings import begin, open_evening
from tests.app.golden import compare
from tests.app.house import act, at_the_party, with_maria

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot


def paused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int] = (640, 360)) -> Pilot:
    pilot = open_evening(tmp_path, monkeypatch, size=size)
    begin(pilot)
    pilot.app.go("pause")
    return pilot


def test_the_dark_over_the_room_is_no_picture_that_has_to_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = paused(tmp_path, monkeypatch)
    pilot.picture()
    KEPT.forget()
    pilot.picture()
    assert pilot.app.scale.stage not in [one.picture.get_size() for one in KEPT._shelf.values()]


def test_escape_goes_on_with_the_evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = paused(tmp_path, monkeypatch)
    pilot.press("escape")
    assert pilot.screen == "room"


def test_enter_goes_on_with_the_evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = paused(tmp_path, monkeypatch)
    pilot.press("return")
    assert pilot.screen == "room"


@pytest.mark.parametrize(
    ("words", "screen"), [("log", "log"), ("settings", "settings"), ("home", "title"), ("quit", "gone")]
)
def test_each_button_goes_where_it_says(
    words: str, screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = paused(tmp_path, monkeypatch)
    pilot.click(words)
    assert pilot.screen == screen


def test_the_settings_lead_back_to_the_pause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = paused(tmp_path, monkeypatch)
    pilot.pick("Settings")
    pilot.press("escape")
    assert pilot.screen == "pause"


def test_who_stops_on_the_way_over_goes_on_where_they_were() -> None:
    pilot = at_the_party()
    pilot.pick("Maria")
    heard = pilot.app.screen.spoken()
    pilot.press("escape")
    pilot.frames(2)
    assert pilot.screen == "pause"
    pilot.press("escape")
    pilot.frames(2)
    assert (pilot.screen, pilot.app.screen.spoken()) == ("room", heard)
    while pilot.screen == "room":
        pilot.press("return")
    pilot.press("escape", "escape")
    assert pilot.screen == "talk"


def test_who_stops_at_the_last_words_of_a_talk_still_reads_them() -> None:
    pilot = with_maria()
    act(pilot, Hear(), Hear(), Say("sorry"), Reply("finish"))
    pilot.pick("sign here")
    pilot.rest()
    assert pilot.focus == "go"
    pilot.press("escape")
    pilot.frames(2)
    pilot.press("escape")
    assert (pilot.screen, pilot.focus) == ("talk", "go")
    pilot.press("return")
    assert pilot.screen == "room"


def test_an_evening_left_for_the_title_can_be_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = paused(tmp_path, monkeypatch)
    pilot.press("escape", "w", "escape")
    pilot.pick("To the title")
    left = pilot.app.shelf.unfinished("en")
    assert left is not None
    assert left.title == "A small evening"


def test_no_beat_passes_in_the_pause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = paused(tmp_path, monkeypatch)
    beat = pilot.app.view.beat
    pilot.frames(30)
    assert pilot.app.view.beat == beat


def test_the_screen_looks_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = paused(tmp_path, monkeypatch, (1280, 720))
    compare(pilot.picture(), "pause")
