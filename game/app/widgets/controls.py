"""Rows that hold a value: a toggle, a slider, one of several, a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import HEAVY, STRONG
from game.app.widgets.button import fitted

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas

TRACK = 150.0  # the slider's track, right-aligned in its box
SWITCH, SIZE = 54.0, 16.0  # what a switch takes at the right, and how large a value is written


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
        _row(c, self.box, self.label, self.icon, 28 + SWITCH + _wide(c, self.value), focused=focused)
        middle = self.box.middle[1]
        fill = "teal_deep" if self.on else "grey"
        paint.panel(c, self.box.right - 16 - SWITCH, middle - 14, SWITCH, 28, r=14, fill=fill, shadow=False)
        paint.disc(c, self.box.right - (30 if self.on else 56), middle, 11, "cream")
        _value(c, self.value, self.box.right - 28 - SWITCH, middle, focused=focused)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of `of` values, the `nth`: choosing it steps on to the next."""

    name: str
    box: Box
    label: str
    value: str
    nth: int
    of: int
    icon: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.label}: {self.value}"

    def draw(self, c: Canvas, *, focused: bool) -> None:
        _row(c, self.box, self.label, self.icon, 28 + SWITCH + _wide(c, self.value), focused=focused)
        middle, step = self.box.middle[1], SWITCH / 4
        left = self.box.right - 16 - SWITCH / 2 - step * (self.of - 1) / 2
        for place in range(self.of):
            here = place == self.nth
            tint = ("teal_deep" if focused else "glow") if here else "mute" if focused else "track"
            paint.disc(c, left + place * step, middle, 5.5 if here else 3.5, tint)
        _value(c, self.value, self.box.right - 28 - SWITCH, middle, focused=focused)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What a key does, and the key; `asks` is said instead of it while one is to be pressed."""

    name: str
    box: Box
    label: str
    key: str
    asks: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.label}: {self.asks or self.key}"

    def draw(self, c: Canvas, *, focused: bool) -> None:
        right, middle = self.box.right - 16, self.box.middle[1]
        taken = _wide(c, self.asks) if self.asks else paint.key_width(c.scale, self.key)
        _row(c, self.box, self.label, "", 16 + taken, focused=focused)
        if self.asks:
            _value(c, self.asks, right, middle, focused=focused)
        else:
            paint.key(c, self.key, right, middle, fill="wine" if focused else "rose", ax=1)


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
        _row(c, self.box, self.label, self.icon, 38 + TRACK + _wide(c, self.value), focused=focused)
        middle, left = self.box.middle[1], self.box.right - 16 - TRACK
        paint.panel(c, left, middle - 5, TRACK, 10, r=5, fill="mute" if focused else "track", shadow=False)
        if self.share > 0.02:  # noqa: PLR2004 (too short to have round ends)
            fill = "teal_deep" if focused else "glow"
            paint.panel(c, left, middle - 5, max(10, TRACK * self.share), 10, r=5, fill=fill, shadow=False)
        paint.disc(c, left + TRACK * self.share, middle, 12, "teal_deep" if focused else "cream")
        _value(c, self.value, left - 22, middle, focused=focused)


def _row(c: Canvas, box: Box, label: str, icon: str, taken: float, *, focused: bool) -> None:
    """The panel, and as much of its words as what is `taken` at the right leaves room for on one line or two."""
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
    x += 0 if icon else 4
    room, tint = box.right - taken - 12 - x, "ink" if focused else "cream"
    fitted(c, label, x, box.middle[1], room, face=HEAVY, size=17, tint=tint)


def _value(c: Canvas, words: str, right: float, y: float, *, focused: bool) -> None:
    text.write(c, words, right, y, face=STRONG, size=SIZE, tint="ink" if focused else "paper", ax=1)


def _wide(c: Canvas, words: str) -> float:
    return text.width(c.scale, words, STRONG, SIZE)
