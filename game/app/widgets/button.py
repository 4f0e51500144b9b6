"""A button: key badge, icon, label and what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import HEAVY, STRONG, TITLE
from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale


COIN = 20.0  # what an icon before the price takes


@dataclass(frozen=True, slots=True)
class Button:
    """`sub` stands under the label, `price` at the right edge, `coin` an icon before it; `big` is what a screen is for.

    `said` is what the voice reads instead of the price, or instead of a label that is not shown.
    """

    name: str
    box: Box
    label: str
    sub: str = ""
    key: str = ""
    icon: str = ""
    price: str = ""
    big: bool = False
    light: bool = False
    on: bool = True
    coin: str = ""
    said: str = ""

    @property
    def spoken(self) -> str:
        return sentences(self.label, self.sub, self.said or self.price)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        light = self.light or focused or self.big
        if light:
            paint.panel(c, *self.box, r=16, fill="cream")
        else:
            paint.panel(c, *self.box, r=16, fill="plum", alpha=0.97, edge="edge", edge_width=1.5)
        if focused:
            paint.focus(c, *self.box, r=16)
        x = self._badges(c, light=light)
        self._words(c, x, light=light)

    def _badges(self, c: Canvas, *, light: bool) -> float:
        x, middle = self.box.x + 12, self.box.middle[1]
        if self.big and self.icon:
            size = min(48.0, self.box.h - 24)
            paint.disc(c, x + 10 + size / 2, middle, size / 2, "ember_deep", name=self.icon)
            return x + 10 + size + 18
        if self.key:
            x += paint.key(c, self.key, x, middle, fill="wine" if light else "rose") + 10
        if self.icon:
            tint, knock = ("ink", "cream") if light else ("glow", "plum")
            paint.icon(c, self.icon, x + 11, middle, 22 * c.scale.text**0.5, tint=tint, knock=knock)
            x += 30
        return x

    def _words(self, c: Canvas, x: float, *, light: bool) -> None:
        middle, k = self.box.middle[1], c.scale.text
        tint, quiet = ("ink", "mute_text") if light else ("cream" if self.on else "dim", "paper")
        face, size = (TITLE, 27) if self.big else (HEAVY, 17)
        room = self.box.right - 14 - x - (_width(c.scale, self.price) + 10 if self.price else 0)
        room -= COIN * k if self.coin else 0
        lift = (0.42 * size + 4) * k if self.sub else 0
        fitted(c, self.label, x, middle - lift * 0.75, room, face=face, size=size, tint=tint)
        if self.sub:
            fitted(c, self.sub, x, middle + lift, room, face=STRONG, size=15 if self.big else 14, tint=quiet)
        if self.price:
            wide = text.write(c, self.price, self.box.right - 16, middle, face=STRONG, size=14, tint=quiet, ax=1)
            if self.coin:
                paint.icon(c, self.coin, self.box.right - 20 - wide - COIN * k / 2, middle, 15 * k, tint=quiet)


def least_width(scale: Scale, button: Button) -> float:
    """How wide a button must be so that nothing is clipped."""
    face, size = (TITLE, 27) if button.big else (HEAVY, 17)
    words = max(
        text.width(scale, button.label, face, size),
        text.width(scale, button.sub, STRONG, 15 if button.big else 14) if button.sub else 0,
    )
    lead: float = 88 if button.big and button.icon else 12 + (30 if button.icon else 0)
    if button.key and not button.big:
        lead += paint.key_width(scale, button.key) + 10
    coin = COIN * scale.text if button.coin else 0
    return lead + words + 18 + (_width(scale, button.price) + 16 if button.price else 0) + coin


def _width(scale: Scale, words: str) -> float:
    return text.width(scale, words, STRONG, 14)


def fitted(c: Canvas, words: str, x: float, y: float, room: float, *, face: str, size: float, tint: str) -> None:
    """One line where it fits, else two lines around the same middle."""
    if text.width(c.scale, words, face, size) <= room:
        text.write(c, words, x, y, face=face, size=size, tint=tint)
    else:
        text.paragraph_middle(c, words, x, y, room, face=face, size=size, tint=tint, lead=1.1)
