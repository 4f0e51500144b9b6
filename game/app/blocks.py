"""What a flow is made of: plain words, a heading with its icon, a quoted sentence with its stamp, a line of the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, signs, text
from game.app.runs import in_pieces, write_pieces
from game.app.theme import BODY, HEAVY, MOVE, SIZE, STRONG, TITLE

if TYPE_CHECKING:
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.text.quoting import Run

_ON_CREAM = {"ember_deep": "ember_text", "teal_deep": "teal_text"}  # small text needs the darker tone


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph and the gap below it."""

    words: str
    face: str = BODY
    size: float = 16
    tint: str = "ink"
    gap: float = 10

    def height(self, scale: Scale, width: float) -> float:
        return text.measure(scale, self.words, width, self.face, self.size) + self.gap

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        text.paragraph(c, self.words, x, y, width, face=self.face, size=self.size, tint=self.tint)


@dataclass(frozen=True, slots=True)
class Title:
    """A heading, and at its right what it is about."""

    words: str
    right: str = ""
    tint: str = "ink"

    def height(self, scale: Scale, width: float) -> float:  # noqa: ARG002  # the same in every width
        return 34 * scale.text

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        middle = y + 11 * c.scale.text
        text.write(c, self.words, x, middle, face=TITLE, size=SIZE["heading"], tint=self.tint)
        text.write(c, self.right, x + width, middle, size=SIZE["label"], tint="mute_text", ax=1)


@dataclass(frozen=True, slots=True)
class Point:
    """An icon in a disc, a coloured heading and what stands under it; `dark` on night instead of cream."""

    icon: str
    fill: str
    head: str
    body: str = ""
    dark: bool = False
    gap: float = 13
    size: float = 16

    def height(self, scale: Scale, width: float) -> float:
        body = text.measure(scale, self.body, width - 44, BODY, self.size, lead=1.3) if self.body else 0
        return max(30.0, self._head(scale, width) + body) + self.gap

    def _head(self, scale: Scale, width: float) -> float:
        return text.measure(scale, self.head, width - 44, HEAVY, 15, lead=1.3) + 2

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        paint.disc(c, x + 15, y + 15, 15, self.fill, name=self.icon, tint="glow" if self.dark else "cream")
        tint = "cream" if self.dark else _ON_CREAM.get(self.fill, self.fill)
        below = text.paragraph(c, self.head, x + 44, y, width - 44, face=HEAVY, size=15, tint=tint, lead=1.3)
        if self.body:
            tint = "paper" if self.dark else "ink"
            text.paragraph(c, self.body, x + 44, below + 2, width - 44, size=self.size, tint=tint, lead=1.3)


@dataclass(frozen=True, slots=True)
class Quote:
    """What was said, on paper, with the stamp it got: below it, or in a `narrow` place beside its heading."""

    head: str
    words: str
    move: str
    stamp: str
    narrow: bool = False

    def height(self, scale: Scale, width: float) -> float:
        said = text.measure(scale, self.words, self._room(width), STRONG, self._size, lead=1.28)
        return 20 * scale.text + said + (20 * scale.text + 24 if self.narrow else 42 * scale.text + 26)

    def _room(self, width: float) -> float:
        """For the words; the stamp hangs over the lower right corner."""
        return width - (40 if self.narrow else 120)

    @property
    def _size(self) -> float:
        return 18 if self.narrow else 20

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        k, gap = c.scale.text, 12 if self.narrow else 26
        high = self.height(c.scale, width) - gap
        paint.panel(c, x, y, width, high, r=14, fill="paper", shadow=False)
        text.write(c, self.head, x + 18, y + 18 * k, face=HEAVY, size=SIZE["label"], tint="mute_text")
        top = y + 10 + (30 if self.narrow else 20) * k
        text.paragraph(c, self.words, x + 18, top, self._room(width), face=STRONG, size=self._size, lead=1.28)
        if self.narrow:
            signs.stamp(c, self.move, self.stamp, x + width - 62 * k, y + 17 * k, k=0.72 * k, rot=4)
        else:
            signs.stamp(c, self.move, self.stamp, x + width - 76 * k, y + high - 6, k=0.9 * k, rot=6)


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line of the log: who, what, and the stamp's icon and word when it was the player.

    `runs` are the same words where some of them are done, not said.
    """

    who: str
    words: str
    tint: str = "ember_text"
    move: str = ""
    stamp: str = ""
    runs: tuple[Run, ...] = ()

    def height(self, scale: Scale, width: float) -> float:
        head = 22 * scale.text if self.who else 0
        return head + text.measure(scale, self.words, width, self._face, 17) + 12

    @property
    def _face(self) -> str:
        return STRONG if self.who else BODY

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        if self.who:
            middle = y + 10 * c.scale.text
            after = x + text.write(c, self.who, x, middle, face=HEAVY, size=15, tint=self.tint) + 14
            if self.move:
                sign = MOVE[self.move]
                paint.icon(c, sign.icon, after + 9, middle, 18 * c.scale.text, tint=sign.on_paper, knock="cream")
                text.write(c, self.stamp, after + 24 * c.scale.text, middle, face=HEAVY, size=13, tint=sign.on_paper)
            y += 22 * c.scale.text
        if not self.runs:
            tint = "ink" if self.who else "mute_text"
            text.paragraph(c, self.words, x, y, width, face=self._face, size=17, tint=tint)
            return
        step = 17 * c.scale.text * text.LEAD
        lines = text.balanced(c.scale, self.words, width, self._face, 17)
        for nth, pieces in enumerate(in_pieces(lines, self.runs)):
            write_pieces(c, pieces, x, y + step * (nth + 0.5), face=self._face, size=17, done="mute_text")
