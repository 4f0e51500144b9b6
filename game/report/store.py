"""Fills the results store from journals: what has changed is read again, what is gone falls away."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from sqlalchemy import NullPool, create_engine, delete, event, insert, make_url, select
from sqlalchemy.exc import SQLAlchemyError

from game import __version__
from game.core.outcome import evening_outcome
from game.core.score import party_skill
from game.core.transcript import turns_by_guest
from game.report import tally
from game.report.choices import decisions
from game.report.tables import CHOICES, EVENINGS, METADATA, SEEN
from game.saves.fault import JournalFault
from game.saves.reading import bytes_of
from game.text.table import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy.engine import Connection, Engine

    from game.report.told import Shelf, Told

LAYOUT = 1  # of what is reckoned; rows of another are made anew
_SLICE = 200  # journals a transaction
_LIKE = "postgresql+psycopg://user:password@host/database"


class StoreFault(Exception):  # noqa: N818 - what the user reads
    """The store cannot be opened or written: one sentence."""


@dataclass(frozen=True, slots=True)
class Filled:
    """`read` journals were read anew, `kept` had not changed; `faults` say which could not be used, and why."""

    read: int
    kept: int
    faults: tuple[JournalFault, ...]


def open_store(url: str) -> Engine:
    """The store at an SQLAlchemy URL, empty where there was none; raises StoreFault, which tells no password."""
    try:
        place = make_url(url)
    except SQLAlchemyError:
        raise StoreFault(f"the store cannot be opened: this is no URL; it looks like {_LIKE}") from None
    # connections are closed when done with, but for what lives in memory, which ends with its own
    in_memory = place.get_backend_name() == "sqlite" and place.database in {None, "", ":memory:"}
    try:
        engine = create_engine(place, poolclass=None if in_memory else NullPool)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA foreign_keys=ON"))
        METADATA.create_all(engine)
    except ImportError as missing:
        what = f"the store {place!r} cannot be opened ({missing}): pip install 'mingle[postgres]' for {_LIKE}"
        raise StoreFault(what) from missing
    except (SQLAlchemyError, ValueError) as wrong:
        raise StoreFault(f"the store {place!r} cannot be opened ({_short(wrong)})") from wrong
    return engine


def fill(engine: Engine, journals: Mapping[Path, str], shelf: Shelf) -> Filled:
    """Make the store hold these journals and no others; each is given with whose it is. Raises StoreFault."""
    marks: set[str] = set()
    faults: list[JournalFault] = []
    read, rows = 0, list(journals.items())
    try:
        with engine.begin() as connection:
            known = set(connection.scalars(select(EVENINGS.c.mark)))
        for start in range(0, len(rows), _SLICE):  # what was read stays, should the rest be interrupted
            with engine.begin() as connection:
                for path, person in rows[start : start + _SLICE]:
                    try:
                        mark = _mark(path, person, shelf)
                        if mark not in known and mark not in marks:
                            _add(connection, shelf.open(path), person, mark)
                            read += 1
                        marks.add(mark)
                    except JournalFault as fault:
                        faults.append(fault)
        with engine.begin() as connection:
            _forget(connection, known - marks)
    except SQLAlchemyError as wrong:
        raise StoreFault(f"the store cannot be written ({_short(wrong)})") from wrong
    return Filled(read, len(marks) - read, tuple(faults))


def _mark(path: Path, person: str, shelf: Shelf) -> str:
    """Of the bytes, of whose they are, and of the rules and the scenario they are read by."""
    data = bytes_of(path)
    digest = shelf.digest(data.partition(b"\n")[0])
    return sha256(data + f"{person} {LAYOUT} {__version__} {digest}".encode()).hexdigest()


def _add(connection: Connection, told: Told, person: str, mark: str) -> None:
    try:
        evening = _evening(told)
        choices = tuple(decisions(told.session))
    except (LookupError, StopIteration, RuntimeError, ValueError) as wrong:
        what = f"this evening does not fit the scenario as it is now ({wrong!r}); it is left out"
        raise JournalFault("misfit", told.path, what) from wrong
    added = connection.execute(insert(EVENINGS).values(mark=mark, person=person, **evening))
    number = added.inserted_primary_key[0] if added.inserted_primary_key else None
    met: set[str] = set()
    for choice in choices:
        row = {"evening": number, "n": choice.n, "decision": choice.decision, "option": choice.option,
               "stance": choice.stance, "kept": choice.kept, "first": choice.decision not in met}  # fmt: skip
        met.add(choice.decision)
        made = connection.execute(insert(CHOICES).values(row)).inserted_primary_key
        if made and choice.seen:
            connection.execute(insert(SEEN), [{"choice": made[0], "option": option} for option in choice.seen])


def _evening(told: Told) -> dict[str, Any]:
    session = told.session
    turns = turns_by_guest(session.entries)
    skill = party_skill([turns[name] for name in sorted(turns)])
    pillars = ("listen", "challenge", "restraint", "timing")
    graded = skill.grade is not None and not session.setup.drill  # one talk for one skill is compared with no evening
    return {
        "file": told.file,
        "written": told.path.stat().st_mtime,
        "scenario": session.scenario.id,
        "changed": "changed" in told.notes,
        "over": session.over,
        "entries": len(session.entries),
        "decisions": len(tally.decisions(session.entries)),
        "minutes": tally.minutes(session.entries, lambda text: told.words.get(text, ENGLISH)),
        "skill": skill.total if graded else None,
        **{pillar: getattr(skill, pillar) if graded else None for pillar in pillars},
        "outcome": evening_outcome(session.scenario, session.party)[0],
        "reach": session.party.reach,
    }


def _forget(connection: Connection, marks: set[str]) -> None:
    gone = sorted(marks)
    for start in range(0, len(gone), _SLICE):
        connection.execute(delete(EVENINGS).where(EVENINGS.c.mark.in_(gone[start : start + _SLICE])))


def _short(wrong: Exception) -> str:
    return str(getattr(wrong, "orig", None) or wrong).splitlines()[0]
