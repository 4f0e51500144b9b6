"""Looking back: a cursor through the evening, what else lay there, and roads that are tried from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app.screens.debrief import DebriefScreen
from game.app.screens.rewind import Rewind
from game.app.screens.roads import Roads
from game.core.commands import Leave, Say
from game.saves.progress import load_progress
from game.saves.roads import roads
from game.saves.settings import Settings
from tests.app.evenings import act, finish, open_evening
from tests.app.golden import compare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot


def looking_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, card: str = "5", size: tuple[int, int] = (640, 360)
) -> tuple[Pilot, Rewind]:
    pilot = open_evening(tmp_path, monkeypatch, Settings(lang="en", reduced_motion=True), size)
    finish(pilot)
    pilot.press(card)
    pilot.click("rewind")
    assert isinstance(pilot.app.screen, Rewind)
    return pilot, pilot.app.screen


def tried(pilot: Pilot) -> Roads:
    """Another road from where the cursor is, to its end, beside the first."""
    pilot.press("return")
    act(pilot, Say("before"), Say("nothing"))
    act(pilot, Leave())
    pilot.press("5")
    pilot.click("rewind")
    pilot.click("roads")
    assert isinstance(pilot.app.screen, Roads)
    return pilot.app.screen


def path_of(pilot: Pilot) -> Path:
    assert pilot.app.playing
    return pilot.app.playing.evening.journal.path


def test_from_a_moment_one_comes_to_its_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = looking_back(tmp_path, monkeypatch)
    assert pilot.focus == "timeline"
    assert "Shall I tell you about our panels?" in pilot.find("timeline").spoken
    assert screen.cursor.n == 3


def test_left_and_right_go_through_the_evening_and_stop_at_its_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot, screen = looking_back(tmp_path, monkeypatch)
    pilot.press("right")
    assert "What was it like before?" in pilot.find("timeline").spoken
    pilot.press(*["left"] * 9)
    assert screen.cursor.n == 1
    pilot.press(*["right"] * 20)
    assert screen.cursor.n == screen.cursor.last


def test_a_click_goes_to_the_beat_it_points_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = looking_back(tmp_path, monkeypatch)
    pilot.click_at(700, 300)
    last = screen.cursor.n
    pilot.click_at(60, 300)
    assert (last, screen.cursor.n) == (screen.cursor.last, 1)


def test_up_and_down_turn_to_another_guest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, screen = looking_back(tmp_path, monkeypatch)
    pilot.press("down")
    assert screen.cursor.guest == "berit"


def test_what_else_lay_there_is_read_with_its_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = looking_back(tmp_path, monkeypatch)
    assert "What was it like before?" in pilot.find("flow").spoken


def test_playing_on_leaves_the_first_evening_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = looking_back(tmp_path, monkeypatch)
    first = path_of(pilot)
    before = first.read_bytes()
    pilot.press("return")
    assert pilot.screen == "talk"
    act(pilot, Say("before"), Say("nothing"))
    act(pilot, Leave())
    assert pilot.screen == "debrief"
    assert first.read_bytes() == before
    assert [road.said for road in roads(first)] == ["", "arne.door.before"]


def test_a_road_tried_is_no_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = looking_back(tmp_path, monkeypatch)
    tried(pilot)
    assert load_progress()["jeppe"]["medium"].evenings == 1


def test_an_evening_read_again_is_no_second_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = looking_back(tmp_path, monkeypatch)
    tried(pilot)
    pilot.press("return")
    assert isinstance(pilot.app.screen, DebriefScreen)
    assert "~" not in path_of(pilot).stem
    assert load_progress()["jeppe"]["medium"].evenings == 1


def test_two_roads_stand_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = looking_back(tmp_path, monkeypatch)
    tried(pilot)
    read = pilot.find("flow").spoken
    assert "Where they part" in read
    assert "What was it like before? Shall I tell you about our panels?" in read
    assert "Skill: " in read


def test_a_road_is_named_by_its_player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = looking_back(tmp_path, monkeypatch)
    tried(pilot)
    pilot.press("down")
    pilot.click("name")
    pilot.type("m", "y", "return")
    assert pilot.find("road.1").spoken.startswith("my")
    pilot.click("name")
    pilot.type("x", "escape")
    assert roads(path_of(pilot))[1].name == "my"


def test_fifty_roads_are_walked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = looking_back(tmp_path, monkeypatch)
    tried(pilot)
    assert pilot.app.playing
    for _ in range(48):
        pilot.app.shelf.branch(pilot.app.playing, 3)
    pilot.app._come_to("roads")
    pilot.press(*["down"] * 49)
    assert pilot.focus == "road.49"
    assert 96 <= pilot.find("road.49").box.y < 644


@pytest.mark.parametrize("name", ["rewind", "roads"])
def test_it_looks_as_before(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot, _ = looking_back(tmp_path, monkeypatch, size=(1280, 720))
    if name == "roads":
        tried(pilot)
    pilot.rest()
    compare(pilot.picture(), name)
