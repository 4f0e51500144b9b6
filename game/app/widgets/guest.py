"""A guest one can walk over to: a figure in the room, or a row of the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import hud, paint, text
from game.app.box import Box
from game.app.people import note_of
from game.app.shapes import put
from game.app.theme import HEAVY, STRONG, TITLE, colour
from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.core.view import GuestView, Offer

CARD_WIDE = 336.0


def guest_words(app: App, guest: GuestView, offer: Offer | None) -> tuple[str, str, str, str, str]:
    """Label, note, price, key badge and what the voice says."""
    name, note = app.say(guest.name), note_of(app, guest)
    price = app.text("ui.room.walk", beats=hud.beats(app, offer.beats)) if offer else app.text("ui.room.not_now")
    face, patience = app.text(f"ui.face.{guest.face}"), hud.patience_words(app, guest.patience)
    key = app.key("choose") if offer else ""
    return name, note, price, key, sentences(f"{name}: {face}, {patience}", note, price)


@dataclass(frozen=True, slots=True)
class GuestSpot:
    """The figure is drawn by the stage; with the focus it gets a card over its head."""

    name: str
    box: Box
    label: str
    note: str
    price: str
    key: str
    spoken: str
    below: float = 720.0  # the card ends above this: faces behind the guest

    def card(self, scale: Scale) -> Box:
        """The focus card, over the guest, inside the stage."""
        k = scale.text
        wide = CARD_WIDE * (1 + (k - 1) * 0.6)
        noted = text.measure(scale, self.note, wide - 40, STRONG, 16) if self.note else 0
        high = max(92.0, 20 * k + noted + 12 + 34 * k)
        x = min(1256 - wide, max(24.0, self.box.middle[0] - wide / 2))
        return Box(x, max(116.0, min(self.box.y - 62, self.below) - high), wide, high)

    def card_with_chip(self, scale: Scale) -> Box:
        """The card, its name and its ring: what nothing else may touch."""
        x, y, w, h = self.card(scale)
        return Box(x - 10, y - 26 * scale.text, w + 20, h + 10 + 26 * scale.text)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        if not focused:
            return
        x, y, w, h = self.card(c.scale)
        tail = min(x + w - 40, max(x + 24, self.box.middle[0]))
        put(c, f'<path d="M0 0 H26 L13 16Z" fill="{colour("amber")}"/>', tail - 13, y + h + 7, 26, 16)
        paint.panel(c, x, y, w, h, r=20)
        paint.focus(c, x, y, w, h, r=20)
        paint.name_chip(c, self.label, x + 18, y - 3)
        if self.note:
            text.paragraph(c, self.note, x + 20, y + 20 * c.scale.text, w - 40, face=STRONG, size=16)
        row = y + h - 24 * c.scale.text
        text.write(c, self.price, x + 20, row, face=HEAVY, size=17, tint="ember_text")
        if self.key:
            paint.key(c, self.key, x + w - 18 - paint.key_width(c.scale, self.key), row)


@dataclass(frozen=True, slots=True)
class GuestRow:
    """The same guest as a line of the list: who, face in a word, what changed."""

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
            text.write(c, _cut(c.scale, self.note, room, size), at, middle, face=STRONG, size=size, tint=quiet)
        text.write(c, self.price, x + w - 18, middle, face=STRONG, size=size, tint=quiet, ax=1)


def _cut(scale: Scale, words: str, room: float, size: float) -> str:
    """The first line of a note; the whole of it stands on the guest's card."""
    lines = text.wrap(scale, words, room, STRONG, size)
    return lines[0] + (" ..." if len(lines) > 1 else "")
