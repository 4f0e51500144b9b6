"""What one knows of a guest, what one owes, and as an empty, dashed place what is not told yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.people import owed_words
from game.app.shapes import put, stroke
from game.app.theme import HEAVY, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.view import PromiseView, TalkView

X, WIDE, INSIDE = 1028.0, 228.0, 196.0


def draw_known(c: Canvas, app: App, talk: TalkView, bottom: float) -> float:
    """Draw the panel, its oldest facts left out where it would end below `bottom`; give back where it ends."""
    k = c.scale.text
    facts = [(app.say(words), "check") for words in talk.known]
    owed = [(owed_words(app, one), "clock") for one in app.view.promises if _is_owed(one, talk)]
    rows = [*facts, *owed, *(((app.text("ui.unknown_why"), "question"),) if talk.unknown else ())]
    sized = [(words, icon, max(34.0, text.measure(c.scale, words, INSIDE - 46, HEAVY, 14, lead=1.2) + 12))
             for words, icon in rows]  # fmt: skip
    head = 18 + 44 * (1 + (k - 1) * 0.5)
    while len(sized) > 1 and head + sum(high + 8 for *_, high in sized) > bottom - 8:
        sized.pop(0)
    end = head + sum(high + 8 for *_, high in sized) + 8
    paint.panel(c, X, 18, WIDE, end - 18, r=22, fill="night", alpha=0.9)
    heading = app.text("ui.talk.known") + (f" ({len(facts)})" if len(sized) < len(rows) else "")
    text.write(c, heading, X + 20, 18 + 24 * k**0.5, face=TITLE, size=19 / k**0.5, tint="glow")
    y = head
    for words, icon, high in sized:
        _row(c, words, y, high, icon)
        y += high + 8
    return end


def _dashes(w: float, h: float, r: float = 12) -> str:
    """A dashed outline, dash by dash: nanosvg leaves a stray stroke where a dashed path closes."""
    left, top, right, low = 1.2, 1.2, w - 1.2, h - 1.2
    way = [
        f"M{left} {r} Q{left} {top} {r} {top}", f"M{right - r} {top} Q{right} {top} {right} {r}",
        f"M{right} {low - r} Q{right} {low} {right - r} {low}", f"M{r} {low} Q{left} {low} {left} {low - r}",
    ]  # fmt: skip
    for x in range(round(r) + 6, round(w - r) - 8, 11):
        way += [f"M{x} {top} h6", f"M{x} {low} h6"]
    for y in range(round(r) + 6, round(h - r) - 8, 11):
        way += [f"M{left} {y} v6", f"M{right} {y} v6"]
    return stroke(" ".join(way), "mute_night", 2.2)


def _is_owed(promise: PromiseView, talk: TalkView) -> bool:
    return promise.guest == talk.guest and promise.state == "open"


def _row(c: Canvas, words: str, y: float, high: float, icon: str) -> None:
    known = icon != "question"
    if known:
        paint.panel(c, X + 16, y, INSIDE, high, r=12, shadow=False)
    else:
        put(c, _dashes(INSIDE, high), X + 16, y, INSIDE, high)
    tint, knock = ("ember_text" if icon == "clock" else "teal_deep", "cream") if known else ("mute_night", "night")
    paint.icon(c, icon, X + 34, y + high / 2, 17, tint=tint, knock=knock)
    text.paragraph_middle(
        c, words, X + 50, y + high / 2, INSIDE - 46, face=HEAVY, size=14, tint="ink" if known else "cream", lead=1.2
    )
