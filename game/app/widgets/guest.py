"""Whoever or whatever one can turn to in the room, with the card it gets in the focus: a guest, a poster, a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.box import Box
from game.app.shapes import put
from game.app.theme import HEAVY, STAGE, STRONG, colour
from game.app.widgets.deed import Deed, deed_height

if TYPE_CHECKING:
    from typing import Literal

    from game.app.canvas import Canvas
    from game.app.scale import Scale

CARD_WIDE, DEEDS_WIDE = 336.0, 300.0
GAP = 6.0
_TOP, _RIGHT = 116.0, 1256.0  # below the clock, and the margin of the stage
_UNDER_NOTE = 4.0
_TAIL = 24.0  # what hangs under a card
_OVER, _RING = 62.0, 34.0  # what the ring takes over a guest, and beside the middle
UNDER = 2  # deeds that fit under what is said


@dataclass(frozen=True, slots=True)
class GuestSpot:
    """The figure, or the poster, is drawn by the stage; with the focus on it, or on a deed of its card, it is `open`.

    `facts` are (icon, words) that matter now, `deeds` (name, label, price) what can be done besides the first thing.
    """

    name: str
    box: Box
    label: str
    note: str
    price: str
    key: str
    spoken: str
    below: float = 720.0  # the card ends above this: faces behind the guest
    facts: tuple[tuple[str, str], ...] = ()
    deeds: tuple[tuple[str, str, str], ...] = ()
    kind: Literal["figure", "poster", "phone"] = "figure"
    open: bool = False
    left: float = 24.0  # the card begins right of this: numbers to ring

    def card(self, scale: Scale) -> Box:
        """The focus card inside the stage: over a guest, where it fits there, beside anything else."""
        wide, high = self._least(scale), self._high(scale)
        wide += self._deeds_wide(scale) + 8 if self._beside else 0
        x = self.box.middle[0] - wide / 2 if self._is_over(high) else self._aside(wide)
        top = min(self.box.y - _OVER, self.below) - high if self.kind == "figure" else self.box.y
        return Box(min(_RIGHT - wide, max(self.left, x)), max(_TOP, top), wide, high)

    def _aside(self, wide: float) -> float:
        """Beside a guest's ring, towards the middle of the room; right of anything else, where there is place."""
        middle = self.box.middle[0]
        if self.kind == "figure":
            return middle + _RING if middle < STAGE[0] / 2 else middle - _RING - wide
        right = self.box.right + 22
        return right if right + wide <= _RIGHT else self.box.x - 22 - wide

    def _is_over(self, high: float) -> bool:
        """Where a card is too high for that, it would lie on the guest's own ring."""
        return self.kind == "figure" and self.box.y - _OVER - high >= _TOP

    @property
    def _beside(self) -> bool:
        """Whether the deeds stand in a column of their own; one or two fit under what is said of the guest."""
        return len(self.deeds) > UNDER

    def _least(self, scale: Scale) -> float:
        return CARD_WIDE * (1 + (scale.text - 1) * 0.8)

    def _deeds_wide(self, scale: Scale) -> float:
        return DEEDS_WIDE * (1 + (scale.text - 1) * 0.5) if self._beside else self._least(scale) - 28

    def _high(self, scale: Scale) -> float:
        k, wide = scale.text, self._least(scale)
        noted = text.measure(scale, self.note, wide - 40, STRONG, 16) + _UNDER_NOTE if self.note else 0
        noted += sum(text.measure(scale, words, wide - 66, STRONG, 15, lead=1.2) + 4 for _, words in self.facts)
        mine = 20 * k + noted + 12 + max(34 * k, self._price_high(scale) + 12)
        theirs = sum(high + GAP for high in self._deed_heights(scale))
        return max(92.0, mine, theirs + 24 * k) if self._beside else max(92.0, mine + theirs + (8 if self.deeds else 0))

    def _price_high(self, scale: Scale) -> float:
        return text.measure(scale, self.price, self._price_room(scale), HEAVY, 17, lead=1.1)

    def _price_room(self, scale: Scale) -> float:
        key = paint.key_width(scale, self.key) + 14 if self.key else 0
        return self._least(scale) - 40 - key

    def _deed_heights(self, scale: Scale) -> list[float]:
        return [deed_height(scale, label, price, self._deeds_wide(scale)) for _, label, price in self.deeds]

    def card_with_chip(self, scale: Scale) -> Box:
        """The card, its name and its tail: what nothing else may touch."""
        x, y, w, h = self.card(scale)
        return Box(x - 10, y - 26 * scale.text, w + 20, h + _TAIL + 26 * scale.text)

    def lay_deeds(self, scale: Scale) -> tuple[Deed, ...]:
        """What else can be done, as widgets of their own: at the right of the card, or over the price."""
        card, wide = self.card(scale), self._deeds_wide(scale)
        heights = self._deed_heights(scale)
        y = card.y + 14 * scale.text
        if not self._beside:
            y = card.below - 10 - max(34 * scale.text, self._price_high(scale) + 12) - sum(heights) - GAP * len(heights)
        placed = []
        for (name, label, price), high in zip(self.deeds, heights, strict=True):
            placed.append(
                Deed(
                    name, Box(card.right - wide - (12 if self._beside else 14), y, wide, high), self.name, label, price
                )
            )
            y += high + GAP
        return tuple(placed)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        if self.kind == "phone":
            self._number(c)
        if not (focused or self.open):
            return
        if focused and self.kind != "figure":
            paint.focus(c, *self.box, r=12)
        x, y, w, h = self.card(c.scale)
        if self._is_over(h):
            tail = min(x + w - 40, max(x + 24, self.box.middle[0]))
            put(c, f'<path d="M0 0 H26 L13 16Z" fill="{colour("amber" if focused else "cream")}"/>', tail - 13,
                y + h + (7 if focused else 0), 26, 16)  # fmt: skip
        paint.panel(c, x, y, w, h, r=20)
        if focused and self.kind == "figure":
            paint.focus(c, x, y, w, h, r=20)
        paint.name_chip(c, self.label, x + 18, y - 3)
        self._words(c, x, y, h)

    def _words(self, c: Canvas, x: float, y: float, h: float) -> None:
        k, wide = c.scale.text, self._least(c.scale)
        top = y + 20 * k
        if self.note:
            top = text.paragraph(c, self.note, x + 20, top, wide - 40, face=STRONG, size=16) + _UNDER_NOTE
        for icon, words in self.facts:
            paint.icon(c, icon, x + 30, top + 10 * k, 19, tint="teal_deep", knock="cream")
            top = text.paragraph(c, words, x + 46, top, wide - 66, face=STRONG, size=15, lead=1.2) + 4
        row = y + h - 24 * k
        lines = self._price_high(c.scale)
        middle = min(row, y + h - 8 - lines / 2)
        text.paragraph_middle(
            c, self.price, x + 20, middle, self._price_room(c.scale), face=HEAVY, size=17, tint="ember_text", lead=1.1
        )
        if self.key:
            paint.key(c, self.key, x + wide - 18 - paint.key_width(c.scale, self.key), row)

    def _number(self, c: Canvas) -> None:
        """A line of the telephone list."""
        x, y, w, h = self.box
        paint.panel(c, x, y, w, h, r=12, fill="night", alpha=0.92, edge="edge", edge_width=1.2, shadow=False)
        paint.icon(c, "phone", x + 20, y + h / 2, 20 * c.scale.text**0.5, tint="glow")
        text.write(c, self.label, x + 38, y + h / 2, face=HEAVY, size=16)
