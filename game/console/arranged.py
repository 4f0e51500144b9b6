"""What is arranged round the talks, told as a list: what there is to spend, posters, promises, what stopping showed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.view import View


def tell_spending(page: Page, wording: Wording, view: View) -> None:
    """Before the door opens, and the day after."""
    page.gap()
    if view.spending is None:
        return
    page.strong(wording.ui(f"spending.{view.where}"))
    unit, left, of = wording.of(view.spending.unit), view.spending.left, view.spending.of
    page.line(wording.ui("spending.left", n=left, of=of, unit=unit))


def tell_arrangements(page: Page, wording: Wording, view: View) -> None:
    """Posters that are up, what was promised, what others say of you, what stopping to think showed."""
    for poster in view.posters:
        if poster.up:
            name = "poster.carried" if poster.carried else "poster.hangs"
            marketer = wording.of(view.marketer.name) if view.marketer else ""
            page.line(wording.ui(name, poster=wording.of(poster.name), marketer=marketer))
    for promise in view.promises:
        if promise.state == "open":
            due = "after" if promise.due is None else "late" if promise.due < 0 else "due"
            put = {"guest": wording.name(promise.guest), "promise": wording.of(promise.words)}
            page.line(wording.ui(f"owed.{due}", n=promise.due or 0, **put))
    if view.word:
        page.line(wording.ui("word.good" if view.word > 0 else "word.bad"))
    for words in view.stock:
        page.line(wording.of(words), under="- ")
