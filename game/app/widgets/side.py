"""The right-hand column of a talk: what is known, and the last card under its stamp, in whatever height there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.box import Box
from game.app.theme import STRONG
from game.app.widgets.known import X, draw_known, known_rows
from game.app.widgets.said import draw_said, draw_stamp, said_height

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.core.view import LastSaid, TalkView

TOP, WIDE = 18.0, 228.0
STAMP = 50.0  # what a stamp alone needs
CARD_Y = 264.0  # where the card lies if nothing pushes it


def draw_side(c: Canvas, app: App, talk: TalkView | None, last: LastSaid | None, age: float, bottom: float) -> None:  # noqa: PLR0917 (what the column shows)
    """Facts give way to the card of the moment; where even that has no place, its stamp stands alone."""
    need = said_height(c.scale, app, last) if last else 0.0
    low = draw_known(c, app, talk, _facts_end(c.scale, app, last, bottom)) if talk else TOP
    if last is None:
        return
    if low + 12 + need <= bottom:
        draw_said(c, app, last, min(max(CARD_Y, low + 20), bottom - need), age=age)
    elif low + STAMP <= bottom:
        draw_stamp(c, app, last, X + WIDE / 2, low + 30)


def _facts_end(scale: Scale, app: App, last: LastSaid | None, bottom: float) -> float:
    """How far down the facts may reach."""
    need = said_height(scale, app, last) if last else 0.0
    whole = bottom - need - 14 >= TOP + 100
    return bottom - (need if whole else STAMP if last else 0) - 14


def known_box(scale: Scale, app: App, talk: TalkView, last: LastSaid | None, bottom: float) -> Box:
    """Where the facts lie."""
    end = known_rows(scale, app, talk, _facts_end(scale, app, last, bottom))[2]
    return Box(X, TOP, WIDE, end - TOP)


def draw_why(c: Canvas, words: str, above: float, bottom: float) -> float:
    """A coach's word, between the bubble and the cards; at the right where that is too low. Give back where it ends."""
    wide = 600.0
    high = text.measure(c.scale, words, wide - 56, STRONG, 15, lead=1.28) + 20
    if above + high <= bottom:
        _panel(c, words, 412, above, wide, high, 15)
        return above + high
    high = min(bottom - TOP, why_height_aside(c.scale, words))
    _panel(c, words, X, TOP, WIDE, high, 13)
    return above


def why_height_aside(scale: Scale, words: str) -> float:
    return text.measure(scale, words, WIDE - 24, STRONG, 13, lead=1.22) + 24


def why_fits_below(c: Canvas, words: str, above: float, bottom: float) -> bool:
    return above + text.measure(c.scale, words, 544, STRONG, 15, lead=1.28) + 20 <= bottom


def _panel(c: Canvas, words: str, x: float, y: float, w: float, h: float, size: float) -> None:  # noqa: PLR0917 (a box is its numbers)
    paint.panel(c, x, y, w, h, r=16, fill="night", alpha=0.94)
    lead = 44 if w > WIDE else 12
    if w > WIDE:
        paint.icon(c, "bulb", x + 23, y + h / 2, 20, tint="glow")
    text.paragraph_middle(c, words, x + lead, y + h / 2, w - lead - 12, face=STRONG, size=size, tint="cream", lead=1.22)
