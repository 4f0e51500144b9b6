"""What a server knows of the store of its workshop: whether what happened is on the disk, and what came of it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from game.group import messages as msg
from game.group.forgetting import as_named_in
from game.saves.rooms.trouble import unread
from game.saves.workshop import keeping_of

if TYPE_CHECKING:
    import asyncio

    from game.group.events import Voted
    from game.group.workshop import Workshop


class Stored:
    def __init__(self, workshop: Workshop) -> None:
        self._workshop, self._keeping = workshop, keeping_of(workshop)

    @property
    def fault(self) -> str:
        """Empty while all is well; `taken` where somebody else goes on with the workshop; else `unsaved`."""
        fault = self._keeping.fault
        return "" if fault is None else "taken" if fault.code == "taken" else "unsaved"

    async def saved(self, reply: msg.Reply) -> msg.Reply:
        """Nothing is acknowledged that the disk has not taken; whoever sent it sends it again."""
        refused = isinstance(reply, msg.Err | msg.Late)
        return reply if refused or await self._keeping.saved() else msg.Err("unsaved")

    async def votes(self) -> list[Voted]:
        """All there are; raises JournalFault."""
        try:
            return await self._keeping.votes()
        except (SQLAlchemyError, OSError) as wrong:
            raise unread(self._keeping.path, wrong) from wrong

    def tell(self, news: asyncio.Event) -> None:
        """What was stored, or was not, is news."""
        self._keeping.in_loop(news.set)

    async def renew(self, news: asyncio.Event) -> None:
        """Somebody else may have taken names out of the store: nobody is called by them here any more."""
        if self.fault or not self._keeping.elsewhere:
            return
        before = self._workshop.room
        with suppress(SQLAlchemyError, LookupError, OSError):
            stored = (await self._keeping.stored()).room
            if self._workshop.room is before:
                self._workshop.room = as_named_in(before, stored)
            else:  # it went on meanwhile
                self._keeping.elsewhere = True
                news.set()
