"""The debrief on a terminal: the same five cards as in the window, in the same order and words.

What lies under a card is opened by its number where somebody can be asked; behind a pipe all of it follows the cards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.console.ending_cards import EndingCards
from game.console.ending_sheets import EndingSheets
from game.console.leaves import Leaves
from game.core.cards import cards_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.console.after import After
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.cards import Card
    from game.core.debrief import Debrief
    from game.core.session import Session


class Ending:
    """Says a debrief, card by card."""

    def __init__(self, page: Page, wording: Wording, session: Session) -> None:
        self._page, self._wording, self._session = page, wording.at(session.scenario), session

    def tell(self, debrief: Debrief, ask: Callable[[], str | None] | None = None, after: After | None = None) -> None:
        """All at once; or card by card where somebody can be asked to turn them, with what is their own in `after`."""
        cards = cards_of(debrief)
        told = EndingCards(self._page, self._wording, self._session, debrief, after)
        leaves = Leaves(self._page, self._wording, EndingSheets(self._page, self._wording, self._session, debrief), ask)
        for nth, card in enumerate(cards, start=1):
            self._heading(card, nth, len(cards))
            told.tell(card.name)
            if after and after.stopped:
                return
            asked = card.name == "word" and after is not None and after.own is not None  # and so turned already
            if not asked and not leaves.turned(card, last=nth == len(cards)):
                return
        leaves.rest(cards)

    def _heading(self, card: Card, nth: int, of: int) -> None:
        self._page.gap()
        self._page.strong(f"{self._wording.shared('debrief.card', n=nth, of=of)}. {self._wording.of(card.head)}")
