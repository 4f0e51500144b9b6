"""A panel that says a little and opens to more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.app.box import Box
    from game.app.canvas import Canvas

RADIUS = 22.0
_SIGN = 11.0  # half of the arrow that says it opens
_IN, _DOWN = 24.0, 26.0  # where its middle is
ROOM = 44.0  # what it takes of the first line


@dataclass(frozen=True, slots=True)
class Door:
    """`inside` paints what stands on the panel; `sign` is the tint of the arrow at its upper right."""

    name: str
    box: Box
    spoken: str
    inside: Callable[[Canvas, Box], None]
    fill: str = "cream"
    sign: str = "mute_text"

    def draw(self, c: Canvas, *, focused: bool) -> None:
        paint.panel(c, *self.box, r=RADIUS, fill=self.fill)
        self.inside(c, self.box)
        paint.icon(c, "next", self.box.right - _IN, self.box.y + _DOWN, 2 * _SIGN, tint=self.sign, knock=self.fill)
        if focused:
            paint.focus(c, *self.box, r=RADIUS)
