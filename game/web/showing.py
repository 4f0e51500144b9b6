"""What lies on everybody's screen besides the step: the words once more, and which card of the debrief comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.group.looking_back import HAPPENED

if TYPE_CHECKING:
    from game.group.looking_back import Pages

AGAIN = ("words", "votes", "roads")  # what can be shown once more


class Showing:
    """It is shown until the room goes on."""

    def __init__(self) -> None:
        self._what, self._at = "", (0, 0)

    def what(self, at: tuple[int, int]) -> str:
        """`at` is the turn of the room and the entry of the evening."""
        return self._what if at == self._at else ""

    def show(self, what: str, at: tuple[int, int]) -> None:
        """Raises ValueError for what cannot be shown; nothing takes it away again."""
        if what and what not in AGAIN:
            raise ValueError(f"{what} cannot be shown")
        self._what, self._at = what, at


def at_end(card: int, pages: Pages) -> bool:
    return card == len(pages.cards) - 1


def turned(card: int, pages: Pages, by: int) -> int:
    """The card before or behind; from a round replayed, back to what happened."""
    there = card if card < len(pages.cards) else HAPPENED
    return max(0, min(there + by, len(pages.cards) - 1))


def replayed(pages: Pages, nth: int) -> int:
    """Raises ValueError where there is no such round."""
    if not 0 <= nth < len(pages.replays):
        raise ValueError("no such round")
    return len(pages.cards) + nth
