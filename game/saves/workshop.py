"""A workshop in a database, a folder of its own by default: begun, or taken up again where it was left.

A transaction has all that one message brought about, so that a crash never leaves half of it.
"""

from __future__ import annotations

import json
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from game.core.session import header
from game.group.plan import PLANS
from game.group.workshop import Workshop
from game.saves.evening import folded
from game.saves.lines import entry_of
from game.saves.reading import OldEvening
from game.saves.rooms.engine import connect
from game.saves.rooms.keeping import Keeping
from game.saves.rooms.ledger import Ledger
from game.saves.rooms.place import Place, folders, fresh
from game.saves.rooms.rows import stored as stored_in
from game.saves.rooms.tables import WORKSHOPS
from game.saves.rooms.trouble import READING, unread

if TYPE_CHECKING:
    from pathlib import Path

    from game.core.scenario import Scenario
    from game.core.session import Session
    from game.saves.rooms.rows import Stored

# A snapshot may tell of more than was stored when the server died; whoever saw it takes no older one. So numbers go on
# well behind whatever may have been seen.
GAP = 100_000
REST = 30 * 60  # seconds without a change after which who goes on with it has come back another time


def begin_workshop(
    scenario: Scenario, seed: int, lang: str, minutes: int, where: Place | Path | None = None
) -> Workshop:
    """A new one, kept there or in a free folder among the workshops; raises JournalFault for a URL of no use."""
    place = _place(where) if where else fresh(scenario.id, seed)
    workshop = Workshop.start(scenario, seed, lang, PLANS[minutes])
    head = {**header(workshop.session), "minutes": minutes}
    row = {"scenario": scenario.id, "header": json.dumps(head)}
    workshop.kept_by(Keeping(place, Ledger.begin(place.engine(), place.workshop, row)))
    return workshop


def take_up_workshop(scenario: Scenario, where: Place | Path, lang: str | None = None) -> Workshop:
    """Go on with a workshop of this scenario, or look at one that is over; raises JournalFault."""
    place = _place(where)
    ledger, stored = _opened(place)
    try:
        workshop = look_at_workshop(scenario, place, stored, lang)
    except BaseException:
        ledger.release()
        raise
    workshop.room = replace(workshop.room, rev=workshop.room.rev + GAP)
    workshop.keeper = Keeping(place, ledger, stored.keys)
    if workshop.room.began and (idle := time.time() - stored.touched) > REST:
        workshop.pass_over(idle)
    return workshop


def read_workshop(where: Place | Path) -> Stored:
    """What is stored, and nothing is changed; raises JournalFault."""
    place = _place(where)
    place.must_be_there()
    try:
        with connect(place.engine()) as connection:
            return stored_in(connection, place.workshop)
    except READING as wrong:
        raise unread(place.path, wrong) from wrong


def look_at_workshop(scenario: Scenario, where: Place | Path, stored: Stored, lang: str | None = None) -> Workshop:
    """What the store tells of a workshop of this scenario, kept no further; raises JournalFault."""
    place = _place(where)
    sessions = [_session(scenario, place, stored, road, lang) for road in range(len(stored.roads))]
    return Workshop(stored.room, sessions, PLANS.get(stored.header.get("minutes", 0)))


def keeping_of(workshop: Workshop) -> Keeping:
    """Who keeps it, for a workshop that was begun or taken up here."""
    if not isinstance(workshop.keeper, Keeping):
        raise TypeError("this workshop is not kept")
    return workshop.keeper


def is_there(place: Place) -> bool:
    """Whether there is something to go on with; raises JournalFault for a database that cannot be reached."""
    if place.folder:
        return place.folder.exists()
    try:
        with connect(place.engine()) as connection:
            return bool(connection.scalar(select(WORKSHOPS.c.id).where(WORKSHOPS.c.id == place.workshop)))
    except READING as wrong:
        raise unread(place.path, wrong) from wrong


def workshops_in(url: str) -> list[Place]:
    """All of a database, the oldest first; raises JournalFault."""
    place = Place(None, url, "")
    try:
        with connect(place.engine()) as connection:
            found = connection.scalars(select(WORKSHOPS.c.id).order_by(WORKSHOPS.c.touched))
            return [replace(place, workshop=one) for one in found]
    except READING as wrong:
        raise unread(str(place), wrong) from wrong


def newest_open(scenario_id: str, url: str = "") -> Place | None:
    """The workshop of this scenario that was touched last, if it has not ended; raises JournalFault for the URL."""
    found = (newest_open_of(place, scenario_id) for place in ([Place(None, url)] if url else folders()))
    return next((one[0] for one in found if one), None)


def newest_open_of(place: Place, scenario_id: str = "") -> tuple[Place, str] | None:
    """The one of a folder or a database that was touched last and has not ended, of any scenario or of this; and its
    scenario. Raises JournalFault for a URL."""
    open_ = select(WORKSHOPS.c.id, WORKSHOPS.c.scenario).where(WORKSHOPS.c.over.is_(False))
    if scenario_id:
        open_ = open_.where(WORKSHOPS.c.scenario == scenario_id)
    try:
        with connect(place.engine()) as connection:
            newest = connection.execute(open_.order_by(WORKSHOPS.c.touched.desc()).limit(1)).one_or_none()
    except READING:  # somebody hosts it just now, or it is broken: no workshop to be offered
        return None
    return (replace(place, workshop=newest.id), newest.scenario) if newest else None


def _opened(place: Place) -> tuple[Ledger, Stored]:
    """Raises JournalFault."""
    place.must_be_there()
    try:
        return Ledger.take_up(place.engine(), place.workshop)
    except READING as wrong:
        raise unread(place.path, wrong) from wrong


def _place(where: Place | Path) -> Place:
    return where if isinstance(where, Place) else Place(where)


def _session(scenario: Scenario, place: Place, stored: Stored, road: int, lang: str | None) -> Session:
    try:
        entries = tuple(entry_of(line.encode()) for line in stored.lines(road))
    except ValueError as wrong:
        raise unread(place.path, wrong) from wrong
    return folded(scenario, place.path, OldEvening(stored.header, entries, cut=False, kept=0), lang)
