"""Keeps a workshop while it is played: what happens goes to the one thread that writes."""

from __future__ import annotations

import asyncio
from concurrent.futures import TimeoutError as TooLong
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from game.group.workshop import Change
from game.saves.rooms.ledger import Taken
from game.saves.rooms.listening import Listener
from game.saves.rooms.trouble import READING, unwritten
from game.saves.rooms.writer import Writer
from game.saves.store import write_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from game.group.events import Voted
    from game.saves.fault import JournalFault
    from game.saves.rooms.ledger import Ledger
    from game.saves.rooms.place import Place
    from game.saves.rooms.rows import Stored

GATHER = 0.01  # seconds in which the votes of a room are gathered for one transaction
PATIENCE = 3.0  # seconds; what a disk has not taken by then is not saved yet


class Keeping:
    """Every step is on the disk before it is answered; who has an event loop says so, and awaits `saved` instead."""

    def __init__(self, place: Place, ledger: Ledger, keys: dict[str, Any] | None = None) -> None:
        """`keys` are those of the pages, as they were stored."""
        self.place, self.keys = place, keys or {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._noticed: Callable[[], None] | None = None
        self.elsewhere = False  # somebody else has changed what is stored: forgotten a name, or taken it over
        self._ledger, self._writer = ledger, Writer(ledger.write, self._tell, Taken)
        self._listener = Listener(ledger, self._hear) if ledger.engine.dialect.name == "postgresql" else None

    @property
    def path(self) -> Path | str:
        """Where it is kept, to be shown."""
        return self.place.path

    @property
    def fault(self) -> JournalFault | None:
        """Why nothing is stored now, None while it is."""
        wrong = self._writer.fault
        return unwritten(self.path, wrong) if wrong else None

    def keep(self, change: Change) -> None:
        self._writer.put(change)
        if self._loop is None:
            with suppress(TooLong):
                self._writer.written().result(PATIENCE)

    def keep_keys(self, keys: dict[str, Any]) -> None:
        self.keys = self._ledger.keys = keys
        self.keep(Change(0))

    def in_loop(self, noticed: Callable[[], None]) -> None:
        """From now on nothing blocks this loop; `noticed` is called in it when something was stored or could not be."""
        self._loop, self._noticed = asyncio.get_running_loop(), noticed
        self._writer.gather = GATHER

    async def saved(self) -> bool:
        """Whether all that happened so far is stored; False too where that takes too long."""
        mine = asyncio.get_running_loop().create_future()
        self._writer.wait(mine)
        with suppress(asyncio.TimeoutError):
            return bool(await asyncio.wait_for(mine, PATIENCE))
        return False

    async def votes(self) -> list[Voted]:
        """Every vote that is stored, the last of each person in each ballot; raises SQLAlchemyError, OSError."""
        return await asyncio.wrap_future(self._writer.ask(self._ledger.votes))

    async def stored(self) -> Stored:
        """As it is now, with all that happened before one asks; raises SQLAlchemyError, LookupError, OSError."""
        self.elsewhere = False
        return await asyncio.wrap_future(self._writer.ask(self._ledger.stored))

    def close(self) -> None:
        """Try a last time to write what waits, and lay the evenings beside it: a journal each, like any other."""
        if self._listener:
            self._listener.stop()
        if self._writer.close() and self._writer.fault is None and self.place.folder:
            with suppress(*READING):  # they are a copy, and made again next time
                for number, journal in enumerate(self._ledger.stored().journals()):
                    write_bytes(self.place.folder / f"road-{number}.jsonl", journal)
        self._ledger.release()

    def _tell(self, waiting: Sequence[asyncio.Future[bool]], *, stored: bool) -> None:
        if self._loop:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(partial(self._settle, waiting, stored=stored))

    def _settle(self, waiting: Sequence[asyncio.Future[bool]], *, stored: bool) -> None:
        for one in waiting:
            if not one.done():
                one.set_result(stored)
        if self._noticed:
            self._noticed()

    def _hear(self) -> None:
        """A change of nothing finds out whether it may still be written."""
        self.elsewhere = True
        self._writer.put(Change(0))
