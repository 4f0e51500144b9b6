"""The voice is told of on the first start, comes and goes, and says so where it cannot come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.reading import greet, toggle_voice
from game.app.speech import Program, Voice
from game.saves.settings import load_settings
from tests.app.evenings import open_evening

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.pilot import Pilot


class Heard(Voice):
    """A voice that remembers instead of speaking."""

    def __init__(self, program: Program | None) -> None:
        super().__init__(program)
        self.lines: list[tuple[str, str]] = []

    def say(self, words: str, lang: str) -> None:
        self.lines.append((words, lang))


def with_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program | None
) -> tuple[Pilot, Heard, list[str]]:
    pilot, voice, banners = open_evening(tmp_path, monkeypatch), Heard(program), list[str]()
    pilot.app.voice = voice
    monkeypatch.setattr(pilot.app, "banner", banners.append)
    return pilot, voice, banners


SOME = Program({"en": ("true",)})


def test_the_first_start_says_both_keys_on_screen_and_aloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, voice, banners = with_voice(tmp_path, monkeypatch, SOME)
    greet(pilot.app)
    assert banners == ["V: voice. T: text mode."]
    assert voice.lines == [("V: voice. T: text mode.", "en")]


def test_the_voice_is_turned_on_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _, _ = with_voice(tmp_path, monkeypatch, SOME)
    toggle_voice(pilot.app)
    assert load_settings()[0].voice


def test_the_voice_reads_what_has_the_focus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, voice, _ = with_voice(tmp_path, monkeypatch, SOME)
    toggle_voice(pilot.app)
    pilot.frames()
    assert pilot.app.screen.spoken() in voice.lines[-1][0]


def test_turning_it_off_ends_what_it_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, voice, _ = with_voice(tmp_path, monkeypatch, SOME)
    toggle_voice(pilot.app)
    toggle_voice(pilot.app)
    assert voice.lines[-1] == ("The voice is off.", "en")


def test_a_machine_that_cannot_speak_says_so_and_stays_quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, voice, banners = with_voice(tmp_path, monkeypatch, None)
    toggle_voice(pilot.app)
    assert "no voice" in banners[0]
    assert not pilot.app.settings.voice
    assert not voice.lines


def test_the_settings_say_so_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _, banners = with_voice(tmp_path, monkeypatch, None)
    pilot.app.go("settings")
    pilot.pick("voice")
    assert "no voice" in banners[0]
