"""What there is to spend: a line that can be spent on, and the purse itself, both counted in coins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import guests, paint, text
from game.app.shapes import circle, dot, put
from game.app.theme import HEAVY, STRONG, TITLE
from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.content.looks import Look

COIN, STEP = 7.0, 19.0
MOST = 8  # coins in a row; more are a number and one coin
LEFT, PAD = 66.0, 11.0
PURSE, PURSE_STEP = 30.0, 24.0  # the size of what is left, and from coin to coin


@dataclass(frozen=True, slots=True)
class SpendRow:
    """`done` names the icon of what has been settled; neither done nor `on`, it is more than there is left."""

    name: str
    box: Box
    label: str
    sub: str = ""
    price: int = 0
    icon: str = ""
    look: Look | None = None
    done: str = ""
    on: bool = True
    said: str = ""  # of the price or the state, for the voice

    @property
    def spoken(self) -> str:
        return sentences(self.label, self.sub, self.said)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        fill = "cream" if focused or self.done else "plum"
        paint.panel(c, *self.box, r=16, fill=fill, edge="" if focused or self.done else "edge", shadow=focused)
        if focused:
            paint.focus(c, *self.box, r=16)
        light = fill == "cream"
        self._badge(c)
        k, room = c.scale.text, self.box.w - LEFT - _price_room(c.scale, self)
        low = text.measure(c.scale, self.sub, room, STRONG, 14, lead=1.2) if self.sub else 0
        high = text.measure(c.scale, self.label, room, HEAVY, 17, lead=1.15)
        y = self.box.middle[1] - (high + low) / 2
        tint = "ink" if light else "cream" if self.on else "mute_night"
        y = text.paragraph(c, self.label, self.box.x + LEFT, y, room, face=HEAVY, size=17, tint=tint, lead=1.15)
        if self.sub:
            quiet = "mute_text" if light else "paper"
            text.paragraph(c, self.sub, self.box.x + LEFT, y, room, face=STRONG, size=14, tint=quiet, lead=1.2)
        self._price(c, light=light, k=k)

    def _badge(self, c: Canvas) -> None:
        x, y = self.box.x + 34, self.box.middle[1]
        if self.look is not None:
            c.blit_middle(guests.portrait(self.look, c.px(42), "neutral"), x, y)
            if self.done:
                paint.disc(c, x + 16, y + 14, 10, self._tone, name=self.done)
            return
        paint.disc(c, x, y, 18, self._tone, name=self.done or self.icon)

    @property
    def _tone(self) -> str:
        if self.done:
            return "teal_deep" if self.done == "check" else "ember_deep"
        return "wine" if self.on else "grey"

    def _price(self, c: Canvas, *, light: bool, k: float) -> None:
        if self.done or not self.price:
            return
        x, y = self.box.right - 20, self.box.middle[1]
        if self.on:
            coins(c, x, y, self.price, light=light)
        else:
            paint.icon(c, "lock", x - 10, y, 20 * k, tint="mute_night", knock="plum")


def _price_room(scale: Scale, row: SpendRow) -> float:
    return 30 + min(MOST, row.price) * STEP * scale.text if row.price and not row.done else 24


def row_height(scale: Scale, row: SpendRow, wide: float) -> float:
    """How high a line must be in this width."""
    room = wide - LEFT - _price_room(scale, row)
    low = text.measure(scale, row.sub, room, STRONG, 14, lead=1.2) if row.sub else 0
    return max(54.0, text.measure(scale, row.label, room, HEAVY, 17, lead=1.15) + low + 2 * PAD)


def coins(c: Canvas, right: float, y: float, count: int, *, light: bool) -> None:
    """So many coins, the last one ending at `right`."""
    tint, k = ("ember_deep" if light else "glow"), c.scale.text
    r = COIN * k
    for nth in range(min(count, MOST)):
        put(c, dot(r, r, r, tint), right - 2 * r - nth * STEP * k, y - r, 2 * r, 2 * r)


def draw_purse(c: Canvas, box: Box, words: str, left: int, of: int) -> None:
    """Everything there was, as coins: those that are spent are empty."""
    paint.panel(c, *box, r=box.h / 2, fill="night", alpha=0.9)
    x = box.x + 26
    text.write(c, str(left), x, box.middle[1], face=TITLE, size=PURSE, tint="glow")
    x += text.width(c.scale, str(of), TITLE, PURSE) + 14
    x += text.write(c, words, x, box.middle[1], face=STRONG, size=16) + 24
    for nth in range(of):
        inside = dot(9, 9, 8, "amber") if nth < left else circle(9, 9, 7, "track", 2)
        put(c, inside, x + nth * PURSE_STEP - 1, box.middle[1] - 9, 18, 18)


def purse_width(scale: Scale, words: str, of: int) -> float:
    count = text.width(scale, str(of), TITLE, PURSE)
    return 26 + count + 14 + text.width(scale, words, STRONG, 16) + 24 + of * PURSE_STEP + 12
