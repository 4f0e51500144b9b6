"""The rooms behind everything: layers under assets/art/rooms put together once for each window size."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

import pygame

from game.app.art import body, svg
from game.app.keep import kept
from game.app.paint import darken
from game.app.shapes import raster
from game.app.theme import STAGE, colour, is_strong
from game.core.scenario import Room

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.app.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Scene:
    """What lies behind, seen through a window of the drawing, and what lies before it over the whole stage.

    `dark` is how far it is darkened under a page: its lamps must not outshine words.
    """

    behind: tuple[str, ...]
    before: tuple[str, ...]
    seen: str = "0 0 1280 720"
    dark: float = 0.55


def near(room: str) -> str:
    """What the room is called that one sees in a talk: closer, and calmer."""
    return f"{room}_talk"


HALL = "hall"
STEP_BACK = 0.45  # how much darker a room is where the contrast is strong: the guests come first
_STRIP = 256  # pixels of its height that are drawn at a time: a whole room beside the one it becomes is much to hold
_SOFT = 4  # a room out of focus is halved so often, and doubled again
_SMALL = 2  # it begins at this power of two: no more than that is ever seen of it
ROOMS: Mapping[str, Scene] = MappingProxyType(
    {
        **{name: Scene((name,), ("vignette",)) for room in get_args(Room) for name in (room, near(room))},
        HALL: Scene(("hall", "hall_bulbs", "hall_glow"), ("vignette",), dark=0.46),
        near(HALL): Scene(("hall_talk", "hall_talk_bulbs"), ("vignette",)),
        "title": Scene(("hall", "hall_glow"), ("vignette", "title_front"), "170 62 1080 607.5"),
    }
)

_SINKS: Mapping[str, tuple[float, float, float]] = MappingProxyType(
    dict.fromkeys(get_args(Room), (548, 172, 0.96)) | {near(name): (440, 280, 0.97) for name in get_args(Room)}
)


@kept
def background(name: str, size: tuple[int, int], *, blurred: bool = False) -> pygame.Surface:
    """Draw a room over a whole stage, vignette and all; blurred and darkened it lies under pages of text."""
    try:
        scene = ROOMS[name]
    except KeyError:
        raise ValueError(f"No room is called {name!r}; there are: {', '.join(ROOMS)}.") from None
    return _blurred(scene, size) if blurred else _drawn(scene, size)


def _drawn(scene: Scene, size: tuple[int, int]) -> pygame.Surface:
    room = pygame.Surface(size)
    for top in range(0, size[1], _STRIP):
        part = top / size[1], min(_STRIP, size[1] - top) / size[1]
        for names, seen in ((scene.behind, scene.seen), (scene.before, f"0 0 {STAGE[0]} {STAGE[1]}")):
            room.blit(_strip(names, seen, size, part), (0, top))
    if is_strong():
        darken(room, STEP_BACK)
    return room


def _strip(names: tuple[str, ...], seen: str, size: tuple[int, int], part: tuple[float, float]) -> pygame.Surface:
    """Draw what lies across the whole width, so far down and so high in shares of the height."""
    x, y, wide, high = map(float, seen.split())
    down, share = part
    box = f"{x} {y + high * down:.4f} {wide} {high * share:.4f}"
    return svg(layers(names), box, size[0], round(size[1] * share), stretch=True)


def _blurred(scene: Scene, size: tuple[int, int]) -> pygame.Surface:
    """Soften a room by halving and doubling it, and darken it."""
    steps = [(max(1, size[0] >> half), max(1, size[1] >> half)) for half in range(_SOFT + 1)]
    room = _drawn(scene, steps[_SMALL])
    for step in (*steps[_SMALL + 1 :], *reversed(steps[:-1])):
        room = pygame.transform.smoothscale(room, step)
    darken(room, scene.dark)
    return room


def sink(c: Canvas, name: str) -> None:
    """Let a scene sink into the dark as far up as what can be done in it lies over it; the title does not."""
    if name in _SINKS:
        y, height, strength = _SINKS[name]
        bottom_fade(c, y, height=height, strength=strength)


def bottom_fade(c: Canvas, y: float, height: float = 200, strength: float = 0.95) -> None:
    """Let the stage sink into the dark from y down, under the cards."""
    c.blit(_fade(height, strength, c.scale.unit), 0, y)


@kept
def _fade(height: float, strength: float, unit: float) -> pygame.Surface:
    stops = "".join(
        f'<stop offset="{place}" stop-color="{colour("dusk")}" stop-opacity="{alpha}"/>'
        for place, alpha in ((0, 0), (0.5, strength * 0.8), (1, strength))
    )
    inside = (
        f'<defs><linearGradient id="fade" x1="0%" y1="0%" x2="0%" y2="100%">{stops}</linearGradient></defs>'
        f'<rect width="{STAGE[0]}" height="{height}" fill="url(#fade)"/>'
    )
    return raster(inside, STAGE[0], height, unit)


def layers(names: tuple[str, ...]) -> str:
    """What these drawings hold, one on another, in the light they share."""
    return "".join(body(f"rooms/{name}") for name in ("light", *names))
