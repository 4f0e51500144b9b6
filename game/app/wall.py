"""The wall between the windows: where posters hang, and the nails of those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import poster, shapes
from game.app.box import Box
from game.app.shapes import dot, put

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.view import PosterView

WALL = Box(456, 112, 344, 106)
WIDEST, GAP = 74.0, 14.0


def nails(posters: Sequence[PosterView]) -> dict[str, Box]:
    """A place on the wall for each poster that is not carried about, hung or not: they never change places."""
    hung = [one.id for one in posters if not one.carried]
    wide = min(WIDEST, (WALL.w - GAP * (len(hung) - 1)) / max(1, len(hung)))
    left = WALL.middle[0] - (len(hung) * (wide + GAP) - GAP) / 2
    return {
        name: Box(left + nth * (wide + GAP), WALL.y + (nth % 2) * 8, wide, wide * poster.HIGH)
        for nth, name in enumerate(hung)
    }


def draw_wall(c: Canvas, app: App) -> None:
    """What is up, with its words; what is not, as the paler place it left, with its nail."""
    boxes = nails(app.view.posters)
    for hue, one in enumerate(app.view.posters):
        if one.carried:
            continue
        box = boxes[one.id]
        if one.up:
            turn = (-2, 2, -1)[hue % 3]
            c.blit_middle(poster.sheet(app.say(one.name), c.px(box.w), hue, turn), *box.middle)
        else:
            inside = shapes.box(0, 0, box.w, box.h, 3, "cream", 0.1) + dot(box.w / 2, 9, 3, "glow", 0.8)
            put(c, inside, *box)
