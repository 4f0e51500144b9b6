"""Whom an evening is best spent on, in which order: what each guest is still worth at each beat, and all together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from game.core.clock import IN_COMPANY
from game.core.legal import PRICES
from game.core.party import NOWHERE, PRESENT, fact_mask, talk_of
from game.core.talk import begin
from game.prove.worth import NEVER, with_patience, worth_of

if TYPE_CHECKING:
    from game.core.party import Party, Present
    from game.core.scenario import Guest, Scenario
    from game.core.talk import TalkState

MOST = 5  # guests whose order is weighed against each other; beyond that, the best points a beat


class Prize(NamedTuple):
    """What can be had of a guest: so many points in so many beats, by going for this level of the talk's table."""

    points: int
    beats: int
    level: int


class Plan(NamedTuple):
    """What an order of talks brings, and with whom and at which level it begins."""

    points: int
    guest: str = ""
    level: int = 0


NOTHING = Plan(0)


@dataclass(slots=True)
class Schedule:
    """The evening from one moment on; each question is answered once."""

    scenario: Scenario
    party: Party
    _prizes: dict[tuple[str, int], tuple[Prize, ...]] = field(default_factory=dict)
    _plans: dict[tuple[int, tuple[str, ...]], Plan] = field(default_factory=dict)

    def plan(self) -> Plan:
        """The order that brings most, among those who are here or known to be coming."""
        able = self.able()
        if len(able) > MOST:
            able = sorted(able, key=self._rate, reverse=True)[:MOST]
        return self._best(self.party.beat, tuple(able))

    def able(self) -> list[str]:
        """Who can be talked with, now or at a time that is known."""
        return [
            name for name, now in self.party.guests.items()
            if now.at in PRESENT or (now.at == "expected" and now.due > self.party.beat)
        ]  # fmt: skip

    def prizes(self, guest: str, beat: int) -> tuple[Prize, ...]:
        """What can be had of a guest approached at `beat`: most points first, each next one sooner."""
        key = (guest, beat)
        if key not in self._prizes:
            self._prizes[key] = self._found(self.scenario.guest(guest), beat)
        return self._prizes[key]

    def _rate(self, guest: str) -> float:
        return max((prize.points / prize.beats for prize in self.prizes(guest, self.party.beat)), default=0.0)

    def _best(self, beat: int, guests: tuple[str, ...]) -> Plan:
        if (beat, guests) not in self._plans:
            self._plans[beat, guests] = self._weighed(beat, guests)
        return self._plans[beat, guests]

    def _weighed(self, beat: int, guests: tuple[str, ...]) -> Plan:
        """The best order from here; the first that misses nothing is good enough."""
        all_there_is = sum(max((prize.points for prize in self.prizes(guest, beat)), default=0) for guest in guests)
        best = NOTHING
        for guest in guests:
            others = tuple(other for other in guests if other != guest)
            for prize in self.prizes(guest, beat):
                total = prize.points + self._best(beat + prize.beats, others).points
                if total > best.points:
                    best = Plan(total, guest, prize.level)
                if best.points >= all_there_is:
                    return best
        return best

    def _found(self, guest: Guest, beat: int) -> tuple[Prize, ...]:
        now, left = self.party.guests[guest.id], self.scenario.beats - beat
        wait = max(0, now.due - beat) if now.at == "expected" else 0
        state = self._met(guest, now, beat + wait)
        if state is None:
            return ()
        worth = worth_of(talk_of(self.scenario, guest.id))
        walk = wait + PRICES["wandering" if now.at == "wandering" else "approach"]
        soonest, found = NEVER, []
        for level, beats in enumerate(worth.beats(state)):
            if beats < soonest and walk + beats <= left:
                found.append(Prize(worth.levels[level], walk + beats, level))
                soonest = beats
        return tuple(found)

    def _met(self, guest: Guest, now: Present, beat: int) -> TalkState | None:
        """The state of the talk if the guest is approached then; None if gone by then."""
        patience = self._patience(guest, now, beat)
        if patience <= 0:
            return None
        if now.talk[0] != NOWHERE:
            return with_patience(now.talk, patience)
        talk = talk_of(self.scenario, guest.id)
        return begin(talk, (now.talk[1], now.talk[2], patience), fact_mask(guest, now.known))

    def _patience(self, guest: Guest, now: Present, beat: int) -> int:
        """What is left of it then: waiting takes one in every so many beats, the turn its share."""
        here = now.due if now.at == "expected" else self.party.beat
        every = guest.waits.every * (IN_COMPANY if now.company else 1)
        turn = self.scenario.turn
        turns = turn is not None and not self.party.turned and here <= turn.beat <= beat
        noisy = turn.noise if turn and (turns or self.party.turned) else 1
        calm = (turn.beat if turn and turns else (here if self.party.turned else beat)) - here
        loud = max(1, every // noisy)
        waited = now.waited(self.party.beat)
        lost = (waited + calm) // every - waited // every
        lost += (waited + beat - here) // loud - (waited + calm) // loud
        moved = sum(effect.patience or 0 for who, effect in turn.moves if who == guest.id) if turn and turns else 0
        return now.patience - lost + moved
