"""Every room an evening can be in is drawn, from afar and from near by, and the evening stays in it."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from statistics import pstdev
from typing import TYPE_CHECKING, get_args

import pygame
import pytest

from game.app import shelf
from game.app.art import svg
from game.app.rooms import HALL, ROOMS, background, layers, near
from game.app.screens.room import Room as RoomScreen
from game.app.screens.talk import Talk
from game.app.slots import DOOR
from game.app.theme import STAGE, contrast
from game.app.wall import WALL
from game.core.scenario import Room
from tests.app.evenings import SCENARIO, begin, open_evening
from tests.app.golden import compare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot

SMALL = (320, 180)
NAMES = tuple(get_args(Room))


def grey(picture: pygame.Surface, x: int, y: int) -> float:
    return sum(picture.get_at((x, y))[:3]) / 3


@pytest.mark.parametrize("size", [SMALL, (512, 288), (960, 540)])
@pytest.mark.parametrize("name", ROOMS)
def test_a_room_fills_its_stage(name: str, size: tuple[int, int]) -> None:
    room = background(name, size)
    w, h = size
    assert (0, 0, 0) not in [room.get_at(place)[:3] for place in ((0, 0), (w - 1, 0), (0, h - 1), (w - 1, h - 1))]


def test_a_room_that_is_drawn_in_strips_has_no_seam() -> None:
    size = (640, 560)
    in_one = pygame.Surface(size)
    for names in (("shop",), ("vignette",)):
        in_one.blit(svg(layers(names), f"0 0 {STAGE[0]} {STAGE[1]}", *size, stretch=True), (0, 0))
    seen = [pygame.image.tobytes(room, "RGB") for room in (background("shop", size), in_one)]
    other = Counter(at // (3 * size[0]) for at, (a, b) in enumerate(zip(*seen, strict=True)) if abs(a - b) > 4)
    assert max(other.values(), default=0) < size[0] / 4, "values of one row that differ; a seam lies across all of it"


def test_no_two_rooms_look_alike_even_as_small_as_a_stamp() -> None:
    stamps = {name: pygame.transform.smoothscale(background(name, SMALL), (32, 18)) for name in NAMES}
    for one, other in combinations(stamps, 2):
        pairs = zip(pygame.image.tobytes(stamps[one], "RGB"), pygame.image.tobytes(stamps[other], "RGB"), strict=True)
        assert sum(abs(a - b) for a, b in pairs) / (32 * 18 * 3) > 12, (one, other)


@pytest.mark.parametrize("name", NAMES)
def test_the_wall_is_quiet_where_posters_hang(name: str) -> None:
    room = background(name, SMALL)
    wall = [
        grey(room, x, y)
        for x in range(int(WALL.x / 4) + 1, int(WALL.right / 4))
        for y in range(int(WALL.y / 4) + 1, int(WALL.below / 4))
    ]
    assert pstdev(wall) < 28


@pytest.mark.parametrize("name", NAMES)
def test_there_is_light_in_the_door_guests_come_in_by(name: str) -> None:
    room = background(name, SMALL)
    door = pygame.Rect(round(DOOR.x / 4) - 11, 46, 22, 34)
    assert sum(pygame.transform.average_color(room, door)[:3]) > sum(pygame.transform.average_color(room)[:3]) + 150


@pytest.mark.parametrize("name", NAMES)
def test_light_words_can_be_read_on_a_blurred_room(name: str) -> None:
    room = background(name, STAGE, blurred=True)
    headings = ((x, y) for x in range(0, STAGE[0], 8) for y in range(20, 112, 4))
    pixels = {room.get_at(place)[:3] for place in headings}
    assert all(contrast("paper", "#{:02X}{:02X}{:02X}".format(*pixel)) >= 4.5 for pixel in pixels)


def test_an_unknown_room_is_named_in_the_error() -> None:
    with pytest.raises(ValueError, match="dungeon"):
        background("dungeon", SMALL)


def in_a(room: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pilot:
    pilot = open_evening(tmp_path, monkeypatch)
    path = tmp_path / "scenarios" / "jeppe" / "scenario.yaml"
    path.write_text(SCENARIO.replace("beats:", f"room: {room}\nbeats:"), encoding="utf-8")
    shelf._read.cache_clear()  # the title has read it as it was
    begin(pilot)
    return pilot


def test_an_evening_is_drawn_in_its_room_and_a_talk_near_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = in_a("cabin", tmp_path, monkeypatch).app
    room, talk = app.screen_named("room"), app.screen_named("talk")
    assert isinstance(room, RoomScreen)
    assert isinstance(talk, Talk)
    assert (room.stage.room, talk.stage.room) == ("cabin", near("cabin"))


def test_pages_of_an_evening_lie_on_its_room_and_those_before_it_on_the_hall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = in_a("cabin", tmp_path, monkeypatch)
    pilot.app.go("log")
    lies_on = [pilot.picture().get_at((10, 300))]
    pilot.app.evening.close()
    assert pilot.app.room == HALL
    lies_on.append(pilot.picture().get_at((10, 300)))
    blurred = [background(name, (640, 360), blurred=True).get_at((10, 300)) for name in ("cabin", HALL)]
    assert lies_on == blurred


def test_the_rooms_look_as_before() -> None:
    sheet = pygame.Surface(SMALL)
    for nth, name in enumerate((*NAMES, *map(near, NAMES))):
        small = pygame.transform.smoothscale(background(name, SMALL), (64, 45))
        sheet.blit(small, (nth % 5 * 64, nth // 5 * 45))
    compare(sheet, "rooms")
