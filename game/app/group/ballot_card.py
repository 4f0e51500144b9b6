"""A card that is voted on: its letter, its words, and the place for the hands that were counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.group.large import fitted, together
from game.app.theme import TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale

SIDE, FIELD = 92.0, 96.0


@dataclass(frozen=True, slots=True)
class BallotCard:
    """`count` is what is being typed. Once it is `counted` only that is shown, for the room sees this too."""

    name: str
    box: Box
    letter: str
    words: str
    said: str
    count: str = ""
    counted: bool = False
    counting: bool = False
    most: int = 31  # how large its words may be

    @property
    def spoken(self) -> str:
        return self.said

    @property
    def room(self) -> tuple[float, float]:
        """For the words."""
        return self.box.w - SIDE - 20 - (FIELD if self.counting else 0), self.box.h - 20

    def draw(self, c: Canvas, *, focused: bool) -> None:
        x, y, w, h = self.box
        paint.panel(c, x, y, w, h, r=20, fill="cream")
        if focused:
            paint.focus(c, x, y, w, h, r=20)
        paint.disc(c, x + 46, y + h / 2, 30, "ember_deep" if focused else "wine", words=self.letter)
        fitted(c, self.words, (x + SIDE, y + 10, *self.room), tint="ink", most=self.most)
        if self.counting:
            self._field(c, x + w - FIELD - 6, y + h / 2, focused=focused)

    def _field(self, c: Canvas, x: float, y: float, *, focused: bool) -> None:
        paint.panel(c, x, y - 27, FIELD - 10, 54, r=14, fill="paper", edge="ember_deep" if focused else "line",
                    edge_width=2.5, shadow=False)  # fmt: skip
        if self.counted and not focused:
            paint.icon(c, "check", x + FIELD / 2 - 5, y, 30, tint="teal_text", knock="paper")
        elif focused:
            text.write(
                c, self.count or "_", x + FIELD / 2 - 5, y, face=TITLE, size=30 / c.scale.text, tint="ink", ax=0.5
            )


def even(scale: Scale, cards: Sequence[BallotCard]) -> tuple[BallotCard, ...]:
    """The same cards, all in one size of words."""
    if not cards:
        return ()
    most = together(scale, (card.words for card in cards), *cards[0].room, most=cards[0].most)
    return tuple(replace(card, most=most) for card in cards)
