"""One figure of two roads beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import text
from game.app.debrief.reasons import MINUS
from game.app.theme import HEAVY, LOUD, SIZE, STRONG

if TYPE_CHECKING:
    from game.app.canvas import Canvas
    from game.app.scale import Scale

_FIGURE = 96.0  # a column


@dataclass(frozen=True, slots=True)
class Versus:
    """`more` is what the second has more than the first; an empty label and words instead of figures make a heading."""

    label: str
    one: str
    other: str
    more: str = ""
    gap: float = 6

    def height(self, scale: Scale, width: float) -> float:  # noqa: ARG002 (one row in every width)
        return 26 * scale.text + self.gap

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        k, heading = c.scale.text, not self.more and not self.label
        middle, face = y + 13 * k, STRONG if heading else LOUD
        size, tint = (SIZE["label"], "mute_text") if heading else (19, "ink")
        text.write(c, self.label, x, middle, face=HEAVY, size=17, tint="ink")
        for nth, words in enumerate((self.one, self.other)):
            right = x + width - (2 - nth) * _FIGURE * k
            text.write(c, words, right + 8, middle, face=face, size=size, tint=tint, ax=1)
        text.write(c, self.more, x + width - 4, middle, face=HEAVY, size=17, tint="teal_text", ax=1)


def versus(label: str, pair: tuple[int, int], gap: float = 6) -> Versus:
    more = pair[1] - pair[0]
    one, other = map(str, pair)
    return Versus(label, one, other, f"{more:+d}".replace("-", MINUS) if more else "=", gap)
