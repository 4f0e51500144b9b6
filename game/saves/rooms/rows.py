"""Changes of a workshop as rows, and back: the room is the fold of its events and votes."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select
from sqlalchemy.dialects import postgresql, sqlite

from game.group.events import Voted
from game.group.evolve import evolve
from game.group.room import Room
from game.group.wire import EVENTS as WIRE
from game.saves.lines import line_of, line_of_entry
from game.saves.rooms.tables import ENTRIES, EVENTS, VOTES, WORKSHOPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.engine import Connection

    from game.group.events import Event
    from game.group.workshop import Change

_VOTE = ("workshop", "seat", "road", "entry", "attempt")


class NoWorkshop(LookupError):  # noqa: N818 - what is missing
    """There is none of this name."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A workshop as it is stored. `roads[n]` are the lines of road n's own entries: what it shares is its parent's.

    `touched` is when it was last written to, or taken up, in seconds since 1970.
    """

    header: dict[str, Any]
    keys: dict[str, Any]
    version: int
    touched: float
    room: Room
    roads: tuple[tuple[str, ...], ...]

    def lines(self, road: int) -> tuple[str, ...]:
        """Every entry of a road, those from before it left its parent too."""
        left = self.room.roads[road]
        shared = () if left.parent is None else self.lines(left.parent)[: left.entry]
        return (*shared, *self.roads[road])

    def journals(self) -> tuple[bytes, ...]:
        """Each road as the journal of an evening; no vote is in it."""
        head = line_of({name: value for name, value in self.header.items() if name != "minutes"})
        return tuple(head + "".join(self.lines(road)).encode() for road in range(len(self.roads)))


def add(connection: Connection, workshop: str, changes: Sequence[Change]) -> None:
    """Raises SQLAlchemyError."""
    numbered = [(change.rev + nth, event) for change in changes for nth, event in enumerate(change.events)]
    events = [
        {"workshop": workshop, "n": n, "event": text_of(WIRE.to_json(event))}
        for n, event in numbered
        if not isinstance(event, Voted)
    ]
    entries = [
        {"workshop": workshop, "road": road, "n": entry.n, "entry": line_of_entry(entry).decode()}
        for change in changes
        for road, entry in change.entries
    ]
    if events:
        connection.execute(insert(EVENTS), events)
    if entries:
        connection.execute(insert(ENTRIES), entries)
    _vote(connection, workshop, [(n, event) for n, event in numbered if isinstance(event, Voted)])


def _vote(connection: Connection, workshop: str, votes: Sequence[tuple[int, Voted]]) -> None:
    last = {(one.seat, one.road, one.entry, one.attempt): (n, one) for n, one in votes}
    rows = [
        {"workshop": workshop, "seat": one.seat, "road": one.road, "entry": one.entry, "attempt": one.attempt,
         "choice": one.choice, "n": n}
        for n, one in last.values()
    ]  # fmt: skip
    if rows:
        adding = postgresql.insert(VOTES) if connection.dialect.name == "postgresql" else sqlite.insert(VOTES)
        new = {"choice": adding.excluded.choice, "n": adding.excluded.n}
        connection.execute(adding.on_conflict_do_update(index_elements=_VOTE, set_=new), rows)


def stored(connection: Connection, workshop: str) -> Stored:
    """Raises NoWorkshop, SQLAlchemyError, and other LookupError, TypeError or ValueError for what was tampered with."""
    row = connection.execute(select(WORKSHOPS).where(WORKSHOPS.c.id == workshop)).one_or_none()
    if row is None:
        raise NoWorkshop(workshop)
    room = Room()
    for n, event in sorted(_happened(connection, workshop), key=lambda one: one[0]):
        room = evolve(replace(room, rev=n), event)
    entries = select(ENTRIES.c.road, ENTRIES.c.entry).where(ENTRIES.c.workshop == workshop)
    roads: list[list[str]] = [[] for _ in room.roads]
    for road, line in connection.execute(entries.order_by(ENTRIES.c.road, ENTRIES.c.n)):
        roads[road].append(line)
    header, keys = json.loads(row.header), json.loads(row.keys)
    return Stored(header, keys, row.version, row.touched, room, tuple(map(tuple, roads)))


def _happened(connection: Connection, workshop: str) -> Iterator[tuple[int, Event]]:
    for n, text in connection.execute(select(EVENTS.c.n, EVENTS.c.event).where(EVENTS.c.workshop == workshop)):
        yield n, WIRE.from_json(json.loads(text))
    yield from votes(connection, workshop)


def votes(connection: Connection, workshop: str) -> Iterator[tuple[int, Voted]]:
    """Each with its number among the events, in the order in which they were given; raises SQLAlchemyError."""
    for row in connection.execute(select(VOTES).where(VOTES.c.workshop == workshop).order_by(VOTES.c.n)):
        yield row.n, Voted(row.seat, row.road, row.entry, row.attempt, row.choice)


def text_of(data: dict[str, Any]) -> str:
    """Half a character, which no database takes, becomes a question mark."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace").decode()
