"""A workshop's rows in a database: one process writes them, until another takes the workshop over."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, text, update

from game.group.events import Stepped
from game.saves.rooms.engine import connect
from game.saves.rooms.rows import add, stored, votes
from game.saves.rooms.tables import WORKSHOPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection, Engine

    from game.group.events import Voted
    from game.group.workshop import Change
    from game.saves.rooms.rows import Stored

CHANNEL = "mingle"  # of PostgreSQL: every commit says here whose workshop has changed, and who changed it


class Taken(Exception):  # noqa: N818 - what happened
    """Another process goes on with this workshop, or it was deleted: nothing more may be written."""


class Ledger:
    """Made by `begin` or `take_up`; `_version` is how many changes are stored, of this process and those before it."""

    def __init__(self, engine: Engine, workshop: str) -> None:
        self.engine, self.workshop, self.me = engine, workshop, token_hex(16)
        self.keys: dict[str, Any] = {}
        self._version = 0
        self._begun: dict[str, Any] = {}
        self._connection: Connection | None = None

    @classmethod
    def begin(cls, engine: Engine, workshop: str, begun: dict[str, Any]) -> Ledger:
        """A new workshop: `begun` are the other columns of its row. Nothing is opened before the first write."""
        ledger = cls(engine, workshop)
        ledger._begun = {**begun, "writer": ledger.me, "touched": time.time(), "over": False, "blanked": False}
        return ledger

    @classmethod
    def take_up(cls, engine: Engine, workshop: str) -> tuple[Ledger, Stored]:
        """Whoever had it may not write any more. Raises LookupError, ValueError, SQLAlchemyError, OSError."""
        ledger = cls(engine, workshop)
        connection = ledger._connected()
        try:
            with connection.begin():
                here = WORKSHOPS.c.id == workshop
                touched = connection.scalar(select(WORKSHOPS.c.touched).where(here).with_for_update())
                mine = {"writer": ledger.me, "touched": time.time()}
                connection.execute(update(WORKSHOPS).where(here).values(**mine))
                there = replace(stored(connection, workshop), touched=touched or 0.0)
                notify(connection, workshop, ledger.me)
        except BaseException:
            ledger.release()
            raise
        ledger._version, ledger.keys = there.version, there.keys
        return ledger, there

    def write(self, changes: Sequence[Change]) -> None:
        """All of them, or none; raises Taken, SQLAlchemyError, OSError.

        Where it is not known whether the last commit came through, the version tells, and nothing is stored twice.
        """
        connection = self._connected()
        try:
            with connection.begin():
                there = self._there(connection)
                new = changes[there - self._version :]
                add(connection, self.workshop, new)
                self._advance(connection, there + len(new), over=any(map(_ends, new)))
        except BaseException:
            self.release()
            raise
        self._version += len(changes)

    def stored(self) -> Stored:
        """What is there now, read on this connection; raises as `take_up` does."""
        connection = self._connected()
        with connection.begin():
            return stored(connection, self.workshop)

    def votes(self) -> list[Voted]:
        """In the order of the ballots; raises as `take_up` does."""
        connection = self._connected()
        with connection.begin():
            return [vote for _, vote in votes(connection, self.workshop)]

    def release(self) -> None:
        """Let go of the database until the next write."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = connect(self.engine)
        return self._connection

    def _there(self, connection: Connection) -> int:
        """The version in the database, which is ours to raise."""
        row = connection.execute(
            select(WORKSHOPS.c.version, WORKSHOPS.c.writer).where(WORKSHOPS.c.id == self.workshop).with_for_update()
        ).one_or_none()
        if row is None and self._begun and not self._version:
            connection.execute(insert(WORKSHOPS).values(id=self.workshop, version=0, keys="{}", **self._begun))
            return 0
        if row is None or row.writer != self.me:
            raise Taken(self.workshop)
        return int(row.version)

    def _advance(self, connection: Connection, version: int, *, over: bool) -> None:
        new: dict[str, Any] = {"version": version, "keys": json.dumps(self.keys), "touched": time.time()}
        ends = {"over": True} if over else {}
        connection.execute(update(WORKSHOPS).where(WORKSHOPS.c.id == self.workshop).values(**new, **ends))
        notify(connection, self.workshop, self.me)


def notify(connection: Connection, workshop: str, writer: str) -> None:
    """Tell every process that listens, once this transaction is committed."""
    if connection.dialect.name == "postgresql":
        notice = {"channel": CHANNEL, "what": f"{writer} {workshop}"}
        connection.execute(text("SELECT pg_notify(:channel, :what)"), notice)


def _ends(change: Change) -> bool:
    return any(isinstance(event, Stepped) and event.step == "ended" for event in change.events)
