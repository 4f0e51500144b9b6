"""A column of rows that may be longer than what is seen of it: where each row lies, and which are in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app.box import Box
from game.app.widgets.scroll import draw_bar

if TYPE_CHECKING:
    from game.app.canvas import Canvas
    from game.app.scale import Scale

_ROW, _GAP = 60.0, 10.0


@dataclass(slots=True)
class Listing:
    """The screen keeps this object; `first` is the uppermost row that is seen."""

    box: Box
    first: int = 0

    def high(self, scale: Scale) -> float:
        return _ROW * (1 + (scale.text - 1) * 0.6)

    def seen(self, scale: Scale) -> int:
        """How many rows find place."""
        return int((self.box.h + _GAP) / (self.high(scale) + _GAP))

    def in_sight(self, scale: Scale, count: int) -> range:
        """Which of so many rows are seen."""
        return range(self.first, min(count, self.first + self.seen(scale)))

    def at(self, scale: Scale, nth: int) -> Box:
        high = self.high(scale)
        return Box(self.box.x, self.box.y + (nth - self.first) * (high + _GAP), self.box.w, high)

    def show(self, scale: Scale, place: int, count: int) -> None:
        """Bring a row into sight, and one more in either direction where there is one."""
        seen = self.seen(scale)
        self.first = max(0, min(max(min(self.first, place - 1), place - seen + 2), count - seen))

    def draw_bar(self, c: Canvas, count: int) -> None:
        """Where one is among more rows than are seen."""
        step, seen = self.high(c.scale) + _GAP, self.seen(c.scale)
        hidden = (count - seen) * step
        draw_bar(c, self.box.right + 6, self.box.y, seen * step - _GAP, self.first * step, hidden, tint="mute_night")
