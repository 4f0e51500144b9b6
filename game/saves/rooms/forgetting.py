"""Names leave the store: the rows are written anew, and what they held before is overwritten on the disk."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from game.group.forgetting import blank, without
from game.group.wire import EVENTS as WIRE
from game.saves.fault import JournalFault
from game.saves.rooms.engine import connect
from game.saves.rooms.ledger import notify
from game.saves.rooms.rows import text_of
from game.saves.rooms.tables import EVENTS, WORKSHOPS
from game.saves.rooms.trouble import READING, unread

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy.engine import Connection

    from game.group.events import Event
    from game.saves.rooms.place import Place

    Change = Callable[[Mapping[int, Event]], dict[int, Event]]

KEPT = 30 * 24 * 3600  # seconds after which a workshop names nobody any more


def forget(place: Place, name: str) -> int:
    """How many rows of a workshop, or of all in a database, told this name; raises JournalFault."""
    return _done(place, lambda connection: _workshops(connection, place), lambda events: without(events, name))


def blank_old(places: list[Place]) -> None:
    """What nobody has touched for 30 days; what cannot be opened now is left for next time."""

    def old(connection: Connection) -> list[str]:
        untouched = (WORKSHOPS.c.touched < time.time() - KEPT, WORKSHOPS.c.blanked.is_(False))
        return list(connection.scalars(select(WORKSHOPS.c.id).where(*untouched)))

    for place in places:
        with suppress(JournalFault):
            _done(place, old, lambda events: blank(events, lambda: token_urlsafe(16)), blanked=True)


def _done(place: Place, which: Callable[[Connection], list[str]], change: Change, *, blanked: bool = False) -> int:
    place.must_be_there()
    try:
        with connect(place.engine()) as connection:
            with connection.begin():
                workshops = which(connection)
                changed = sum(_change(connection, workshop, change) for workshop in workshops)
                if blanked and workshops:
                    gone = {"blanked": True, "keys": "{}"}
                    connection.execute(update(WORKSHOPS).where(WORKSHOPS.c.id.in_(workshops)).values(**gone))
            if changed or (blanked and workshops):
                _overwrite(connection)
            return changed
    except READING as wrong:
        raise unread(place.path, wrong) from wrong


def _workshops(connection: Connection, place: Place) -> list[str]:
    found = select(WORKSHOPS.c.id)
    return list(connection.scalars(found.where(WORKSHOPS.c.id == place.workshop) if place.workshop else found))


def _change(connection: Connection, workshop: str, change: Change) -> int:
    """Nobody writes to the workshop meanwhile; who has it open is told afterwards."""
    mine = WORKSHOPS.c.id == workshop
    connection.execute(select(WORKSHOPS.c.id).where(mine).with_for_update())
    rows = connection.execute(select(EVENTS.c.n, EVENTS.c.event).where(EVENTS.c.workshop == workshop))
    changed = change({n: WIRE.from_json(json.loads(told)) for n, told in rows})
    for n, event in changed.items():
        here = (EVENTS.c.workshop == workshop, EVENTS.c.n == n)
        connection.execute(update(EVENTS).where(*here).values(event=text_of(WIRE.to_json(event))))
    notify(connection, workshop, "")
    return len(changed)


def _overwrite(connection: Connection) -> None:
    """No page, free or not, and no log of SQLite holds the old rows. PostgreSQL writes the table anew."""
    raw: Any = connection.connection.driver_connection  # neither can be done in a transaction
    if connection.dialect.name == "postgresql":
        raw.autocommit = True
        raw.execute("VACUUM FULL events")
    else:
        raw.execute("VACUUM")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
