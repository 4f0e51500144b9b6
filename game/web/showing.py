"""What the facilitator has put on everybody's screen besides the step: a card of the debrief, the words once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.group.looking_back import HAPPENED

if TYPE_CHECKING:
    from game.group.looking_back import Pages

AGAIN = ("words", "votes", "roads")  # what can be shown once more


class Showing:
    """`page` is the place in the debrief; `what` is shown until the room goes on. `alone`: each phone turns its own."""

    def __init__(self) -> None:
        self.page, self.alone = 0, False
        self._what, self._at = "", (0, 0)

    @property
    def key(self) -> tuple[int, bool, str]:
        return self.page, self.alone, self._what

    def what(self, at: tuple[int, int]) -> str:
        """`at` is the turn of the room and the entry of the evening."""
        return self._what if at == self._at else ""

    def show(self, what: str, at: tuple[int, int]) -> None:
        """Raises ValueError for what cannot be shown; nothing takes it away again."""
        if what and what not in AGAIN:
            raise ValueError(f"{what} cannot be shown")
        self._what, self._at = what, at

    def at_end(self, pages: Pages) -> bool:
        return self.page == len(pages.cards) - 1

    def turn(self, pages: Pages, by: int) -> None:
        """The card before or behind; from a round replayed, back to what happened."""
        there = self.page if self.page < len(pages.cards) else HAPPENED
        self.page = max(0, min(there + by, len(pages.cards) - 1))

    def replay(self, pages: Pages, nth: int) -> None:
        """Raises ValueError where there is no such round."""
        if not 0 <= nth < len(pages.replays):
            raise ValueError("no such round")
        self.page = len(pages.cards) + nth
