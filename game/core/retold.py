"""An evening folded once more: how all stood before each entry, and where a talk lost its better ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.evolve import evolve
from game.core.party import Party
from game.core.roads import roads_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.party import Present
    from game.core.roads import Roads
    from game.core.session import Entry, Session


@dataclass(frozen=True, slots=True)
class Fall:
    """In this entry the best end that could still be reached fell from `before` to `after` points."""

    entry: Entry
    before: int
    after: int

    @property
    def depth(self) -> int:
        return self.before - self.after


class Retold:
    """`parties[n]` is the party before entry n; the last one is the party now."""

    def __init__(self, session: Session) -> None:
        self.session, self.scenario = session, session.scenario
        party = Party(session.seed)
        parties = [party]
        for entry in session.entries:
            for event in entry.events:
                party = evolve(session.scenario, party, event)
            parties.append(party)
        self.parties = tuple(parties)
        self._falls: dict[str, tuple[Fall, ...]] = {}

    def before(self, entry: Entry, guest: str) -> Present:
        return self.parties[entry.n].guests[guest]

    def after(self, entry: Entry, guest: str) -> Present:
        return self.parties[entry.n + 1].guests[guest]

    def roads(self, guest: str) -> Roads:
        return roads_of(self.scenario.guest(guest))

    def talk(self, guest: str) -> tuple[Entry, ...]:
        """The entries in which the talk stood before and may have moved; the first is that of the first word."""
        return tuple(
            entry
            for entry in self.session.entries[1:]
            if self.after(entry, guest).began and self.before(entry, guest).outcome is None
        )

    def falls(self, guest: str) -> tuple[Fall, ...]:
        """Each entry after the first word in which a better end was lost, in order."""
        if guest not in self._falls:
            entries = self.talk(guest)[1:]
            all_of_them = (Fall(entry, self._best(entry, guest), self._best_after(entry, guest)) for entry in entries)
            self._falls[guest] = tuple(fall for fall in all_of_them if fall.depth > 0)
        return self._falls[guest]

    def walk(self) -> Iterator[None]:
        """Walk the roads that `falls` will ask for: a step at a time, between which the evening may go on."""
        told = [(guest, entry) for guest in self.session.party.guests for entry in self.talk(guest)[1:]]
        for guest, entry in told:
            self._best(entry, guest)
            yield
            self._best_after(entry, guest)
            yield

    def _best(self, entry: Entry, guest: str) -> int:
        return self.roads(guest).best(self.before(entry, guest).talk)

    def _best_after(self, entry: Entry, guest: str) -> int:
        now = self.after(entry, guest)
        if now.outcome is not None:
            return self.scenario.guest(guest).outcome(now.outcome).score
        return 0 if now.at == "gone" else self.roads(guest).best(now.talk)
