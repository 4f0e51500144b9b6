"""One of the four skills as a card: how it went each time, whether it is held; choosing it starts a drill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.box import Box
from game.app.shapes import circle, dot, put, stroke
from game.app.theme import HEAVY, SIZE, STRONG, TITLE
from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.canvas import Canvas
    from game.app.scale import Scale

_PAD, _PLOT, _RIM, _BESIDE = 20.0, 236.0, 8.0, 10.0  # the plot gets narrower where the words grow
_LARGE = 1.3  # from here on the foot of a card belongs to the tip
SHOWN = 12  # values, the latest


@dataclass(frozen=True, slots=True)
class SkillCard:
    """`values` are 0..100, oldest first, against the `standard`; `pill` says if it is held, `next` if it comes next.

    `drill` is what choosing it begins, `line` the word for the standard where there are no values yet.
    """

    name: str
    box: Box
    label: str
    icon: str
    pill: str
    held: bool
    lately: str
    tip: str
    values: tuple[float, ...]
    standard: float
    next: str = ""
    drill: str = ""
    line: str = ""

    @property
    def spoken(self) -> str:
        return sentences(self.label, self.next, self.pill, self.lately, self.tip, self.drill)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        paint.panel(c, *self.box, r=20, fill="cream")
        if focused:
            paint.focus(c, *self.box, r=20)
        self._words(c)
        if self.shows_plot(c.scale):
            self._plot(c, self.plot_box(c.scale))

    def shows_plot(self, scale: Scale) -> bool:
        """One with nothing in it yet makes room for large words."""
        return bool(self.values) or scale.text == 1

    def plot_box(self, scale: Scale) -> Box:
        wide = _PLOT / scale.text
        return Box(self.box.right - _PAD - wide, self.box.y + _PAD + 10, wide, self.box.h - 2 * _PAD - 10)

    def _standard_ends(self, scale: Scale) -> float:
        """Where the number beside the plot begins."""
        return self.plot_box(scale).x - _BESIDE - text.width(scale, self._number, STRONG, SIZE["label"])

    @property
    def _number(self) -> str:
        return f"{self.standard:g}"

    def _words(self, c: Canvas) -> None:
        k, x = c.scale.text, self.box.x + _PAD
        ends = self._standard_ends(c.scale) - 14 if self.shows_plot(c.scale) else self.box.right - _PAD
        room = ends - x
        y = self.box.y + _PAD + 15 * k
        paint.disc(c, x + 18, y, 18, "teal_deep" if self.held else "wine", name=self.icon)
        text.write(c, self.label, x + 48, y, face=TITLE, size=22, tint="ink")
        y += max(36.0, 21 * k + 10)
        paint.pill(c, self.pill, x, y, fill="teal_deep" if self.held else "wine", size=14, ax=0)
        if self.next:
            wide = paint.pill_width(c.scale, self.pill, size=14)
            paint.pill(c, self.next, x + wide + 8, y, fill="ember_deep", size=14, name="star", ax=0)
        y += 12 * k + 12
        y = text.paragraph(c, self.lately, x, y, room, face=HEAVY, size=15, tint="mute_text", lead=1.25) + 4
        if text.fits(c.scale, self.tip, room, self.box.below - 12 - y):  # the first thing to go when the text is large
            y = text.paragraph(c, self.tip, x, y, room, face=STRONG, size=15, tint="ink", lead=1.25)
        self._drill(c, x, y + 4, room)

    def _drill(self, c: Canvas, x: float, y: float, room: float) -> None:
        """At the foot of the card, where there is room for it."""
        k, high = c.scale.text, 30.0
        top = self.box.below - 14 - high
        if top < y or k > _LARGE or text.width(c.scale, self.drill, HEAVY, 15) > room - 46:
            return
        paint.disc(c, x + 18, top + high / 2, 15 * min(k, 1.2), "ember_deep", name="play")
        text.write(c, self.drill, x + 48, top + high / 2, face=HEAVY, size=15, tint="ember_text")

    def _plot(self, c: Canvas, at: Box) -> None:
        """A value a time, the standard as a dashed line; what reached it is filled."""
        wide, high = at.w, at.h

        def place(nth: int, value: float) -> tuple[float, float]:
            step = wide / max(1, len(shown) - 1)
            return _RIM + (nth * step if len(shown) > 1 else wide / 2), _RIM + high * (1 - value / 100)

        shown = self.values[-SHOWN:]
        line = place(0, self.standard)[1]
        inside = stroke(f"M{_RIM} {_RIM + high:.1f} H{_RIM + wide:.1f}", "line", 1.6)
        inside += stroke(f"M{_RIM} {line:.1f} H{_RIM + wide:.1f}", "ember_text", 1.8, "6 5")
        points = [place(nth, value) for nth, value in enumerate(shown)]
        if len(points) > 1:
            inside += stroke("M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points), "teal_deep", 3)
        for (x, y), value in zip(points, shown, strict=True):
            inside += dot(x, y, 5.5, "teal_deep" if value >= self.standard else "cream")
            inside += circle(x, y, 5.5, "teal_deep", 2.4)
        put(c, inside, at.x - _RIM, at.y - _RIM, wide + 2 * _RIM, high + 2 * _RIM)
        label = f"{self.standard:g}"
        text.write(
            c, label, at.x - _BESIDE, at.y + line - _RIM, size=SIZE["label"], tint="ember_text", face=STRONG, ax=1
        )
        if not shown and self.line:
            x, y = at.right, at.y + line - _RIM - 12 * c.scale.text
            text.write(c, self.line, x, y, size=SIZE["label"], tint="ember_text", face=STRONG, ax=1)
