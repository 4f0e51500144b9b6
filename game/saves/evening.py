"""An evening that is being played and saved: begun, or taken up again where a journal ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.commands import Approach
from game.core.events import EveningEnded
from game.core.session import Session, header
from game.core.setup import WHOLE, Setup, setup_from
from game.saves.fault import JournalFault
from game.saves.journal import Journal
from game.saves.own_words import taken
from game.saves.people import own
from game.saves.places import TRIED
from game.saves.reading import OldEvening, read_journal
from game.saves.store import keep_only

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.core.rehearsal import Rehearsal
    from game.core.scenario import Scenario
    from game.core.session import Entry

_TAIL = 1 << 16
BEGUN = 1  # entries of an evening in which nothing has been chosen yet: there is nothing to go on with


@dataclass(frozen=True, slots=True)
class Evening:
    """`cut` if the journal's last line was torn and is gone; `told` if it was over already when it was opened.

    A rehearsal is neither saved nor counted as a result.
    """

    session: Session
    journal: Journal
    cut: bool = False
    told: bool = False
    rehearsed: bool = False

    @property
    def tried(self) -> bool:
        """Whether it is a road tried from another evening."""
        return TRIED.search(self.journal.path.stem) is not None

    @property
    def counts(self) -> bool:
        """Whether its end is a result: not when read once more, tried out, or a road tried from another evening."""
        return not self.told and not self.rehearsed and not self.tried


def begin(scenario: Scenario, seed: int, lang: str, path: Path | None = None, setup: Setup = WHOLE) -> Evening:
    """A new evening, journalled at `path` or at a free name among the saved evenings."""
    journal = Journal(path or fresh_path(scenario.id, seed))
    session = Session.start(scenario, seed, lang, journal.record, setup)
    journal.head(header(session))
    return Evening(session, journal)


def rehearse(scenario: Scenario, rehearsal: Rehearsal | None, seed: int, lang: str, setup: Setup = WHOLE) -> Evening:
    """An evening that is only tried out, from the door or from the middle of one talk."""
    session = Session.start(rehearsal.staged(scenario) if rehearsal else scenario, seed, lang, setup=setup)
    if rehearsal:
        session.do(Approach(rehearsal.guest))
    return Evening(session, Journal.unkept(), rehearsed=True)


def take_up(scenario: Scenario, path: Path, lang: str | None = None) -> Evening:
    """Go on with a saved evening of this scenario; raises JournalFault."""
    old = read_journal(path)
    journal = Journal(path, old.kept, torn=old.cut)
    session = folded(scenario, path, old, lang, journal.record)
    return Evening(session, journal, old.cut, session.over)


def folded(
    scenario: Scenario,
    path: Path | str,
    old: OldEvening,
    lang: str | None = None,
    record: Callable[[Entry], None] | None = None,
) -> Session:
    """The session an old journal tells of; raises JournalFault where it does not fit the scenario."""
    if old.header["scenario"] != scenario.id:
        what = f"this is an evening of {old.header['scenario']!r}, not of {scenario.id!r}; play that one to go on"
        raise JournalFault("scenario", path, what, 1)
    if not old.entries:
        raise JournalFault("empty", path, "nothing has happened here yet; `main.py play ID` starts a new evening")
    try:
        setup = setup_from(old.header)
        return Session.fold(scenario, old.header["seed"], lang or old.header["lang"], old.entries, record, setup)
    except Exception as wrong:  # an edited file, or a scenario rewritten since, may break the rules anywhere
        what = f"this evening does not fit the scenario as it is now ({wrong}); start a new one"
        raise JournalFault("misfit", path, what) from wrong


def evenings() -> Path:
    return own() / "evenings"


def fresh_path(scenario_id: str, seed: int) -> Path:
    """A file name that no saved evening has."""
    number = 1
    while True:
        path = evenings() / f"{file_name(scenario_id)}-{seed}{f'-{number}' if number > 1 else ''}.jsonl"
        if not taken(path):
            return path
        number += 1


def file_name(scenario_id: str) -> str:
    """An id as part of a file's name."""
    return re.sub(r"[^\w.-]", "_", scenario_id)


def newest_unfinished(scenario_id: str | None = None) -> Path | None:
    """The evening to offer on the next start, of one scenario or of any: the last one touched that has no end."""
    try:
        saved = sorted(evenings().glob("*.jsonl"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    except OSError:
        return None
    return next((path for path in saved if _unfinished(path, scenario_id)), None)


def _unfinished(path: Path, scenario_id: str | None) -> bool:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _TAIL))
            tail = file.read()
        if b'"is":"evening_ended"' in tail:
            return False
        old = _whole_of(path)
    except (OSError, JournalFault):
        return False
    if scenario_id not in (None, old.header["scenario"]):
        return False
    return len(old.entries) > BEGUN and not any(isinstance(event, EveningEnded) for event in old.entries[-1].events)


def _whole_of(path: Path) -> OldEvening:
    """A saved evening; one that is broken in the middle goes on from there. Raises JournalFault, OSError."""
    try:
        return read_journal(path)
    except JournalFault as fault:
        if fault.code != "broken" or fault.line is None:
            raise
        lines = path.read_bytes().splitlines(keepends=True)
        keep_only(path, b"".join(lines[: fault.line - 1]))
        return read_journal(path)
