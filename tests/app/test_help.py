"""F1 explains the screen one is on, and each thing on it; nothing happens meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pygame
import pytest

from game.app.box import Box
from game.app.canvas import Canvas
from game.app.help import Help, veil
from game.app.route import SCREENS
from game.app.scale import Scale
from game.text.interface import interface
from tests.app import evenings, house
from tests.app.golden import compare
from tests.app.spill import Frame

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.app.pilot import Pilot


def _practising(**settings: Any) -> Pilot:
    pilot = house.at_the_title(**settings)
    pilot.pick("practise")
    return pilot


def _setting(**settings: Any) -> Pilot:
    pilot = house.at_the_title(**settings)
    pilot.pick("settings")
    pilot.pick("play")
    return pilot


STAGE = (0, 0, 1280, 720)
THINGS: dict[str, Callable[..., Pilot]] = {
    "title": house.at_the_title, "before": house.before_the_party, "room": house.in_the_full_room,
    "talk": house.with_maria, "practise": _practising, "settings": _setting,
}  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_has_help(screen: str) -> None:
    assert f"ui.help.{screen}" in interface()


@pytest.mark.parametrize("name", THINGS)
def test_it_walks_through_everything_and_ends(name: str) -> None:
    pilot = THINGS[name]()
    things = pilot.app.screen.explained()
    before = pilot.focus
    pilot.press("f1")
    told = []
    while pilot.app.help:
        told.append(pilot.app.help.words)
        pilot.press("right")
    assert len(set(told)) == len(things) + 1
    assert not any(words.startswith("ui.help") for words in told)
    assert pilot.focus == before


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("lang", interface().languages())
@pytest.mark.parametrize("name", THINGS)
def test_the_words_lie_on_the_stage_and_beside_what_they_are_about(name: str, lang: str, text_scale: float) -> None:
    pilot = THINGS[name](lang=lang, text_scale=text_scale)
    pilot.press("f1")
    while pilot.app.help:
        about, box = pilot.app.help.about, pilot.app.help.box(pilot.app.scale)
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= 1280
        assert box.below <= 720
        assert not about.w or not box.touches(about) or about.w * about.h > 200_000
        pilot.press("right")


@pytest.mark.parametrize("size", [(960, 540), (1000, 700), (1280, 720)])
def test_no_line_of_light_is_left_in_the_dark(size: tuple[int, int]) -> None:
    scale = Scale.fit(*size)
    for nth in range(40):
        surface, lit = pygame.Surface(size), Box(20 + 7.3 * nth, 30.7 + 5.9 * nth, 210.4, 113.3)
        surface.fill("white")
        veil(Canvas(surface, scale), lit)
        bright = pygame.mask.from_threshold(surface, (255, 255, 255), (1, 1, 1, 255)).get_bounding_rects()
        left, top = scale.x(lit.x), scale.y(lit.y)
        outside = [pygame.Rect(0, 0, size[0], scale.top), pygame.Rect(0, size[1] - scale.top, size[0], scale.top)]
        lights = [one for one in bright if one.collidelist([each for each in outside if each.h]) < 0]
        assert lights == [pygame.Rect(left, top, scale.x(lit.right) - left, scale.y(lit.below) - top)]


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_what_is_lit_in_a_talk_is_all_of_it(text_scale: float, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = house.with_maria((1280, 720), text_scale=text_scale)
    pilot.press("h", "h")
    pilot.rest()
    lit = {name: pygame.Rect(box).inflate(4, 4) for name, box in pilot.app.screen.explained()}
    panels = Frame(pilot, monkeypatch).panels
    for name in ("known", "said"):
        mine = [panel for panel in panels if lit[name].collidepoint(panel.center)]
        assert len(mine) > 1, name
        assert all(lit[name].contains(panel) for panel in mine), name


@pytest.mark.parametrize(
    ("come", "foot"),
    [(house.at_the_title, ["F1: close."]), (house.at_the_party, ["1 of 5", "Enter: on. F1: close."])],
)
def test_only_several_steps_are_counted(
    come: Callable[..., Pilot], foot: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = come()
    pilot.press("f1")
    inks = Frame(pilot, monkeypatch).inks
    assert [ink.words for ink in inks if "close." in ink.words or " of " in ink.words][-len(foot) :] == foot


def test_no_key_does_anything_behind_it() -> None:
    pilot = house.at_the_party()
    beat = pilot.app.view.beat
    pilot.press("f1", "w", "o", "p", "1")
    assert pilot.app.help
    pilot.press("escape")
    assert not pilot.app.help
    assert pilot.screen == "room"
    assert pilot.app.view.beat == beat


def test_the_mouse_asks_what_a_thing_is() -> None:
    pilot = house.at_the_party()
    pilot.press("f1")
    pilot.move(1100, 60)
    assert pilot.app.help
    assert "heads" in pilot.app.help.words
    pilot.press("left", "left")
    pilot.click_at(640, 400)
    assert pilot.app.help


def test_it_knows_what_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = evenings.open_evening(tmp_path, monkeypatch)
    evenings.begin(pilot)
    named = {name for name, _ in pilot.app.screen.explained()}
    assert {"clock", "guest", "reach", "news", "actions"} == named


def test_it_is_read_aloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = evenings.open_evening(tmp_path, monkeypatch)
    said: list[str] = []

    class Reader:
        available = True

        def say(self, words: str, _: str) -> None:
            said.append(words)

    pilot.app.aloud.voice = Reader()  # type: ignore[assignment]
    pilot.press("v", "f1")
    pilot.frames()
    assert said[-1] == Help(pilot.app).words


def test_the_room_explained_looks_as_before() -> None:
    pilot = house.in_the_full_room((1280, 720))
    pilot.press("f1", "right", "right")
    compare(pilot.picture(), "help")


@pytest.mark.parametrize(
    ("name", "meters"), [("room", {"clock", "reach", "word"}), ("talk", {"head", "clock", "known"})]
)
def test_a_meter_that_is_pointed_at_and_pressed_explains_itself(name: str, meters: set[str]) -> None:
    pilot = THINGS[name]()
    for thing, box in pilot.app.screen.explained():
        if thing in meters:
            pilot.click_at(*box.middle)
            assert pilot.app.help is not None
            assert pilot.app.help.words == pilot.app.text(f"ui.help.{name}.{thing}")
            pilot.press("escape")
    pilot.click_at(20, 400)
    assert pilot.app.help is None
