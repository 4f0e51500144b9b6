"""The rooms behind everything: layers under assets/art/rooms put together once for each window size."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

import pygame

from game.app.art import body, svg
from game.app.keep import kept
from game.app.shapes import raster
from game.app.theme import STAGE, colour, is_strong, rgb
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
ROOMS: Mapping[str, Scene] = MappingProxyType(
    {
        **{name: Scene((name,), ("vignette",)) for room in get_args(Room) for name in (room, near(room))},
        HALL: Scene(("hall", "hall_bulbs", "hall_glow"), ("vignette",), dark=0.46),
        near(HALL): Scene(("hall_talk", "hall_talk_bulbs"), ("vignette",)),
        "title": Scene(("hall", "hall_glow"), ("vignette", "title_front"), "170 62 1080 607.5"),
    }
)


@kept
def background(name: str, size: tuple[int, int], *, blurred: bool = False) -> pygame.Surface:
    """Draw a room over a whole stage, vignette and all; blurred and darkened it lies under pages of text."""
    try:
        scene = ROOMS[name]
    except KeyError:
        raise ValueError(f"No room is called {name!r}; there are: {', '.join(ROOMS)}.") from None
    if blurred:
        return blur(background(name, size), dark=scene.dark)
    room = pygame.Surface(size)
    room.blit(svg(layers(scene.behind), scene.seen, *size, stretch=True), (0, 0))
    room.blit(svg(layers(scene.before), f"0 0 {STAGE[0]} {STAGE[1]}", *size, stretch=True), (0, 0))
    if is_strong():
        _veil(room, STEP_BACK)
    return room.convert() if pygame.display.get_surface() else room


def blur(frame: pygame.Surface, *, dark: float) -> pygame.Surface:
    """Soften a finished frame by halving and doubling it, and darken it: what still moves behind a page."""
    w, h = frame.get_size()
    steps = [(max(1, w >> half), max(1, h >> half)) for half in range(5)]
    for size in (*steps[1:], *reversed(steps[:-1])):
        frame = pygame.transform.smoothscale(frame, size)
    _veil(frame, dark)
    return frame


def _veil(frame: pygame.Surface, dark: float) -> None:
    veil = pygame.Surface(frame.get_size())
    veil.fill(rgb("night"))
    veil.set_alpha(round(dark * 255))
    frame.blit(veil, (0, 0))


def bottom_fade(c: Canvas, y: float, *, height: float = 200, strength: float = 0.95) -> None:
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
