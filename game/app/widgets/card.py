"""A card on the table: a whole sentence one may say, or its back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import HEAVY, MOVE, STRONG
from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale

SIDE, AFTER = 78.0, 20.0  # beside the sentence: the number, and air
NARROW = 320.0  # up to here the back of a card has room for its words only
EDGE = 6.0  # what a price on the upper edge takes of the card, at the plain text setting
LEAD = 1.3


@dataclass(frozen=True, slots=True)
class SpeechCard:
    """`price` stands on the card's edge when taking it cuts in; `move` is its stance, once a hint was asked for."""

    name: str
    box: Box
    number: int
    words: str
    note: str = ""  # under the words of a card that lies face down
    price: str = ""
    move: str = ""
    cuts: bool = False  # the price is an interruption
    face_down: bool = False
    denied: bool = False  # it was wanted, face down as it lies

    @property
    def spoken(self) -> str:
        return sentences(str(self.number), self.words, self.note, self.price)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        box = self.box.moved(0, -8) if focused and not self.face_down else self.box
        if self.face_down:
            self._back(c)
        else:
            paint.panel(c, *box, r=20, fill="cream")
        if focused:
            paint.focus(c, *box, r=20)
        disc = "ember_deep" if focused else "plum" if self.face_down else "wine"
        paint.disc(c, box.x + 41, box.middle[1], 21, disc, words=str(self.number))
        if self.face_down:
            self._unheard(c)
        else:
            self._sentence(c, box)

    def _sentence(self, c: Canvas, box: Box) -> None:
        room = _room(self)
        middle = box.middle[1] + (EDGE * c.scale.text / 2 if self.price else 0)
        text.paragraph_middle(c, self.words, box.x + SIDE, middle, room, face=STRONG, size=18, tint="ink", lead=LEAD)
        if self.move:
            paint.icon(c, MOVE[self.move].icon, box.right - 26, box.y + 26, 24, tint=MOVE[self.move].on_paper)
        if self.price:
            name = "cut" if self.cuts else ""
            wide = paint.pill_width(c.scale, self.price, size=13, name=name)
            left = box.right - 16 - wide
            paint.pill(c, self.price, left, box.y, fill="ember_deep", tint="cream", size=13, name=name, ax=0)

    def _back(self, c: Canvas) -> None:
        x, y, w, h = self.box
        paint.panel(c, x, y, w, h, r=20, fill="wine")
        paint.panel(c, x + 8, y + 8, w - 16, h - 16, r=13, fill="", edge="rose", edge_width=2, shadow=False)
        side = min(84.0, h - 44)
        if w > NARROW:
            paint.icon(c, "unheard", x + w - 22 - side / 2, y + h / 2, side, tint="rose", knock="wine")

    def _unheard(self, c: Canvas) -> None:
        room = _room_unheard(self)
        y = self.box.middle[1] - sum(_unheard_heights(c.scale, self)) / 2
        y = text.paragraph(c, self.words, self.box.x + SIDE, y, room, face=HEAVY, size=18, tint="cream", lead=1.2)
        if self.note:
            self._rests_on(c, y + 4, room)

    def _rests_on(self, c: Canvas, y: float, room: float) -> None:
        if self.denied:
            lines = text.balanced(c.scale, self.note, room, STRONG, 15)
            wide = max(text.width(c.scale, line, STRONG, 15) for line in lines)
            high = text.measure(c.scale, self.note, room, STRONG, 15, lead=1.2)
            paint.panel(c, self.box.x + SIDE - 9, y - 2, wide + 18, high + 4, r=9, shadow=False)
        tint = "ink" if self.denied else "paper"
        text.paragraph(c, self.note, self.box.x + SIDE, y, room, face=STRONG, size=15, tint=tint, lead=1.2)


def height_needed(scale: Scale, card: SpeechCard) -> float:
    """How high a card of this width must be for what stands on it."""
    if card.face_down:
        return sum(_unheard_heights(scale, card)) + 40
    edge = EDGE * scale.text if card.price else 0.0
    return text.measure(scale, card.words, _room(card), STRONG, 18, lead=LEAD) + 30 + edge


def words_are_whole(scale: Scale, card: SpeechCard) -> bool:
    """Whether no word of its sentence is wider than the card."""
    room = _room(card) if not card.face_down else _room_unheard(card)
    return all(text.width(scale, word, STRONG, 18) <= room for word in card.words.split())


def _room(card: SpeechCard) -> float:
    return card.box.w - SIDE - AFTER - (30 if card.move else 0)


def _room_unheard(card: SpeechCard) -> float:
    return card.box.w - SIDE - (120 if card.box.w > NARROW else AFTER)


def _unheard_heights(scale: Scale, card: SpeechCard) -> tuple[float, float]:
    """Of the words on the back of a card, and of the note under them."""
    room = _room_unheard(card)
    low = text.measure(scale, card.note, room, STRONG, 15, lead=1.2) + 4 if card.note else 0.0
    return text.measure(scale, card.words, room, HEAVY, 18, lead=1.2), low
