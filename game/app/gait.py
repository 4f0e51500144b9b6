"""How a guest walks: the picture of one who stands, cut into what steps and what is carried along, and laid anew.

Nothing is drawn for it: a leg is a piece of the picture that is lifted behind the hem, a cane one behind the hand.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.content.anatomy import FEET, MIDDLE, NECK, anatomy
from game.content.wardrobe import LONG

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.content.anatomy import Anatomy
    from game.content.looks import Look

LEFT, TOP, WIDE, HIGH = -20, -16, 240, 456  # the box that a figure is drawn in
_HEM, _SKIRT = 306.0, 360.0  # below it legs are seen
_HEMS: Mapping[str, float] = MappingProxyType(
    {"coat": 358, "raincoat": 342, "dress": 352, "bunad": 366, "pinafore": 346, "tunic": 336}
)
_FOOT, _STRIDING = 43.0, 60.0  # how far out a foot reaches
_CANE, _CANE_HALF, _GRIP = 67.0, 12.0, 266.0
_ARM = 46.0
LIFT, BOB, SWAY = 0.055, 0.012, 0.01  # of the height
CYCLE = 0.74  # of the height: how far two steps lead
SPIN = 3  # pictures of a wheel, until the next spoke is where the first was

Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the picture, in pixels; `lifted` is the part of the step in which it is: 1 the left foot's, -1 the
    right one's, 0 never."""

    rect: Rect
    lifted: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One moment of a walk: by how many pixels all is moved, and how high feet of either side are lifted."""

    sway: int
    rise: int
    left: int
    right: int


STANDS = Step(0, 0, 0, 0)


def step_at(walked: float, height: float) -> Step:
    """Where in the step somebody is who has walked this far; both in the same unit, pixels for those of the window."""
    wave = math.sin(walked / (height * CYCLE) * math.tau)
    high = height * LIFT
    return Step(
        round(wave * height * SWAY), round(abs(wave) * height * BOB), round(max(0, wave) * high),
        round(max(0, -wave) * high),
    )  # fmt: skip


def wheel_at(walked: float, height: float) -> int:
    """Which picture of the wheels to show: a spoke passes every thirteenth of the height."""
    return int(walked / (height * 0.026)) % SPIN


@lru_cache(maxsize=256)
def pieces(look: Look, width: int, height: int, *, flip: bool) -> tuple[Piece, ...]:
    """What to lay one over the other, from the back to the front; one who sits is one piece."""
    if look.sits:
        return (Piece((0, 0, width, height)),)
    body = anatomy(look, near=False)
    k = height / HIGH
    limbs = [(_legs(look, body, -1), 1), (_legs(look, body, 1), -1)]
    if look.aid == "cane":
        side = 1 if flip else -1
        limbs.append((_cane(body, side), -side))  # with the foot of the other side
    cut = [(_pixels(box, k, width, height), lifted) for box, lifted in limbs]
    rest: list[Rect] = [(0, 0, width, height)]
    for hole, _ in cut:
        rest = [part for one in rest for part in _without(one, hole)]
    over = math.ceil(height * BOB) + 1  # no gap opens where all the rest is raised
    under = (Piece((x, y - over, w, h + over), lifted) for (x, y, w, h), lifted in cut)
    return (*under, *(Piece(rect) for rect in rest))


def _legs(look: Look, body: Anatomy, side: int) -> tuple[float, float, float, float]:
    half = (_STRIDING if look.pose == "carry" else _FOOT) * (1 + (body.wide - 1) * 0.6) * body.trunk
    hem = body.neck + body.trunk * (_HEMS.get(look.wears, _HEM) - NECK)
    if look.legs == "skirt" and look.wears not in LONG:
        hem = max(hem, FEET - body.trunk * (FEET - _SKIRT))
    return (MIDDLE - half if side < 0 else MIDDLE, hem, MIDDLE if side < 0 else MIDDLE + half, TOP + HIGH)


def _cane(body: Anatomy, side: int) -> tuple[float, float, float, float]:
    out = _CANE * body.trunk + (body.wide - 1) * _ARM * body.trunk
    half = _CANE_HALF * body.trunk
    return (MIDDLE + side * out - half, body.neck + body.trunk * (_GRIP - NECK), MIDDLE + side * out + half, TOP + HIGH)


def _pixels(box: tuple[float, float, float, float], k: float, width: int, height: int) -> Rect:
    left, top = max(0, round((box[0] - LEFT) * k)), max(0, round((box[1] - TOP) * k))
    return left, top, min(width, round((box[2] - LEFT) * k)) - left, min(height, round((box[3] - TOP) * k)) - top


def _without(one: Rect, hole: Rect) -> list[Rect]:
    """The up to four boxes that are left of one where another is cut out of it."""
    x, y, right, low = one[0], one[1], one[0] + one[2], one[1] + one[3]
    left, top = max(x, hole[0]), max(y, hole[1])
    end, under = min(right, hole[0] + hole[2]), min(low, hole[1] + hole[3])
    if left >= end or top >= under:
        return [one]
    parts = [(x, y, right, top), (x, top, left, under), (end, top, right, under), (x, under, right, low)]
    return [(a, b, c - a, d - b) for a, b, c, d in parts if c > a and d > b]
