"""What lies around the stage in a window of another shape: the room goes on, out of focus, into the dark."""

from __future__ import annotations

from typing import Literal

import pygame

from game.app.canvas import Canvas
from game.app.keep import kept
from game.app.paint import darken
from game.app.rooms import background, sink
from game.app.scale import Scale
from game.app.theme import STAGE, rgb

Side = Literal["left", "right", "top", "bottom"]
_DARKEST = 240  # of 255, at the window's edge
_ASIDE, _OVER = 8, 24  # such a part of the stage's width and of its height is drawn out
_SOFT = 12  # and made so many times smaller to be out of focus


def lay_around(c: Canvas, room: str, *, page: bool) -> None:
    """Paint what is left of the window beside the stage, on which this room lies, out of focus under a page."""
    left, top = c.scale.left, c.scale.top
    wide, high = c.scale.stage
    if left > 0:
        c.surface.blit(_strip(room, (wide, high), "left", left, page), (0, top))
        c.surface.blit(_strip(room, (wide, high), "right", left + 1, page), (left + wide, top))
    if top > 0:
        c.surface.blit(_strip(room, (wide, high), "top", top, page), (left, 0))
        c.surface.blit(_strip(room, (wide, high), "bottom", top + 1, page), (left, top + high))


def darken_around(c: Canvas, share: float) -> None:
    """Let the dark that was laid over the stage lie beside it too."""
    left, top = c.scale.left, c.scale.top
    wide, high = c.scale.stage
    beside = ((0, top, left, high), (left + wide, top, left + 1, high)) if left > 0 else ()
    below = ((left, 0, wide, top), (left, top + high, wide, top + 1)) if top > 0 else ()
    for box in (*beside, *below):
        assert isinstance(c.surface, pygame.Surface)  # noqa: S101 (only what has been drawn can be darkened)
        darken(c.surface, share, pygame.Rect(box))


@kept
def _strip(room: str, stage: tuple[int, int], side: Side, thick: int, page: bool) -> pygame.Surface:  # noqa: FBT001
    """What lies at the edge of the stage, drawn out as far as the window goes, and mirrored: nothing begins there."""
    wide, high = stage
    across = side in ("left", "right")
    size = (thick, high) if across else (wide, thick)
    deep = min(thick, wide // _ASIDE if across else high // _OVER)
    edge = {
        "left": (0, 0, deep, high), "right": (wide - deep, 0, deep, high),
        "top": (0, 0, wide, deep), "bottom": (0, high - deep, wide, deep),
    }[side]  # fmt: skip
    ground = background(room, stage, blurred=page)
    if not page:
        ground = ground.copy()
        sink(Canvas(ground, Scale(wide / STAGE[0])), room)
    small = max(1, edge[2] // _SOFT), max(1, edge[3] // _SOFT)
    soft = pygame.transform.smoothscale(ground.subsurface(edge), small)
    soft = pygame.transform.smoothscale(pygame.transform.flip(soft, across, not across), size)
    soft.blit(_dusk(side, size), (0, 0))
    return soft


def _dusk(side: Side, size: tuple[int, int]) -> pygame.Surface:
    """The dark that grows outward."""
    across, steps = side in ("left", "right"), 32
    ramp = pygame.Surface((steps, 1) if across else (1, steps), pygame.SRCALPHA)
    for step in range(steps):
        far = step if side in ("right", "bottom") else steps - 1 - step
        ramp.set_at((step, 0) if across else (0, step), (*rgb("night"), round(_DARKEST * far / (steps - 1))))
    return pygame.transform.smoothscale(ramp, size)
