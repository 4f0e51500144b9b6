"""Who is connected to a room."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.group.audience import Audience

LATELY = 20  # seconds that a phone without script is here after its page was fetched
News = tuple[int | str, ...]  # what a snapshot was made of


class Line:
    """One connection. `wake` says that there is news; what is sent is always the latest, and `told` what that was."""

    def __init__(self, audience: Audience, seat: int | None = None) -> None:
        self.audience, self.seat = audience, seat
        self.wake, self.replaced = asyncio.Event(), False
        self.told: News = ()
        self.wake.set()


class Lines:
    """All connections; `moves` counts how often who is here has changed."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now, self.moves = now, 0
        self._all: dict[Line, None] = {}
        self._seated: dict[int, Line] = {}
        self._visits: dict[int, float] = {}  # of phones without script: when they last fetched their page

    def __len__(self) -> int:
        return len(self._all)

    def enter(self, line: Line) -> None:
        """A new connection of the same seat replaces the old one."""
        if line.seat is not None:
            if other := self._seated.get(line.seat):
                other.replaced = True
                other.wake.set()
            self._seated[line.seat] = line
        self._all[line] = None
        self.moves += 1

    def leave(self, line: Line) -> None:
        del self._all[line]
        if line.seat is not None and self._seated.get(line.seat) is line:
            del self._seated[line.seat]
        self.moves += 1

    def visit(self, seat: int) -> None:
        """A phone that does not stay connected was here."""
        self.moves += seat not in self.here()
        self._visits[seat] = self._now()

    def here(self) -> set[int]:
        """The seats of all who are."""
        lately = {seat for seat, when in self._visits.items() if self._now() - when < LATELY}
        return lately | self._seated.keys()

    def behind(self, news: Mapping[Audience, News]) -> list[Line]:
        """Those who were told something else last."""
        return [line for line in self._all if line.told != news[line.audience]]
