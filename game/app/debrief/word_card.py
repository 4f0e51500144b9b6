"""The second card: how was it, in one word. Picked or written, kept with the evening, and never scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import text
from game.app.box import BODY, Box
from game.app.debrief.page import GAP, Page
from game.app.theme import LOUD, STRONG, TITLE
from game.app.widgets.button import Button
from game.core.cards import WORDS

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget
    from game.app.widgets.writing import Writing

_COLUMNS = 4
_HOW = 640.0  # what the word may take beside the question
_ASKED = 176.0  # what the question takes above the words


def word_card(app: App, how: str, writing: Writing | None) -> Page:
    """`how` is the word that is kept; `writing` is open while one writes a word of one's own."""
    given = {name: app.text(f"ui.debrief.word.{name}") for name in WORDS}
    own = how if how and how not in given.values() else ""
    widgets: list[Widget] = [_given(app, nth, name, word, how) for nth, (name, word) in enumerate(given.items())]
    if writing is not None:
        widgets = [writing]
    else:
        label = own or app.text("ui.debrief.word.own")
        widgets.append(Button("own", own_box(app), label, icon="check" if own else "text", light=bool(own),
                              said=app.text("ui.debrief.word.chosen") if own else ""))  # fmt: skip
    asked, note = app.text("ui.debrief.word.ask"), app.text("ui.debrief.word.note")
    spoken = f"{asked} {how}. {note}" if how else f"{asked} {note}"
    return Page(
        "word",
        app.text("ui.debrief.word"),
        app.text("evening.title"),
        tuple(widgets),
        lambda c: _paint(c, asked, note, how),
        spoken=spoken,
    )


def own_box(app: App) -> Box:
    """Where one's own word stands: under those that are offered."""
    last = _box(app, len(WORDS) - 1)
    return Box(BODY.x, last.below + GAP, BODY.w, last.h)


def _given(app: App, nth: int, name: str, word: str, how: str) -> Button:
    chosen = word == how
    said = app.text("ui.debrief.word.chosen") if chosen else ""
    return Button(f"word.{name}", _box(app, nth), word, icon="check" if chosen else "", light=chosen, said=said)


def _box(app: App, nth: int) -> Box:
    row, column = divmod(nth, _COLUMNS)
    wide = (BODY.w - GAP * (_COLUMNS - 1)) / _COLUMNS
    high = 76 + 26 * (app.scale.text - 1)
    return Box(BODY.x + column * (wide + GAP), BODY.y + _ASKED * app.scale.text**0.5 + row * (high + GAP), wide, high)


def _paint(c: Canvas, asked: str, note: str, how: str) -> None:
    k = c.scale.text
    text.write(c, asked, BODY.x, BODY.y + 60, face=LOUD, size=46 / k * min(k, 1.2), tint="cream")
    text.write(c, note, BODY.x, BODY.y + 60 + 48 * k**0.5, face=STRONG, tint="mute_night")
    if how:
        size = 34 / k * min(k, 1.2)
        said = text.shortened(c.scale, how, _HOW, TITLE, size)
        text.write(c, said, BODY.right, BODY.y + 60, face=TITLE, size=size, tint="glow", ax=1)
