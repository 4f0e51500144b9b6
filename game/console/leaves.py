"""The cards of a debrief that somebody reads at a terminal: turned by Enter, with what lies under them by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.console.ending_sheets import EndingSheets
    from game.console.page import Page
    from game.console.wording import Wording
    from game.core.cards import Card, Sheet

STOP = "q"


class Leaves:
    """Without anybody to `ask` the cards are told without a stop, and what lies under them comes last."""

    def __init__(
        self, page: Page, wording: Wording, sheets: EndingSheets, ask: Callable[[], str | None] | None
    ) -> None:
        self._page, self._wording, self._sheets, self._ask = page, wording, sheets, ask

    def turned(self, card: Card, *, last: bool) -> bool:
        """Whether to go on; asked again after each sheet that was opened."""
        if self._ask is None or (last and not card.sheets):
            return True
        while True:
            self._offer(card.sheets, last=last)
            answer = self._ask()
            if answer in (None, "", STOP):
                return answer == ""
            self._open(card.sheets, answer)

    def rest(self, cards: Sequence[Card]) -> None:
        """All that lies under the cards, where nobody could ask for it."""
        if self._ask is None:
            self._page.gap()
            self._page.strong(self._ui("under.all"))
        for card in cards if self._ask is None else ():
            for sheet in card.sheets:
                self._sheets.tell(sheet)

    def _offer(self, sheets: Sequence[Sheet], *, last: bool) -> None:
        self._page.gap()
        if sheets:
            named = (f"{nth}\u00a0{self._sheets.title(sheet)}" for nth, sheet in enumerate(sheets, start=1))
            self._page.line(f"{self._ui('under')} {'; '.join(named)}.")
        name = "turn.last" if last else "turn.under" if sheets else "turn"
        self._page.faint(self._ui(name))

    def _open(self, sheets: Sequence[Sheet], answer: str) -> None:
        if answer.isdecimal() and 1 <= int(answer[:3]) <= len(sheets):
            self._sheets.tell(sheets[int(answer[:3]) - 1])
        else:
            self._page.line(self._ui("none", typed=answer[:20]))

    def _ui(self, name: str, **put: str) -> str:
        return self._wording.ui(f"debrief.{name}", **put)
