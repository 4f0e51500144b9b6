"""A card that is voted on: its letter, its words, and the place for the hands that were counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.group.large import fitted
from game.app.theme import TITLE

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas

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

    @property
    def spoken(self) -> str:
        return self.said

    def draw(self, c: Canvas, *, focused: bool) -> None:
        x, y, w, h = self.box
        paint.panel(c, x, y, w, h, r=20, fill="cream")
        if focused:
            paint.focus(c, x, y, w, h, r=20)
        paint.disc(c, x + 46, y + h / 2, 30, "ember_deep" if focused else "wine", words=self.letter)
        room = w - SIDE - 20 - (FIELD if self.counting else 0)
        fitted(c, self.words, (x + SIDE, y + 10, room, h - 20), tint="ink", most=31)
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
