"""The strip at the top of a talk: whose it is, how patient they are, how far along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import guests, hud, paint, signs, text
from game.app.people import is_far, look_of, name_of
from game.app.theme import HEAVY, STRONG, TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale

WIDE, ALONE = 604.0, 300.0  # with the phases, and without


def draw_head(c: Canvas, app: App, guest: str, face: str, phase: int | None) -> None:
    """Portrait in a patience ring, name, patience in a word; the phases while the talk goes on."""
    assert app.session is not None  # noqa: S101 (there is a talk)
    paint.panel(c, 24, 18, ALONE if phase is None else WIDE, 64, r=32, fill="night", alpha=0.9)
    patience = next(one.patience for one in app.view.guests if one.id == guest)
    signs.ring(c, 58, 50, app.evening.rings.now(guest) / 10, r=25)
    c.blit(guests.portrait(look_of(app.session.scenario, guest), c.px(42), face), 37, 29)
    if is_far(app, guest):
        paint.disc(c, 80, 70, 12, "ember_deep", name="phone")
    calm = _calm(c.scale)
    named = text.write(c, name_of(app, guest), 98, 39, face=TITLE, size=21 / calm)
    said = hud.patience_words(app, patience)
    wide = text.write(c, said, 98, 62, face=STRONG, size=14 / calm, tint="paper")
    if phase is not None:
        _draw_phases(c, app, 98 + max(wide, named), phase)


def _draw_phases(c: Canvas, app: App, after: float, phase: int) -> None:
    """After the words about the guest, the names of the first and the last phase inside the strip."""
    words = [app.text(f"ui.phase.{nth}") for nth in range(5)]
    x, step = _phase_places(c.scale, after, words)
    signs.phases(c, x, 38, words, phase, step=step)


def _phase_places(scale: Scale, after: float, words: Sequence[str]) -> tuple[float, float]:
    """Where the first phase lies, and how far apart they are."""
    first, last = (max(24.0, text.width(scale, word, HEAVY, 14) + 20) / 2 for word in (words[0], words[-1]))
    x = max(236.0, after + 14 + first)
    return x, min(86.0, (24 + WIDE - 12 - last - x) / 4)


def phases_step(scale: Scale, name: str, patience: Sequence[str], words: Sequence[str]) -> float:
    """How far apart the phases are beside this name and the longest of these words."""
    calm = _calm(scale)
    said = max(text.width(scale, one, STRONG, 14 / calm) for one in patience)
    return _phase_places(scale, 98 + max(said, text.width(scale, name, TITLE, 21 / calm)), words)[1]


def _calm(scale: Scale) -> float:
    """The strip has one height: its words grow a little less than others."""
    return max(1, scale.text * 0.85)


def draw_aside(c: Canvas, words: str, above: float, bottom: float) -> None:
    """Meanwhile, in the room: between the bubble and the cards, if there is place."""
    lines = text.balanced(c.scale, words, 564, STRONG, 15)
    wide = max(text.width(c.scale, line, STRONG, 15) for line in lines) + 58
    high = text.measure(c.scale, words, wide - 56, STRONG, 15, lead=1.25) + 16
    x, y = 1012 - wide, max(above + 8, bottom - high - 8)
    if y + high > bottom:
        return
    paint.panel(c, x, y, wide, high, r=14, fill="night", alpha=0.86, shadow=False)
    paint.icon(c, "others", x + 22, y + high / 2, 18, tint="glow")
    middle = y + high / 2
    text.paragraph_middle(c, words, x + 42, middle, wide - 56, face=STRONG, size=15, tint="cream", lead=1.25)
