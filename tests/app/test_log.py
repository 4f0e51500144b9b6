"""The log holds everything that was said, in order, and scrolls by whatever one has at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app.history import Remark, line_of, remarks
from game.app.screens.log import Log
from game.core.view import Words
from game.saves.settings import Settings
from tests.app.evenings import begin, open_evening, talk_with_arne
from tests.app.golden import compare
from tests.app.house import with_maria

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.pilot import Pilot


def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int] = (640, 360)) -> tuple[Pilot, Log]:
    pilot = open_evening(tmp_path, monkeypatch, Settings(lang="en", text_scale=1.5 if size[0] < 1280 else 1.0), size)
    talk_with_arne(pilot)
    pilot.app.go("log")
    assert isinstance(pilot.app.screen, Log)
    return pilot, pilot.app.screen


def test_all_that_was_said_is_there_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = reading(tmp_path, monkeypatch)
    assert pilot.app.session is not None
    said = [pilot.app.say(remark.words) for remark in remarks(pilot.app.session)]
    spoken = ["I keep the door.", "You cut in.", "Shall I tell you about our panels?", "Not by the door."]
    assert [line for line in said if line in spoken] == spoken


def test_what_you_said_carries_its_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = reading(tmp_path, monkeypatch)
    assert pilot.app.session is not None
    assert [one.stamp for one in remarks(pilot.app.session) if one.stamp] == ["pushed", "listened", "tended"]


def test_what_was_overheard_names_who_said_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = reading(tmp_path, monkeypatch)
    assert pilot.app.session is not None
    lines = [one for one in remarks(pilot.app.session) if one.words.text.startswith("arne.overheard")]
    assert [pilot.app.say(one.name) for one in lines if one.name] == ["Berit"]


def test_it_opens_at_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, log = reading(tmp_path, monkeypatch)
    assert log.flow.offset == log.flow.last(pilot.app.scale) > 0


def test_the_arrows_scroll_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, log = reading(tmp_path, monkeypatch)
    before = log.flow.offset
    pilot.press("up")
    assert log.flow.offset < before


def test_the_wheel_scrolls_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, log = reading(tmp_path, monkeypatch)
    before = log.flow.offset
    pilot.app.take(pygame.event.Event(pygame.MOUSEWHEEL, y=1, x=0, flipped=False))
    assert log.flow.offset < before


def test_the_gamepad_scrolls_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, log = reading(tmp_path, monkeypatch)
    before = log.flow.offset
    pilot.pad("up")
    assert log.flow.offset < before


def test_left_turns_a_whole_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, log = reading(tmp_path, monkeypatch)
    pilot.press("left", "left", "left")
    assert log.flow.offset == 0


def test_escape_goes_back_to_the_evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = reading(tmp_path, monkeypatch)
    pilot.press("escape")
    assert pilot.screen in ("room", "talk", "called")


def test_an_evening_in_which_nothing_was_said_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = open_evening(tmp_path, monkeypatch)
    begin(pilot)
    monkeypatch.setattr("game.app.screens.log.remarks", lambda _: ())
    pilot.app.go("log")
    pilot.picture()
    assert pilot.screen == "log"


def test_the_screen_looks_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = reading(tmp_path, monkeypatch, (1280, 720))
    compare(pilot.picture(), "log")


def test_what_is_done_in_a_line_is_told_apart_from_what_is_said() -> None:
    pilot = with_maria()
    line = line_of(pilot.app, Remark(1, "maria", Words("Nine. *He opens the rule.* It'd hold."), Words("maria.name")))
    assert line.words == "Nine. He opens the rule. It'd hold."
    assert line.runs == (("Nine.", False), ("He opens the rule.", True), ("It'd hold.", False))
    assert not line_of(pilot.app, Remark(1, "maria", Words("Nine."), Words("maria.name"))).runs
