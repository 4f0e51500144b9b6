"""What frames every page of the debrief: its heading with the dots, the buttons at its foot, and what the keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import guests, paint, text
from game.app.backdrop import page_heading
from game.app.box import BODY, Box
from game.app.people import look_of
from game.app.shapes import dot, put
from game.app.theme import SIZE, TITLE
from game.app.widgets.button import Button
from game.app.widgets.foot import from_the_right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.debrief.deck import Deck
    from game.app.debrief.page import Page

KEYS_Y = 684.0
_NOWHERE = Box(0, 0, 0, 0)  # until it is placed
_FACE = 68.0  # what a face takes before the heading


def foot_of(app: App, deck: Deck) -> tuple[Button, ...]:
    """From the right: on and back; on a sheet first the way back to its card."""
    shown = _on_a_card(app, deck) if deck.sheet is None else _on_a_sheet(app, deck.sheet, len(deck.sheets))
    return from_the_right(app.scale, *shown)


def _on_a_card(app: App, deck: Deck) -> Iterator[Button]:
    if deck.place < len(deck.cards) - 1:
        words = app.text("ui.debrief.next.moment" if deck.has_more else "ui.debrief.next")
        yield Button("next", _NOWHERE, words, key=app.key("choose"))
    if deck.place:
        yield Button("previous", _NOWHERE, app.text("ui.debrief.previous"), icon="back")


def _on_a_sheet(app: App, sheet: int, of: int) -> Iterator[Button]:
    yield Button("shut", _NOWHERE, app.text("ui.debrief.shut"), key=app.key("back"))
    if sheet < of - 1:
        yield Button("after", _NOWHERE, app.text("ui.debrief.after"), icon="next")
    if sheet:
        yield Button("before", _NOWHERE, app.text("ui.debrief.before"), icon="back")


def paint_hint(c: Canvas, walk: str, letters: str, about: str, ends: float) -> None:
    """The two arrow keys as arrows, for their names would need a language; then, before `ends`, what letters do."""
    k, x = c.scale.text, BODY.x
    for icon in ("back", "next"):
        paint.panel(c, x, KEYS_Y - 12 * k, 28 * k, 24 * k, r=8, fill="rose", shadow=False)
        paint.icon(c, icon, x + 14 * k, KEYS_Y, 16 * k, knock="rose")
        x += 34 * k
    x += 4 + text.write(c, walk, x + 4, KEYS_Y, size=SIZE["label"], tint="paper") + 26
    wide = sum(paint.key_width(c.scale, one, h=24) + 6 for one in letters)
    if letters and x + wide + text.width(c.scale, about, size=SIZE["label"]) < ends:
        for one in letters:
            x += paint.key(c, one, x, KEYS_Y, fill="rose", h=24) + 6
        text.write(c, about, x + 4, KEYS_Y, size=SIZE["label"], tint="paper")


def paint_heading(c: Canvas, app: App, page: Page, place: int, of: int) -> None:
    """What the page is called, under the face of whom it is about, and which of the cards it is."""
    x = BODY.x
    ends = _dots(c, app.text("ui.debrief.card", n=place + 1, of=of), place, of)
    if page.guest and app.session:
        c.blit(guests.portrait(look_of(app.session.scenario, page.guest), c.px(60), "happy"), x, 18)
        x += _FACE
    size: float = SIZE["title"]
    while size > SIZE["text"] and x + text.width(c.scale, page.head, TITLE, size) > ends:
        size -= 2  # a long title gets smaller before it meets the dots
    page_heading(c, page.head, page.sub, x, size)


def _dots(c: Canvas, words: str, place: int, of: int) -> float:
    """Where they begin, with the words before them."""
    gap, left = 24.0, BODY.right - 9 - 24.0 * (of - 1)
    for nth in range(of):
        here = nth == place
        shape = dot(9, 9, 9 if here else 6, "amber" if here else "cream", 1 if nth <= place else 0.35)
        put(c, shape, left + nth * gap - 9, 39, 18, 18)
    return left - 24 - text.write(c, words, left - 24, 48, face=TITLE, size=19, ax=1) - 24
