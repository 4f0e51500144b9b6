"""One more thing that can be done about whoever has the focus: a line on the focus card, or in the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import HEAVY, STRONG
from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale

SIZE, LEAD = 15.0, 1.15


@dataclass(frozen=True, slots=True)
class Deed:
    """`about` is the widget on whose card it stands."""

    name: str
    box: Box
    about: str
    label: str
    price: str

    @property
    def spoken(self) -> str:
        return sentences(self.label, self.price)

    def draw(self, c: Canvas, *, focused: bool) -> None:
        x, y, w, h = self.box
        paint.panel(c, x, y, w, h, r=11, fill="paper", edge="line", shadow=False)
        if focused:
            paint.focus(c, x, y, w, h, r=11)
        price = text.width(c.scale, self.price, STRONG, 14)
        text.paragraph_middle(
            c, self.label, x + 12, self.box.middle[1], w - price - 34, face=HEAVY, size=SIZE, tint="ink", lead=LEAD
        )
        text.write(c, self.price, x + w - 12, self.box.middle[1], face=STRONG, size=14, tint="ember_text", ax=1)


def deed_height(scale: Scale, label: str, price: str, wide: float) -> float:
    room = wide - text.width(scale, price, STRONG, 14) - 34
    return max(34.0, text.measure(scale, label, room, HEAVY, SIZE, lead=LEAD) + 12)
