"""The player who knows every talk by heart and whom to spend the evening on: the measure of what can be reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from game.core import commands as cmd
from game.core.clock import IN_COMPANY
from game.core.party import NOWHERE, PRESENT, fact_mask, talk_of
from game.core.rules import PRICES
from game.core.talk import CUT, HEAR, SILENCE, begin, choices, step
from game.prove.worth import NEVER, with_patience, worth_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.core.commands import Command
    from game.core.party import Present
    from game.core.scenario import Guest
    from game.core.session import Session
    from game.core.talk import TalkState
    from game.core.view import View

MOST = 5  # guests whose order is weighed against each other; beyond that, the best points a beat


class Aim(NamedTuple):
    """A guest, and the level of points to go for with that guest."""

    guest: str
    level: int


class Plan(NamedTuple):
    """What an order of talks brings, and with whom it begins."""

    points: int
    first: Aim | None


NOTHING = Plan(0, None)


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans in the room, by the value tables of the talks; in a talk it goes the shortest way to what it aims at."""

    session: Session
    aims: dict[str, int] = field(default_factory=dict)

    def choose(self, _: View | None = None) -> tuple[Command, ...]:
        party = self.session.party
        if party.where == "called" and party.talking:
            return (self._answer(party.talking),)
        if party.where == "talk" and party.talking:
            return (self._in_a_talk(party.talking),)
        first = self._plan().first
        if first is None:
            coming = any(now.at == "expected" for now in party.guests.values())
            return (cmd.Wait() if coming else cmd.Leave(),)
        if party.guests[first.guest].at not in PRESENT:
            return (cmd.Wait(),)
        self.aims[first.guest] = first.level
        return (cmd.Approach(first.guest),)

    def _in_a_talk(self, guest: str) -> Command:
        talk, state = talk_of(self.session.scenario, guest), self.session.party.guests[guest].talk
        worth, left = worth_of(talk), self.session.scenario.beats - self.session.party.beat
        level = self.aims.get(guest, 0)
        while level < len(worth.levels) and worth.beats(state)[level] > left:
            level += 1
        choice = None
        if level < len(worth.levels):
            choice = self._heard_out(guest, level, left) or worth.toward(state, level)
        if choice is None:
            return cmd.StepAway()
        simple: dict[int, Command] = {HEAR: cmd.Hear(), SILENCE: cmd.KeepSilent(), CUT: cmd.CutIn()}
        option = None if choice < 0 else talk.nodes[talk.spots[state[0]].node].plays[choice].option.id
        return simple[choice] if option is None else cmd.Say(option)

    def _heard_out(self, guest: str, level: int, left: int) -> int | None:
        """Hearing on, where that keeps the aim and leaves time for the others: what is heard may open another talk."""
        talk, state = talk_of(self.session.scenario, guest), self.session.party.guests[guest].talk
        hear = SILENCE if talk.spots[state[0]].pauses else HEAR
        if hear not in choices(talk, state):
            return None
        now = self.session.party.beat
        others = [next((beats for _, beats, _ in self._levels(other, now)), 0) for other in self._able()]
        after, _ = step(talk, state, hear)
        fits = 1 + worth_of(talk).beats(after)[level] + sum(others) <= left
        return hear if fits else None

    def _answer(self, guest: str) -> Command:
        """Introduces the two, unless the patience that costs is needed here."""
        worth, state = worth_of(talk_of(self.session.scenario, guest)), self.session.party.guests[guest].talk
        level = self.aims.get(guest, 0)
        patience = self.session.party.guests[guest].patience - 1
        lost = level >= len(worth.levels) or patience <= 0
        lost = lost or worth.beats(with_patience(state, patience))[level] >= NEVER
        return cmd.Reply("finish" if lost else "introduce")

    def _plan(self) -> Plan:
        """The order of talks that brings most, among those who are here or known to be coming."""
        able = self._able()
        if len(able) > MOST:
            able = sorted(able, key=self._rate, reverse=True)[:MOST]
        return self._best(self.session.party.beat, able)

    def _able(self) -> list[Guest]:
        """Who can be talked with, now or at a time that is known."""
        party = self.session.party
        return [
            guest for guest in self.session.scenario.guests
            if (now := party.guests[guest.id]).at in PRESENT or (now.at == "expected" and now.due > party.beat)
        ]  # fmt: skip

    def _rate(self, guest: Guest) -> float:
        return max((points / beats for points, beats, _ in self._levels(guest, self.session.party.beat)), default=0.0)

    def _best(self, beat: int, guests: Sequence[Guest]) -> Plan:
        """The best order from here; the first that misses nothing is good enough."""
        all_there_is = sum(self._most(guest, beat) for guest in guests)
        best = NOTHING
        for guest in guests:
            others = [other for other in guests if other is not guest]
            for points, beats, level in self._levels(guest, beat):
                total = points + self._best(beat + beats, others).points
                if total > best.points:
                    best = Plan(total, Aim(guest.id, level))
                if best.points >= all_there_is:
                    return best
        return best

    def _most(self, guest: Guest, beat: int) -> int:
        return max((points for points, _, _ in self._levels(guest, beat)), default=0)

    def _levels(self, guest: Guest, beat: int) -> Iterable[tuple[int, int, int]]:
        """(points, beats, level) of what can be had with a guest approached at `beat`, best first, each by itself."""
        now, left = self.session.party.guests[guest.id], self.session.scenario.beats - beat
        wait = max(0, now.due - beat) if now.at == "expected" else 0
        state = self._met(guest, now, beat + wait)
        if state is None:
            return []
        worth = worth_of(talk_of(self.session.scenario, guest.id))
        walk = wait + PRICES["wandering" if now.at == "wandering" else "approach"]
        dearer, found = NEVER, []
        for level, beats in enumerate(worth.beats(state)):
            if beats < dearer and walk + beats <= left:
                found.append((worth.levels[level], walk + beats, level))
                dearer = beats
        return found

    def _met(self, guest: Guest, now: Present, beat: int) -> TalkState | None:
        """The state of the talk if the guest is approached then; None if gone by then."""
        patience = self._patience(guest, now, beat)
        if patience <= 0:
            return None
        if now.talk[0] != NOWHERE:
            return with_patience(now.talk, patience)
        talk = talk_of(self.session.scenario, guest.id)
        return begin(talk, (now.talk[1], now.talk[2], patience), fact_mask(guest, now.known))

    def _patience(self, guest: Guest, now: Present, beat: int) -> int:
        """What is left of it then: waiting takes one in every so many beats, the turn its share."""
        scenario, party = self.session.scenario, self.session.party
        here = now.due if now.at == "expected" else party.beat
        every = guest.waits.every * (IN_COMPANY if now.company else 1)
        turn = scenario.turn
        turns = turn is not None and not party.turned and here <= turn.beat <= beat
        noisy = turn.noise if turn and (turns or party.turned) else 1
        calm = (turn.beat if turn and turns else (here if party.turned else beat)) - here
        loud = max(1, every // noisy)
        lost = (now.waited + calm) // every - now.waited // every
        lost += (now.waited + beat - here) // loud - (now.waited + calm) // loud
        moved = sum(effect.patience or 0 for who, effect in turn.moves if who == guest.id) if turn and turns else 0
        return now.patience - lost + moved
