"""In the window a saved scenario is taken in where one stands; what cannot be played lies over the screen meanwhile."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from game.app.shelf import Shelf
from game.app.watched import Watched
from game.content.load import Loaded, load
from game.core.rehearsal import Rehearsal
from game.resources import scenarios
from tests.app.pilot import Pilot, open_pilot

if TYPE_CHECKING:
    from pathlib import Path

SINCE = Rehearsal("solveig", "since")


class Saves:
    """What was saved, once."""

    fault = ""

    def __init__(self) -> None:
        self.saved: Loaded | None = None

    def news(self) -> Loaded | None:
        saved, self.saved = self.saved, None
        return saved


@pytest.fixture
def saves() -> Saves:
    return Saves()


@pytest.fixture
def pilot(saves: Saves) -> Pilot:
    pilot = open_pilot(Shelf(rehearsal=SINCE, tried=True))
    pilot.app.watched = Watched(pilot.app, saves, SINCE)  # type: ignore[arg-type]
    pilot.app.go(pilot.app.evening.begin("jeppe", 3))
    pilot.frames(8)
    return pilot


def _version(tmp_path: Path, old: str, new: str) -> Loaded:
    home = shutil.copytree(scenarios() / "jeppe", tmp_path / "jeppe")
    path = home / "guests" / "solveig.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return load(home)


def test_a_saved_line_is_said_where_one_stands(pilot: Pilot, saves: Saves, tmp_path: Path) -> None:
    pilot.press("h")
    pilot.frames(8)
    saves.saved = _version(tmp_path, "I can hear who had herring.", "I can hear who had eel.")
    pilot.frames(8)
    assert pilot.screen == "talk"
    talk = pilot.app.view.talk
    assert talk is not None
    assert pilot.app.say(talk.parts[-1].words) == "I hear every word now. I can hear who had eel."
    assert pilot.app.notice.words == "Saved, and in the game."


def test_what_cannot_be_played_lies_over_the_screen_until_it_can(pilot: Pilot, saves: Saves, tmp_path: Path) -> None:
    whole, sound = pilot.picture().copy(), pilot.app.view
    saves.saved = _version(tmp_path, "goto: encore", "goto: encor")
    pilot.frames(8)
    assert pilot.picture().copy().get_at((80, 75)) != whole.get_at((80, 75))
    assert pilot.app.view == sound
    saves.saved = load(scenarios() / "jeppe")
    pilot.frames(240)
    assert pilot.picture().get_at((80, 75)) == whole.get_at((80, 75))


def test_f2_takes_the_strip_away_and_back(pilot: Pilot) -> None:
    with_strip = pilot.picture().copy().get_at((480, 200))
    pilot.press("f2")
    without = pilot.picture().copy().get_at((480, 200))
    pilot.press("f2")
    assert with_strip == pilot.picture().get_at((480, 200)) != without
