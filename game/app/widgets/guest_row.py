"""A line of the list: who or what it is, how it stands there, and what it would take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import HEAVY, STRONG, TITLE

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas


@dataclass(frozen=True, slots=True)
class GuestRow:
    """A guest, a poster or a telephone: who, face in a word, what changed."""

    name: str
    box: Box
    label: str
    note: str
    price: str
    key: str
    spoken: str
    face: str = ""
    patience: str = ""
    changed: str = ""

    def draw(self, c: Canvas, *, focused: bool) -> None:
        x, y, w, h = self.box
        if focused:
            paint.panel(c, x, y, w, h, r=14)
            paint.focus(c, x, y, w, h, r=14)
        else:
            paint.panel(c, x, y, w, h, r=14, fill="plum", edge="edge", edge_width=1.2, shadow=False)
        tint, quiet, k = ("ink", "mute_text", c.scale.text) if focused else ("cream", "paper", c.scale.text)
        middle, size = y + h / 2, min(16.0, h / k * 0.42)
        at = x + 18 + max(150.0, text.write(c, self.label, x + 18, middle, face=TITLE, size=size * 1.2, tint=tint) + 16)
        state = ", ".join(part for part in (self.face, self.patience, self.changed) if part)
        at += max(300.0, text.write(c, state, at, middle, face=HEAVY, size=size, tint=tint) + 20)
        price = text.width(c.scale, self.price, STRONG, size)
        room = x + w - 18 - price - 20 - at
        if self.note and room > 80:  # noqa: PLR2004 (shorter than this says nothing)
            note = text.shortened(c.scale, self.note, room, STRONG, size)  # the whole of it stands on the card
            text.write(c, note, at, middle, face=STRONG, size=size, tint=quiet)
        text.write(c, self.price, x + w - 18, middle, face=STRONG, size=size, tint=quiet, ax=1)
