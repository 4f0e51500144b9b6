"""A rectangle in units of the stage."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Box(NamedTuple):
    x: float
    y: float
    w: float
    h: float

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def below(self) -> float:
        return self.y + self.h

    @property
    def size(self) -> float:
        return self.w * self.h

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.below

    def touches(self, other: Box) -> bool:
        return self.x < other.right and other.x < self.right and self.y < other.below and other.y < self.below

    def around(self, other: Box) -> Box:
        """The smallest box that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.below, other.below) - y)

    def moved(self, by_x: float, by_y: float) -> Box:
        return Box(self.x + by_x, self.y + by_y, self.w, self.h)

    def grown(self, by: float) -> Box:
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


def around(boxes: Iterable[Box]) -> Box | None:
    """The smallest box that holds all of them."""
    there = tuple(boxes)
    return reduce(Box.around, there) if there else None


BODY = Box(24, 96, 1232, 548)  # of a page of cards: between its heading and its foot, units of the stage
