"""A telephone that rings or that somebody is on: a disc as large as a head, with sound to both sides of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint
from game.app.shapes import put, stroke

if TYPE_CHECKING:
    from game.app.canvas import Canvas


def draw_telephone(c: Canvas, x: float, y: float, r: float) -> None:
    """What stands in it is drawn over it."""
    paint.disc(c, x, y, r, "wine")
    paint.disc(c, x, y, r * 0.81, "rose")
    for side in (-1, 1):
        for far in (r * 0.67, r * 0.84):
            middle = x + side * far
            bow = stroke(f"M{10 - side * 4} 2 Q{10 + side * 8} 30 {10 - side * 4} 58", "glow", 5)
            put(c, bow, middle - 10, y - 30, 20, 60)
