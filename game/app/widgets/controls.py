"""Controls that hold a value: a toggle and a slider."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import HEAVY, STRONG

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas

TRACK = 150.0  # the slider's track, right-aligned in its box


@dataclass(frozen=True, slots=True)
class Toggle:
    """On or off; `value` is the word for it, so that colour is never alone."""

    name: str
    box: Box
    label: str
    on: bool
    value: str
    icon: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.label}: {self.value}"

    def draw(self, c: Canvas, *, focused: bool) -> None:
        _row(c, self.box, self.label, self.icon, focused=focused)
        middle = self.box.middle[1]
        fill = "teal_deep" if self.on else "grey"
        paint.panel(c, self.box.right - 70, middle - 14, 54, 28, r=14, fill=fill, shadow=False)
        paint.disc(c, self.box.right - (30 if self.on else 56), middle, 11, "cream")
        tint = "ink" if focused else "paper"
        text.write(c, self.value, self.box.right - 82, middle, face=STRONG, size=16, tint=tint, ax=1)


@dataclass(frozen=True, slots=True)
class Slider:
    """A value between 0 and 1 that left and right move by `step`; `value` is what it says in words."""

    name: str
    box: Box
    label: str
    share: float
    value: str
    step: float = 0.1
    icon: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.label}: {self.value}"

    def stepped(self, way: int) -> float:
        return min(1.0, max(0.0, round(self.share + way * self.step, 4)))

    def share_at(self, x: float) -> float:
        """What a place on the stage means, rounded to the nearest step."""
        left = self.box.right - 16 - TRACK
        share = min(1.0, max(0.0, (x - left) / TRACK))
        return round(round(share / self.step) * self.step, 4)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        _row(c, self.box, self.label, self.icon, focused=focused)
        middle, left = self.box.middle[1], self.box.right - 16 - TRACK
        paint.panel(c, left, middle - 5, TRACK, 10, r=5, fill="mute" if focused else "track", shadow=False)
        if self.share > 0.02:  # noqa: PLR2004 (too short to have round ends)
            fill = "teal_deep" if focused else "glow"
            paint.panel(c, left, middle - 5, max(10, TRACK * self.share), 10, r=5, fill=fill, shadow=False)
        paint.disc(c, left + TRACK * self.share, middle, 12, "teal_deep" if focused else "cream")
        tint = "ink" if focused else "paper"
        text.write(c, self.value, left - 22, middle, face=STRONG, size=16, tint=tint, ax=1)


def _row(c: Canvas, box: Box, label: str, icon: str, *, focused: bool) -> None:
    if focused:
        paint.panel(c, *box, r=16, fill="cream")
        paint.focus(c, *box, r=16)
    else:
        paint.panel(c, *box, r=16, fill="plum", alpha=0.97, edge="edge", edge_width=1.5)
    x = box.x + 12
    if icon:
        tint, knock = ("ink", "cream") if focused else ("glow", "plum")
        paint.icon(c, icon, x + 11, box.middle[1], 22, tint=tint, knock=knock)
        x += 30
    text.write(c, label, x, box.middle[1], face=HEAVY, size=17, tint="ink" if focused else "cream")
