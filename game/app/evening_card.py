"""The card of one evening among those to choose from; one that is broken says what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.glimpse import glimpse
from game.app.theme import BODY, HEAVY, STRONG, TITLE

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale

_LEFT, _PAD = 78.0, 18.0  # where the words begin without a picture, and what is left free above and below
_SHARE, _WIDEST, _LOW, _MAT = 0.295, 260.0, 132.0, 10.0  # of a card is picture; how high at least; what lies round it


@dataclass(frozen=True, slots=True)
class EveningCard:
    """`about` is place and brand, `facts` are (icon, words); `problem` makes it a card that cannot be chosen.

    One that can shows its `room`, and over it the `best` so far, which is read as `best_read`.
    """

    name: str
    box: Box
    title: str
    about: str
    brand: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    best: str = ""
    best_read: str = ""
    number: str = ""
    problem: str = ""
    room: str = ""

    @property
    def spoken(self) -> str:
        facts = (self.title, self.about, self.brand, *(words for _, words in self.facts), self.best_read, self.problem)
        return ". ".join(part.rstrip(".") for part in facts if part)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        light = not self.problem
        if light:
            paint.panel(c, *self.box, r=20, fill="cream")
        else:
            paint.panel(c, *self.box, r=20, fill="grey", alpha=0.94, edge="edge", edge_width=2, dash="7 6")
        if focused:
            paint.focus(c, *self.box, r=20)
        if self.room:
            self._picture(c)
        else:
            paint.disc(c, self.box.x + 42, self.box.y + 42, 22, "plum", name="cross")
        self._words(c, light=light)

    @property
    def left(self) -> float:
        """How far from the card's edge the words begin."""
        return self.wide + 2 * _MAT + 8 if self.room else _LEFT

    @property
    def wide(self) -> float:
        """How wide its picture is."""
        return min(self.box.w * _SHARE, _WIDEST)

    def _picture(self, c: Canvas) -> None:
        x, y = self.box.x + _MAT, self.box.y + _MAT
        size = (c.px(self.wide), c.px(self.box.h - 2 * _MAT))
        c.blit(glimpse(self.room, size, c.px(12), "cream"), x, y)
        if self.number:
            paint.disc(c, x + 27, y + 27, 21, "cream")
            paint.disc(c, x + 27, y + 27, 19, "ember_deep", words=self.number)
        if self.best:
            high = 8 + 12 * c.scale.text
            paint.pill(c, self.best, x + self.wide / 2, self.box.below - _MAT - high, fill="teal_deep")

    def _words(self, c: Canvas, *, light: bool) -> None:
        x, width = self.box.x + self.left, self.box.w - self.left - _PAD
        quiet = "mute_text" if light else "grey_text"
        tint = "ink" if light else "cream"
        y = text.paragraph(c, self.title, x, self.box.y + _PAD, width, face=TITLE, size=23, tint=tint, lead=1.2)
        if self.about:
            y = text.paragraph(c, self.about, x, y + 2, width, face=STRONG, size=15, tint=quiet)
        if self.brand:
            text.paragraph(c, self.brand, x, y + 2, width, face=HEAVY, size=15, tint="ember_text")
        if self.problem:
            text.paragraph(c, self.problem, x, y + 4, width, face=BODY, size=15, tint="cream")
        else:
            self._facts(c, x, self.box.below - _PAD - 10 * c.scale.text)

    def _facts(self, c: Canvas, x: float, y: float) -> None:
        size = 18 * c.scale.text
        for icon, words in self.facts:
            paint.icon(c, icon, x + size / 2, y, size, tint="mute_text", knock="cream")
            x += size + 6
            x += text.write(c, words, x, y, face=HEAVY, size=14, tint="mute_text") + 20


def least_height(scale: Scale, card: EveningCard) -> float:
    """How high a card must be in its width so that nothing is cut off."""
    width = card.box.w - card.left - _PAD
    high = text.measure(scale, card.title, width, TITLE, 23, lead=1.2)
    if card.about:
        high += 2 + text.measure(scale, card.about, width, STRONG, 15)
    if card.brand:
        high += 2 + text.measure(scale, card.brand, width, HEAVY, 15)
    if card.problem:
        return high + 4 + text.measure(scale, card.problem, width, BODY, 15) + 2 * _PAD
    return max(high + 30 * scale.text + 2 * _PAD, _LOW + 2 * _MAT)
