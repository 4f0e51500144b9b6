"""The room when the lights have gone out, beside what is told of it: whoever is still there stands in the half dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app import guests, text
from game.app.debrief.page import RIGHT
from game.app.keep import kept
from game.app.rooms import background
from game.app.shapes import box, raster
from game.app.theme import STRONG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.app.canvas import Canvas
    from game.content.looks import Look

    Person = tuple[Look, str]  # how one looks, and the name

MOST = 9  # who can stand there without a queue
_FRONT = 4  # from one more on, some stand farther back
_FLOOR, _BACK = RIGHT.below - 56, RIGHT.below - 236  # the feet in front and behind, units of the stage
_TALL, _FARTHER, _HAZE, _DARK = 260.0, 0.66, 0.2, 0.55


def paint_scene(c: Canvas, room: str, people: Sequence[Person]) -> None:
    """Paint the part of the room that lies there, darkened, and those who stay, the farther first."""
    left, top, wide, high = c.scale.x(RIGHT.x), c.scale.y(RIGHT.y), c.px(RIGHT.w), c.px(RIGHT.h)
    c.blit(_room(room, c.scale.stage, (left, top, wide, high), c.scale.unit), RIGHT.x, RIGHT.y)
    for look, name, x, y in _places(people):
        behind = y == _BACK
        height = _TALL * (_FARTHER if behind else 1)
        guests.stand(c, look, x, y, height, guests.Seen(haze=_HAZE))
        apart = 10 * c.scale.text
        named = y - 0.95 * height - apart if behind else y + 12 + apart  # at their feet a head would lie over it
        text.write(c, name, x, named, face=STRONG, size=15, tint="cream", ax=0.5)


def _places(people: Sequence[Person]) -> Iterator[tuple[Look, str, float, float]]:
    ahead = len(people) if len(people) <= _FRONT else len(people) // 2
    for row, feet in ((people[ahead:], _BACK), (people[:ahead], _FLOOR)):
        step = RIGHT.w / (len(row) + 1)
        for nth, (look, name) in enumerate(row, start=1):
            yield look, name, RIGHT.x + nth * step, feet


@kept
def _room(name: str, stage: tuple[int, int], seen: tuple[int, int, int, int], unit: float) -> pygame.Surface:
    """Cut that part, in pixels, out of the room as it was played in, dark and with round corners."""
    left, top, *size = seen
    part = pygame.Surface(size, pygame.SRCALPHA)
    part.blit(background(name, stage), (-left, -top))
    part.blit(raster(box(0, 0, RIGHT.w, RIGHT.h, 0, "night", _DARK), RIGHT.w, RIGHT.h, unit), (0, 0))
    corners = raster(box(0, 0, RIGHT.w, RIGHT.h, 20, "#FFFFFF", 1), RIGHT.w, RIGHT.h, unit)
    part.blit(corners, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return part
