"""Questions to the terminal that cost no beat: what was said, what is known, what can be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.finding import spans
from game.console.listing import MORE, is_long, rare_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.console.choices import Choice
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.view import View


def log(page: Page, wording: Wording, said: Sequence[str]) -> None:
    """Everything said so far, oldest first."""
    page.gap()
    page.strong(wording.ui("log"))
    for words in said or (wording.ui("log.empty"),):
        page.line(words)
    page.gap()


def known(page: Page, wording: Wording, view: View) -> None:
    """What is known of each guest, and what the room says of them."""
    page.gap()
    page.strong(wording.ui("known"))
    nothing = True
    for guest in view.guests:
        lines = [wording.of(fact) for fact in guest.known]
        lines += [wording.overheard(line.words.text) for line in guest.overheard]
        if lines:
            nothing = False
            page.line(wording.name(guest.id) + ":")
            for line in lines:
                page.line(line, under="- ")
    if nothing:
        page.line(wording.ui("known.nothing"))
    page.gap()


def possible(page: Page, wording: Wording, answer: str, view: View, choices: Sequence[Choice]) -> None:
    """One sentence on what can be typed instead."""
    if answer in ("", "h") and view.where == "talk" and view.talk:
        silence = next((choice.key for choice in choices if choice.name == "keep_silent"), "")
        heard = "pausing" if view.talk.pausing and silence else "all_heard"
        page.line(wording.ui(heard, guest=wording.of(view.talk.name), key=silence))
        return
    folded = rare_of(choices) if view.where == "room" and is_long(rare_of(choices)) else []
    keys = spans([choice.key for choice in choices if choice.commands and choice not in folded], wording)
    if folded:
        keys += f", {MORE}"
    page.line(wording.ui("unclear", typed=answer[:20], keys=keys) if answer else wording.ui("nothing_typed", keys=keys))
