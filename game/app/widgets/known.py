"""What one knows of a guest, what one owes, and as an empty, dashed place what is not told yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from game.app import paint, text
from game.app.people import owed_words
from game.app.shapes import put, stroke
from game.app.theme import HEAVY, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.core.view import PromiseView, TalkView

X, WIDE, INSIDE = 1028.0, 228.0, 196.0
SIZE = 14.0


Row: TypeAlias = "tuple[str, str, float]"  # its words, its icon, how high it is


def known_rows(scale: Scale, app: App, talk: TalkView, bottom: float) -> tuple[list[Row], int, float]:
    """What is shown, how many rows there are in all, and where the panel ends.

    Where that would be below `bottom` the oldest facts are left out, then the unknown, which a sign then stands for.
    """
    rows = known_words(app, talk)
    sized = [(words, icon, row_height(scale, words)) for words, icon in rows]
    head = head_below(scale)
    while len(sized) > 1 and head + sum(high + 8 for *_, high in sized) > bottom - 8:
        sized.pop(0 if len(sized) > 2 or not talk.unknown else 1)  # noqa: PLR2004 (the last fact, and the unknown)
    return sized, len(rows), head + sum(high + 8 for *_, high in sized) + 8


def known_words(app: App, talk: TalkView) -> list[tuple[str, str]]:
    """All there is to show, with its icon."""
    facts = [(app.say(words), "check") for words in talk.known]
    owed = [(owed_words(app, one), "clock") for one in app.view.promises if _is_owed(one, talk)]
    return [*facts, *owed, *(((app.text("ui.unknown_why"), "question"),) if talk.unknown else ())]


def draw_known(c: Canvas, app: App, talk: TalkView, bottom: float) -> float:
    """Draw the panel; give back where it ends."""
    k = c.scale.text
    sized, of, end = known_rows(c.scale, app, talk, bottom)
    paint.panel(c, X, 18, WIDE, end - 18, r=22, fill="night", alpha=0.9)
    heading = app.text("ui.talk.known") + (f" ({len(talk.known)})" if len(sized) < of else "")
    text.write(c, heading, X + 20, 18 + 24 * k**0.5, face=TITLE, size=19 / k**0.5, tint="glow")
    if talk.unknown and all(icon != "question" for _, icon, _ in sized):
        paint.icon(c, "question", X + WIDE - 26, 18 + 24 * k**0.5, 17, tint="mute_night", knock="night")
    y = head_below(c.scale)
    for words, icon, high in sized:
        _row(c, words, y, high, icon)
        y += high + 8
    return end


def head_below(scale: Scale) -> float:
    """Where the rows begin, under the heading."""
    return 18 + 44 * (1 + (scale.text - 1) * 0.5)


def row_height(scale: Scale, words: str) -> float:
    return max(34.0, text.measure(scale, words, room(scale), HEAVY, size(scale), lead=1.2) + 16)


def _beside(scale: Scale) -> bool:
    """Whether there is room for a sign beside the words; at larger text it sits on the corner of the row."""
    return scale.text == 1


def room(scale: Scale) -> float:
    """How wide the words of a row may be."""
    return INSIDE - (46 if _beside(scale) else 20)


def size(scale: Scale) -> float:
    """The column is narrow: its words grow less than others."""
    return SIZE / scale.text * min(scale.text, 1.25)


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
    if not _beside(c.scale):
        paint.disc(c, X + 20, y + 4, 11, knock)
    sign = (X + 34, y + high / 2) if _beside(c.scale) else (X + 20, y + 4)
    paint.icon(c, icon, *sign, 17, tint=tint, knock=knock)
    left = X + (50 if _beside(c.scale) else 27)
    text.paragraph_middle(
        c, words, left, y + high / 2, room(c.scale), face=HEAVY, size=size(c.scale), tint="ink" if known else "cream",
        lead=1.2,
    )  # fmt: skip
