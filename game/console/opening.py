"""The first words of an evening: where one is, for whom, and what can be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.goal import texts_of
from game.core.view import Words

if TYPE_CHECKING:
    from game.console.teller import Teller
    from game.core.session import Session

LAST_HEARD = 6  # lines repeated when a saved evening goes on


def open_door(session: Session, teller: Teller, *, numbered: bool = False) -> None:
    """The goals of the evening `numbered` where one is about to choose among them."""
    page, wording = teller.page, teller.wording
    page.strong(wording.of(Words("evening.title")))
    page.line(wording.of(Words("evening.place")))
    page.line(wording.of(Words("ui.here_for", (("brand", "evening.brand.name"), ("sells", "evening.brand.sells")))))
    if session.scenario.goals:
        page.line(wording.ui("intro.goals"))
        for nth, text in enumerate(texts_of(session.scenario.goals), start=1):
            page.line(wording.of(Words(text)), under=f"{nth}. " if numbered else "- ")


def tell_keys(session: Session, teller: Teller, keys: str = "intro.keys") -> None:
    """Which evening this is; `keys` names the words on what can be typed."""
    teller.page.line(teller.wording.ui("seed", seed=session.seed))
    teller.page.line(teller.wording.ui(keys))


def open_again(teller: Teller, keys: str = "intro.keys", why: str = "resuming") -> None:
    """The way into an evening that has begun: its name, `why` one stands in the middle, and what was heard last."""
    page, wording = teller.page, teller.wording
    page.strong(wording.of(Words("evening.title")))
    page.line(wording.ui(why))
    for line in teller.log()[-LAST_HEARD:]:
        page.line(line)
    page.line(wording.ui(keys))
