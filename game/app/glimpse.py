"""A small picture of a room, for the card of an evening: the part by which one knows it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from game.app.art import svg
from game.app.keep import kept
from game.app.rooms import ROOMS, layers
from game.app.theme import STAGE, colour

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pygame

_TOP, _HIGH = 78.0, 330.0  # what is seen of the drawing, from above the windows to the feet of the furniture
_MIDDLE: Mapping[str, float] = MappingProxyType(  # how far across the drawing that part is; else on the left
    {"hall": 250, "living_room": 318, "lobby": 940, "cabin": 250, "square": 300, "workshop": 920, "yard": 930}
)
_LEFT = 216.0


@kept
def glimpse(room: str, size: tuple[int, int], corner: float, ground: str) -> pygame.Surface:
    """Draw it this large in pixels on a ground of that colour, its corners rounded by so many pixels."""
    wide = _HIGH * size[0] / size[1]
    left = min(max(0.0, _MIDDLE.get(room, _LEFT) - wide / 2), STAGE[0] - wide)
    seen = f"{left:.2f} {_TOP} {wide:.2f} {_HIGH}"
    return svg(layers(ROOMS[room].behind) + _mat(left, wide, corner * _HIGH / size[1], ground), seen, *size)


def _mat(left: float, wide: float, r: float, ground: str) -> str:
    """What lies round the picture in its corners, as round a photograph in an album."""
    x, y, right, low = left - 1, _TOP - 1, left + wide + 1, _TOP + _HIGH + 1
    hole = (
        f"M{x + r} {y} H{right - r} Q{right} {y} {right} {y + r} V{low - r} Q{right} {low} {right - r} {low} "
        f"H{x + r} Q{x} {low} {x} {low - r} V{y + r} Q{x} {y} {x + r} {y}Z"
    )
    return f'<path d="M{x} {y} H{right} V{low} H{x}Z {hole}" fill="{colour(ground)}" fill-rule="evenodd"/>'
