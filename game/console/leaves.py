"""The pages of a debrief that somebody reads at a terminal: turned by Enter, with the curves behind a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.console.ending_guests import EndingGuests
    from game.console.page import Page
    from game.console.wording import Wording

CURVES, STOP = "c", "q"


class Leaves:
    """Without anybody to `ask` all is one page, and there are no curves."""

    def __init__(
        self, page: Page, wording: Wording, guests: EndingGuests, ask: Callable[[], str | None] | None
    ) -> None:
        self._page, self._wording, self._guests, self._ask = page, wording, guests, ask
        self._begun = page.lines

    def turned(self) -> bool:
        """Whether to read on; asked only where half the page is full, for what comes next may take the other half."""
        if self._ask is None or self._page.lines - self._begun < self._page.rows // 2:
            return True
        while True:
            self._page.gap()
            self._page.faint(self._wording.ui("debrief.turn" if self._guests.told else "go_on"))
            answer = self._ask()
            if answer != CURVES or not self._guests.told:
                break
            self._guests.curves()
        self._begun = self._page.lines
        self._guests.told.clear()
        return answer not in (None, STOP)
