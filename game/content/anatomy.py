"""How high a guest stands and how wide: where head, trunk and legs lie in the box that a figure is drawn in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from game.content.wardrobe import BUILDS, STATURES

if TYPE_CHECKING:
    from game.content.looks import Look

FEET, NECK, MIDDLE = 424.0, 130.0, 100.0  # of the drawings under assets/art/guest
HIPS = 266.0
SEATED = 66  # how much lower the trunk is in a wheelchair
_CHILD, _GROWN = 6, 18
_LEAST_TRUNK, _LEAST_HEAD = 0.56, 0.82  # of a child of six
_ARM = 46  # how far out a shoulder is


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Scales of trunk and head, how wide, and by how much the trunk is lower than in the drawings."""

    trunk: float
    head: float
    wide: float
    drop: float
    seated: bool
    near: bool  # a bust: the neck stays where it is drawn

    @property
    def neck(self) -> float:
        """Where the neck is in the box."""
        return NECK if self.near else FEET - self.trunk * (FEET - NECK - self.drop)

    def head_y(self, y: float) -> float:
        """Where a height of the head's drawing lies in the box."""
        return self.neck + self.head * (y - NECK)

    @property
    def for_head(self) -> str:
        return _moved(self.head, self.head, NECK, self.neck)

    @property
    def for_trunk(self) -> str:
        return _moved(self.wide * self.trunk, self.trunk, NECK, self.neck)

    @property
    def for_arm(self) -> str:
        """One arm alone is moved outward, not widened: hands and glasses keep their shape."""
        out = (self.wide - 1) * _ARM * self.trunk
        return f"translate({out:.2f} 0) {_moved(self.trunk, self.trunk, NECK, self.neck)}"

    @property
    def for_legs(self) -> str:
        """From hips that are lower down to the same floor."""
        short = (FEET - HIPS - self.drop) / (FEET - HIPS)
        return _moved((1 + (self.wide - 1) * 0.6) * self.trunk, self.trunk * short, FEET, FEET)

    @property
    def for_feet(self) -> str:
        return _moved((1 + (self.wide - 1) * 0.6) * self.trunk, self.trunk, FEET, FEET)

    @property
    def for_lap(self) -> str:
        return _moved(self.wide * self.trunk, self.trunk, NECK + SEATED, self.neck)

    @property
    def for_chair(self) -> str:
        return _moved(max(1.0, self.wide * 0.96) * self.trunk, self.trunk, NECK + SEATED, self.neck)

    @property
    def floor(self) -> float:
        """Where the floor is in the drawing of an arm."""
        return FEET - self.drop


@lru_cache(maxsize=512)
def anatomy(look: Look, *, near: bool) -> Anatomy:
    """`near` is for a bust."""
    years = min(1.0, max(0.0, (look.age - _CHILD) / (_GROWN - _CHILD)))
    trunk = _LEAST_TRUNK + (1 - _LEAST_TRUNK) * years
    head = _LEAST_HEAD + (1 - _LEAST_HEAD) * years
    drop = float(SEATED if look.sits else STATURES[look.stature])
    if near:
        trunk, head = trunk / head, 1.0
    return Anatomy(trunk, head, BUILDS[look.build], drop, look.sits, near)


def _moved(wide: float, high: float, y: float, to: float) -> str:
    """Scale about the middle, the height y of the drawing coming to lie at `to`."""
    return f"translate({MIDDLE - MIDDLE * wide:.2f} {to - high * y:.2f}) scale({wide:.3f} {high:.3f})"
