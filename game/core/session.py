"""An evening being played: the journal of (command, events), of which the party is the fold."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game import __version__
from game.core.commands import Begin, Command
from game.core.errors import Refused
from game.core.evolve import evolve
from game.core.party import Party
from game.core.rules import decided
from game.core.setup import WHOLE, Setup, staged
from game.core.view_of import view_of
from game.core.wire import COMMANDS, EVENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.core.events import Event
    from game.core.scenario import Scenario
    from game.core.view import View

FORMAT = 2  # of the journal
READS = 2  # the oldest reader that understands it


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal: what was asked and what then happened."""

    n: int
    command: Command
    events: tuple[Event, ...]


class Session:
    """Plays one scenario from one seed. `record` is called with each new entry before `do` returns."""

    def __init__(
        self,
        scenario: Scenario,
        seed: int,
        lang: str = "en",
        record: Callable[[Entry], None] | None = None,
        setup: Setup = WHOLE,
    ) -> None:
        self.written, self.scenario, self.setup = scenario, staged(scenario, seed, setup), setup
        self.seed, self.lang, self.record = seed, lang, record
        self.party = Party(seed)
        self.entries: tuple[Entry, ...] = ()
        self._view: View | None = None

    @classmethod
    def start(
        cls,
        scenario: Scenario,
        seed: int,
        lang: str = "en",
        record: Callable[[Entry], None] | None = None,
        setup: Setup = WHOLE,
    ) -> Session:
        """A new evening, its door just opened."""
        session = cls(scenario, seed, lang, record, setup)
        session.do(Begin())
        return session

    @classmethod
    def fold(  # noqa: PLR0917 (what a journal and its header hold)
        cls,
        scenario: Scenario,
        seed: int,
        lang: str,
        entries: Iterable[Entry],
        record: Callable[[Entry], None] | None = None,
        setup: Setup = WHOLE,
    ) -> Session:
        """An evening as its journal left it: events are taken as they stand, nothing is decided again."""
        session = cls(scenario, seed, lang, record, setup)
        for entry in entries:
            session._follow(entry)
        return session

    def up_to(self, n: int, record: Callable[[Entry], None] | None = None) -> Session:
        """Another evening that has come as far as this one had before entry `n`; this one stays as it is."""
        return Session.fold(self.written, self.seed, self.lang, self.entries[:n], record, self.setup)

    def reread(self, written: Scenario) -> int:
        """Go on in the scenario as it is written now, as far as the entries fit it; how many of the last are gone.

        Where not even the first one fits, the evening begins again.
        """
        had, fit = len(self.entries), 0
        trial = Session(written, self.seed, self.lang, setup=self.setup)
        with suppress(Exception):  # what was taken away breaks the rules wherever it was used
            for entry in self.entries:
                trial._follow(entry)
                trial.view()
                fit += 1
        now = Session.fold(written, self.seed, self.lang, self.entries[:fit], setup=self.setup)
        if not fit:
            now.do(Begin())
        self.written, self.scenario = now.written, now.scenario
        self.party, self.entries, self._view = now.party, now.entries, None
        return had - fit

    @property
    def over(self) -> bool:
        return self.party.where == "over"

    def do(self, command: Command) -> Entry:
        """Carry out a command; raises Refused and changes nothing where it cannot be done."""
        done = decided(self.scenario, self.party, command)
        entry = Entry(len(self.entries), command, tuple(done.events))
        self._take(entry, done.party)
        if self.record:
            self.record(entry)
        return entry

    def play(self, run: Iterable[Command]) -> tuple[Entry, ...]:
        """Carry out a run of commands; the rest falls away when the talk it was meant for has ended."""
        talking = self.party.talking
        entries: list[Entry] = []
        for command in run:
            if entries and self.party.talking != talking:
                break
            entries.append(self.do(command))
        return tuple(entries)

    def view(self) -> View:
        """What the player may see now."""
        if self._view is None:
            self._view = view_of(self.scenario, self.party, self.entries[-1].events if self.entries else ())
        return self._view

    def _follow(self, entry: Entry) -> None:
        party = self.party
        for event in entry.events:
            party = evolve(self.scenario, party, event)
        self._take(entry, party)

    def _take(self, entry: Entry, party: Party) -> None:
        self.party, self._view = party, None
        self.entries = (*self.entries, entry)


def header(session: Session, parent: str = "", entry: int = 0) -> dict[str, Any]:
    """The journal's first line. There is no wall clock in it: same seed and commands, same bytes.

    A road that leaves another evening names that journal, and the entry from which it goes its own way.
    """
    leaves = {"parent": parent, "entry": entry} if parent else {}
    return {"format": FORMAT, "reads": READS, "game": __version__, "scenario": session.scenario.id,
            "digest": session.scenario.digest, "seed": session.seed, "lang": session.lang,
            **session.setup.to_json(), **leaves}  # fmt: skip


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """`{"n", "command", "events"}`, ready for json.dumps."""
    events = [EVENTS.to_json(event) for event in entry.events]
    return {"n": entry.n, "command": COMMANDS.to_json(entry.command), "events": events}


def entry_from_json(data: Any) -> Entry:
    """Read an entry; raises ValueError when it is none."""
    if not isinstance(data, dict) or set(data) != {"n", "command", "events"} or not isinstance(data["events"], list):
        raise ValueError(f"not a journal entry: {data!r:.80}")
    return Entry(int(data["n"]), COMMANDS.from_json(data["command"]), tuple(map(EVENTS.from_json, data["events"])))


def first_difference(
    scenario: Scenario, seed: int, entries: Iterable[Entry], setup: Setup = WHOLE
) -> tuple[Entry, Entry | str] | None:
    """Decide every command again: the first entry that comes out differently, with what came instead, or None."""
    again = Session(scenario, seed, setup=setup)
    for entry in entries:
        try:
            decided = again.do(entry.command)
        except Refused as refusal:
            return entry, f"refused: {refusal}"
        if decided != entry:
            return entry, decided
    return None
