"""The events of one command as they come about, and the party after each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.dice import between
from game.core.events import Expected, Learned
from game.core.evolve import evolve
from game.core.party import UNKNOWN, talk_of

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.core.events import Event
    from game.core.party import Party, Present
    from game.core.scenario import Guest, Scenario


class Record:
    """`happen` appends an event and lets it come true, so that what follows is decided on the party after it."""

    def __init__(self, scenario: Scenario, party: Party) -> None:
        self.scenario, self.party = scenario, party
        self.events: list[Event] = []

    def happen(self, event: Event) -> None:
        self.events.append(event)
        self.party = evolve(self.scenario, self.party, event)

    def now(self, guest: str) -> Present:
        return self.party.guests[guest]

    def guest(self, guest: str) -> Guest:
        return self.scenario.guest(guest)

    def talk(self, guest: str) -> Talk:
        return talk_of(self.scenario, guest)

    def expect_followers(self, guest: str) -> None:
        """Whoever comes after this guest is on the way: the talk has begun, or there will be none."""
        for other in self.scenario.guests:
            if other.arrives.after == guest:
                self.expect(other, f"after.{guest}")

    def expect(self, guest: Guest, because: str) -> None:
        """What the arrival hung on has happened."""
        now, arrives = self.now(guest.id), guest.arrives
        if now.at == "expected" and now.due == UNKNOWN:
            late = between(self.party.seed, (0, arrives.within), "arrives", guest.id)
            self.happen(Expected(guest.id, self.party.beat + max(1, arrives.beat + late), because))

    def learn(self, guest: str, fact: str, because: str) -> None:
        """A fact becomes known, and with it what other guests' hearsay makes of it."""
        if fact in self.now(guest).known:
            return
        self.happen(Learned(guest, fact, because))
        for other in self.scenario.guests:
            for own, source, source_fact in other.hearsay:
                if (source, source_fact) == (guest, fact):
                    self.learn(other.id, own, f"hearsay.{guest}.{fact}")
