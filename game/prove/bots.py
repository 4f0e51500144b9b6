"""Simple players, one habit each: what a way of talking leads to is measured with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core.party import PHONE, talk_of
from game.core.talk import HEAR, SILENCE, choices
from game.prove import habits, rooming
from game.prove.errands import preparation
from game.prove.habits import Moment, Text
from game.prove.planner import Planner
from game.prove.reading import seen_of
from game.prove.rooming import outside, whoever_has_least_patience

if TYPE_CHECKING:
    from game.core.commands import Answer, Command
    from game.core.session import Session
    from game.core.view import View
    from game.prove.habits import Habit
    from game.prove.rooming import Rooming

HEAR_ON, LET_IT_BE = (cmd.Hear(),), (cmd.KeepSilent(),)


@dataclass(frozen=True, slots=True)
class Bot:
    """Spends the evening as its `rooming` does, hears all out unless it `cuts_in`, and says what its habit picks."""

    session: Session
    habit: Habit
    rooming: Rooming
    rng: Random
    text: Text | None = None
    cuts_in: bool = False
    waits_out: bool = False
    answer: Answer = "finish"
    prepares: bool = False

    def choose(self, _: View | None = None) -> tuple[Command, ...]:
        """Bots look at the evening itself: they need no picture of it."""
        party = self.session.party
        if party.where == "called":
            return (cmd.Reply("finish" if party.caller == PHONE else self.answer),)
        if party.where == "talk" and party.talking:
            return self._in_a_talk(party.talking)
        if party.where == "before" and self.prepares:
            return (preparation(self.session),)
        if party.where in ("before", "after"):
            return (outside(self.session),)
        return (self.rooming(self.session) or cmd.Wait(),)

    def _in_a_talk(self, guest: str) -> tuple[Command, ...]:
        talk, state = talk_of(self.session.scenario, guest), self.session.party.guests[guest].talk
        can = choices(talk, state)
        hears_on = HEAR in can
        if hears_on and not self.cuts_in:
            return HEAR_ON
        if self.waits_out and talk.spots[state[0]].pauses:
            return LET_IT_BE
        cards = seen_of(self.session)
        choice = self.habit(Moment(cards, guest, self.session, self.rng, self.text))
        if choice is None and hears_on:
            return HEAR_ON
        fallbacks = tuple(card for card in cards if card.option.fallback)
        choice = choice or next(iter(fallbacks + cards), None)
        if choice:
            return choice.commands
        return LET_IT_BE if SILENCE in can else (cmd.StepAway(),)


@dataclass(frozen=True, slots=True)
class Kind:
    """How to make one sort of bot; calling it sits the bot down at a session."""

    habit: Habit
    cuts_in: bool = False
    waits_out: bool = False
    answer: Answer = "finish"
    rooming: Rooming = whoever_has_least_patience
    prepares: bool = False

    def __call__(self, session: Session, seed: int, text: Text | None = None) -> Bot:
        rng, how = Random(seed), (self.cuts_in, self.waits_out, self.answer, self.prepares)
        return Bot(session, self.habit, self.rooming, rng, text, *how)


LISTENER = Kind(
    habits.listening_then_challenging, waits_out=True, answer="introduce", rooming=rooming.keeping_up, prepares=True
)
Seat = Callable[["Session", int, "Text | None"], "Bot | Planner"]

BOTS: Mapping[str, Seat] = MappingProxyType(
    {
        "random": Kind(habits.drawn),
        "first": Kind(habits.first),
        "longest": Kind(habits.longest),
        "question-mark": Kind(habits.asking),
        "icons-only": Kind(habits.by_icon, waits_out=True),
        "always-listen": Kind(habits.only("listen"), waits_out=True),
        "always-challenge": Kind(habits.only("challenge")),
        "always-push": Kind(habits.only("push"), cuts_in=True),
        "always-relate": Kind(habits.only("relate"), answer="introduce"),
        "pleaser": Kind(habits.pleasing, answer="introduce"),
        "listener-challenger": LISTENER,
        "poster-only": replace(LISTENER, rooming=rooming.posters_only),
        "newcomers-only": replace(LISTENER, rooming=rooming.newcomers_only),
        "oldest-only": replace(LISTENER, rooming=rooming.oldest_only),
        "planner": lambda session, _seed, _text: Planner(session),
    }
)
