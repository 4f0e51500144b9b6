"""The player who knows every talk by heart and whom to spend the evening on: the measure of what can be reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core.party import NEVER as NOT_YET
from game.core.party import PHONE, PRESENT, talk_of
from game.core.talk import CUT, HEAR, SILENCE, choices, step
from game.prove.errands import errand, preparation
from game.prove.rooming import outside
from game.prove.schedule import Schedule
from game.prove.worth import NEVER, with_patience, worth_of

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.party import Party
    from game.core.session import Session
    from game.core.view import View


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans in the room, by the value tables of the talks; in a talk it goes the shortest way to what it aims at."""

    session: Session
    aims: dict[str, int] = field(default_factory=dict)

    def choose(self, _: View | None = None) -> tuple[Command, ...]:
        party = self.session.party
        if party.where == "called" and party.talking:
            return (cmd.Reply("finish") if party.caller == PHONE else self._answer(party.talking),)
        if party.where == "talk" and party.talking:
            return (self._in_a_talk(party.talking),)
        if party.where == "before":
            return (preparation(self.session),)
        if party.where == "after":
            return (outside(self.session),)
        if (more := errand(self.session)) is not None:
            return (more,)
        return (self._in_the_room(party),)

    def _in_the_room(self, party: Party) -> Command:
        plan = self._schedule().plan()
        if not plan.guest:
            coming = any(now.at == "expected" or now.tended != NOT_YET for now in party.guests.values())
            return cmd.Wait() if coming else cmd.Leave()
        if party.guests[plan.guest].at not in PRESENT:
            return cmd.Wait()
        self.aims[plan.guest] = plan.level
        return cmd.Approach(plan.guest)

    def _schedule(self) -> Schedule:
        return Schedule(self.session.scenario, self.session.party)

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
        schedule, now = self._schedule(), self.session.party.beat
        others = [prizes[0].beats for other in schedule.able() if (prizes := schedule.prizes(other, now))]
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
