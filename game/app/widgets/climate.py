"""Two evenings as two curves of trust, with one cursor in both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.debrief.replay import apart
from game.app.plot import Curve, Frame, plot
from game.app.theme import HEAVY, SIZE

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale

Points = tuple[tuple[int, float], ...]
_TINTS = ("wine", "teal_deep")


@dataclass(frozen=True, slots=True)
class Climate:
    """`names` say whose curve is which; `said` is what the voice reads where the cursor stands."""

    name: str
    box: Box
    head: str
    names: tuple[str, str]
    curves: tuple[Points, Points]
    beats: int
    beat: int
    said: str

    @property
    def spoken(self) -> str:
        return self.said

    def frame(self, scale: Scale) -> Frame:
        k = scale.text
        names = max(text.width(scale, name, HEAVY, SIZE["label"]) for name in self.names)
        left, top = self.box.x + 34 + 18 * k, self.box.y + 28 + 18 * k
        return Frame(left, top, self.box.right - 34 - names - left, self.box.below - 12 - 24 * k - top, self.beats)

    def beat_at(self, scale: Scale, x: float) -> int:
        """What a place on the stage means."""
        frame = self.frame(scale)
        return round(min(1.0, max(0.0, (x - frame.x) / frame.w)) * self.beats)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        paint.panel(c, *self.box, r=22)
        if focused:
            paint.focus(c, *self.box, r=22)
        middle = self.box.y + 8 + 12 * c.scale.text
        text.write(c, self.head, self.box.x + 22, middle, face=HEAVY, size=SIZE["label"], tint="mute_text")
        frame = self.frame(c.scale)
        own, model = self.curves
        lines = (Curve(own, _TINTS[0], "long", "triangle"), Curve(model, _TINTS[1], "whole", "circle"))
        plot(c, frame, lines, marked=self.beat)
        ends = [frame.at(0, points[-1][1] if points else 0)[1] for points in self.curves]
        places = apart(ends, 17 * c.scale.text, frame.y, frame.y + frame.h - 6)
        for name, place, tint in zip(self.names, places, _TINTS, strict=True):
            text.write(c, name, frame.x + frame.w + 14, place, face=HEAVY, size=SIZE["label"], tint=tint)
