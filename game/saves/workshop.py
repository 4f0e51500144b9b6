"""A workshop on disk: a folder with the record of its room and the journal of every road.

A line of the record is all that one message brought about, so that a crash never leaves half of it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.core.session import header
from game.group.evolve import folded
from game.group.plan import PLANS
from game.group.wire import EVENTS
from game.group.workshop import Workshop
from game.saves.evening import file_name, take_up
from game.saves.evening import folded as folded_evening
from game.saves.fault import JournalFault
from game.saves.journal import Journal
from game.saves.lines import line_of
from game.saves.people import own
from game.saves.reading import Old, read_journal, read_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.core.scenario import Scenario
    from game.core.session import Session
    from game.group.events import Event
    from game.group.room import Room

    Happened = tuple[Event, ...]

RECORD = "room.jsonl"
LONGEST_MINUTES = max(PLANS)


class Folder:
    """Keeps a workshop in `path`; `fault` is why the disk does not take it, None while it does."""

    def __init__(self, path: Path, minutes: int) -> None:
        self.path, self._minutes = path, minutes
        self._record = Journal(path / RECORD)
        self._journals: list[Journal] = []
        self._n = 0

    @property
    def fault(self) -> JournalFault | None:
        return next((journal.fault for journal in (self._record, *self._journals) if journal.fault), None)

    def road(self, number: int, session: Session) -> None:
        """A file that lies there already was left by a crash before the road was known of."""
        path = self.path / f"road-{number}.jsonl"
        path.unlink(missing_ok=True)
        journal = Journal(path)
        journal.head(header(session))
        for entry in session.entries:
            journal.record(entry)
        session.record = journal.record
        self._journals.append(journal)
        if number == 0:
            self._record.head({**header(session), "minutes": self._minutes})

    def happened(self, events: Sequence[Event]) -> None:
        self._record.append(line_of({"n": self._n, "events": [EVENTS.to_json(event) for event in events]}))
        self._n += 1

    def close(self) -> None:
        """Try a last time to write what waits."""
        for journal in (self._record, *self._journals):
            journal.close()

    def again(self, old: Old[Happened], journals: Sequence[Journal]) -> None:
        """Go on behind what is there."""
        self._record = Journal(self.path / RECORD, old.kept, torn=old.cut)
        self._journals, self._n = list(journals), len(old.entries)


def begin_workshop(scenario: Scenario, seed: int, lang: str, minutes: int, path: Path | None = None) -> Workshop:
    """A new one, kept at `path` or at a free name among the workshops."""
    folder = Folder(path or _fresh(scenario.id, seed), minutes)
    return Workshop.start(scenario, seed, lang, PLANS[minutes], folder)


def take_up_workshop(scenario: Scenario, path: Path, lang: str | None = None) -> Workshop:
    """Go on with a workshop of this scenario, or look at one that is over; raises JournalFault."""
    old = read_workshop(path)
    room = _room(path, old)
    evenings = [take_up(scenario, path / f"road-{number}.jsonl", lang) for number in range(len(room.roads))]
    minutes = old.header.get("minutes")
    folder = Folder(path, minutes if minutes in PLANS else LONGEST_MINUTES)
    folder.again(old, [evening.journal for evening in evenings])
    return Workshop(room, [evening.session for evening in evenings], PLANS.get(minutes or 0), folder)


def look_at_workshop(scenario: Scenario, path: Path, old: Old[Happened], lang: str | None = None) -> Workshop:
    """What its record and its roads tell; nothing is written. Raises JournalFault."""
    room = _room(path, old)
    roads = (path / f"road-{number}.jsonl" for number in range(len(room.roads)))
    return Workshop(room, [folded_evening(scenario, road, read_journal(road), lang) for road in roads])


def read_workshop(path: Path) -> Old[Happened]:
    """The record of a room; raises JournalFault."""
    return read_record(path / RECORD, _happened)


def workshops() -> Path:
    return own() / "workshops"


def newest_open(scenario_id: str) -> Path | None:
    """The workshop of this scenario that was touched last, if it has not ended."""
    try:
        saved = sorted(workshops().glob(f"*/{RECORD}"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    except OSError:
        return None
    return next((path.parent for path in saved if _open(path.parent, scenario_id)), None)


def _open(path: Path, scenario_id: str) -> bool:
    try:
        old = read_workshop(path)
        return old.header["scenario"] == scenario_id and bool(old.entries) and _room(path, old).step != "ended"
    except JournalFault:
        return False


def _room(path: Path, old: Old[Happened]) -> Room:
    try:
        return folded(event for events in old.entries for event in events)
    except (IndexError, LookupError, TypeError, ValueError) as wrong:
        what = f"these events do not follow from each other ({wrong}); start a new workshop"
        raise JournalFault("misfit", path / RECORD, what) from wrong


def _happened(path: Path, number: int, line: bytes) -> Happened:
    try:
        data = json.loads(line)
        if data["n"] != number - 2:
            raise ValueError(f"line {number - 2} is missing")  # noqa: TRY301
        return tuple(EVENTS.from_json(one) for one in data["events"])
    except (ValueError, TypeError, KeyError, RecursionError) as wrong:
        what = f"this line is not of a workshop ({wrong}); cut the file before it to go on from there"
        raise JournalFault("broken", path, what, number) from None


def _fresh(scenario_id: str, seed: int) -> Path:
    """A folder name that no workshop has."""
    number = 1
    while True:
        path = workshops() / f"{file_name(scenario_id)}-{seed}{f'-{number}' if number > 1 else ''}"
        if not path.exists():
            return path
        number += 1
