"""A few lines one writes in: letters as the keyboard or an input method gives them, a caret, what is pasted."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import HEAVY, SIZE, STRONG

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale

_SIZE, _LEAD, _PAD = 19.0, 1.3, 16.0


@dataclass(frozen=True, slots=True)
class Writing:
    """`at` is where the caret stands, `longest` how many characters there is room for.

    `composed` is what an input method has not finished yet: shown, and not part of the words.
    """

    name: str
    box: Box
    label: str
    words: str
    longest: int
    at: int = 0
    composed: str = ""

    @property
    def spoken(self) -> str:
        """The word one is at: all of it after each letter would never come to an end."""
        before = self.words[: self.at].split()
        return before[-1] if before else self.label

    def typed(self, words: str) -> tuple[Writing, bool]:
        """With these words put in at the caret, as many as there is room for; and whether all of them were taken.

        A letter that our fonts lack could not be read again, so it is not taken.
        """
        wanted = " ".join(unicodedata.normalize("NFC", words).splitlines())
        wanted = wanted if self.words else wanted.lstrip()  # the space that opened it is no letter
        kept = "".join(letter for letter in wanted if letter.isprintable() and not text.covers(letter))
        kept = kept[: max(0, self.longest - len(self.words))]
        there = self.words[: self.at] + kept + self.words[self.at :]
        return replace(self, words=there, at=self.at + len(kept), composed=""), kept == wanted

    def pressed(self, key: str) -> Writing:
        """What a key that is no letter makes of it."""
        words, at = self.words, self.at
        match key:
            case "backspace" if at:
                return replace(self, words=words[: at - 1] + words[at:], at=at - 1)
            case "delete":
                return replace(self, words=words[:at] + words[at + 1 :])
            case "left" | "right":
                return replace(self, at=max(0, min(len(words), at + (1 if key == "right" else -1))))
            case "home" | "end":
                return replace(self, at=len(words) if key == "end" else 0)
            case _:
                return self

    def draw(self, c: Canvas, *, focused: bool) -> None:
        k = c.scale.text
        paint.panel(c, *self.box, r=16, fill="cream")
        if focused:
            paint.focus(c, *self.box, r=16)
        x, top = self.box.x + _PAD, self.box.y + 18 * k
        room = f"{len(self.words)}/{self.longest}"
        wide = text.write(c, room, self.box.right - _PAD, top, size=SIZE["label"], tint="mute_text", ax=1)
        label = text.shortened(c.scale, self.label, self.box.w - 2 * _PAD - wide - 12, HEAVY, SIZE["label"])
        text.write(c, label, x, top, face=HEAVY, size=SIZE["label"], tint="mute_text")
        self._lines(c, x, top + 14 * k)

    def _lines(self, c: Canvas, x: float, top: float) -> None:
        """As many as there is room for, the one with the caret among them."""
        shown, caret = self.words[: self.at] + self.composed + self.words[self.at :], self.at + len(self.composed)
        lines = text.wrap(c.scale, shown, self.box.w - 2 * _PAD, STRONG, _SIZE)
        row, column = place_in(lines, shown, caret)
        high = _SIZE * c.scale.text * _LEAD
        most = max(1, int((self.box.below - 6 - top) / high))
        first = max(0, row - most + 1)
        for nth, line in enumerate(lines[first : first + most]):
            text.write(c, line, x, top + high * (nth + 0.5), face=STRONG, size=_SIZE, tint="ink")
        before = text.width(c.scale, lines[row][:column], STRONG, _SIZE) if column else 0.0
        middle = top + high * (row - first + 0.5)
        caret_high = _SIZE * 1.2 * c.scale.text
        paint.panel(c, x + before, middle - caret_high / 2, 3, caret_high, r=1.5, fill="ember_deep", shadow=False)


def height_for(scale: Scale, lines: int) -> float:
    """How high a box with this many lines must be."""
    return (18 + 14 + _SIZE * _LEAD * lines) * scale.text + 12


def place_in(lines: tuple[str, ...], words: str, at: int) -> tuple[int, int]:
    """The line and the letter in it where a caret before `words[at]` stands; a blank at a break is on no line."""
    begins = 0
    for row, line in enumerate(lines):
        if at <= begins + len(line):
            return row, at - begins
        begins += len(line)
        begins += words[begins : begins + 1] == " "
    return len(lines) - 1, len(lines[-1])
