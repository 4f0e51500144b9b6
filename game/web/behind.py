"""What lies behind the group, folded once: the rounds that were decided, and the cards that look back on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.group.debrief import told_of
from game.group.looking_back import pages

if TYPE_CHECKING:
    from game.group.debrief import Told
    from game.group.looking_back import Pages
    from game.group.workshop import Workshop
    from game.text.saying import Saying


class Behind:
    """A round changes no more once its command was played; the cards change with any entry, on any road."""

    def __init__(self, workshop: Workshop, saying: Saying) -> None:
        self._workshop, self._saying = workshop, saying
        self._done: list[Told] = []
        self._pages: tuple[tuple[int, ...], Pages] | None = None

    def rounds(self) -> tuple[Told, ...]:
        """In the order in which they were decided."""
        workshop, found = self._workshop, self._done
        for made in workshop.room.played[len(found) :]:
            one = told_of(workshop, made)
            if made.decision.entry >= len(workshop.sessions[made.decision.road].entries):
                return (*found, one)
            found.append(one)
        return tuple(found)

    def pages(self) -> Pages:
        workshop = self._workshop
        key = (len(workshop.room.played), workshop.room.road, *(len(one.entries) for one in workshop.sessions))
        if self._pages is None or self._pages[0] != key:
            self._pages = (key, pages(workshop, self.rounds(), self._saying))
        return self._pages[1]
