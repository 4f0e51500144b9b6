"""A line one types into: letters, backspace; Enter keeps it, Escape leaves it as it was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import HEAVY, STRONG
from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Field:
    """`words` is what stands there, `longest` how many letters it takes; `fresh` words give way to the first letter."""

    name: str
    box: Box
    label: str
    words: str
    longest: int
    fresh: bool = False

    @property
    def spoken(self) -> str:
        return sentences(self.label, self.words)

    def shortened(self) -> Field:
        """Without its last letter."""
        return replace(self, words="" if self.fresh else self.words[:-1], fresh=False)

    def typed(self, letter: str) -> Field:
        """What one letter makes of it; one our fonts lack is not taken, nor a space to begin with."""
        there = "" if self.fresh else self.words
        fits = letter.isprintable() and not text.covers(letter) and len(there) < self.longest
        fits = fits and bool(there or not letter.isspace())
        return replace(self, words=there + letter, fresh=False) if fits else self

    def draw(self, c: Canvas, *, focused: bool) -> None:
        paint.panel(c, *self.box, r=16, fill="cream")
        if focused:
            paint.focus(c, *self.box, r=16)
        x, middle = self.box.x + 16, self.box.middle[1]
        x += text.write(c, self.label, x, middle, face=STRONG, size=15, tint="mute_text") + 12
        caret = 24 * c.scale.text
        if self.fresh:
            wide = text.width(c.scale, self.words, HEAVY, 19)
            paint.panel(c, x - 4, middle - caret / 2, wide + 8, caret, r=6, fill="glow", shadow=False)
        x += text.write(c, self.words, x, middle, face=HEAVY, size=19, tint="ink")
        paint.panel(c, x + 2, middle - caret / 2, 3, caret, r=1.5, fill="ember_deep", shadow=False)
