"""Simple players, one habit each: what a way of talking leads to is measured with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.prove.reading import Seen, seen_of, would_land

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.moves import Stance
    from game.core.session import Session
    from game.core.view import GuestView, View

Text = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Moment:
    """What a habit may look at when it chooses a sentence: the cards in displayed order and whose talk it is."""

    cards: Sequence[Seen]
    guest: str
    session: Session
    rng: Random
    text: Text | None

    def stance(self, *stances: Stance) -> tuple[Seen, ...]:
        return tuple(card for card in self.cards if card.option.stance in stances)


Habit = Callable[[Moment], "Seen | None"]  # None: nothing to my taste


@dataclass(frozen=True, slots=True)
class Bot:
    """Goes to whoever has least patience, hears everyone out unless it `cuts_in`, and says what its habit picks."""

    session: Session
    habit: Habit
    rng: Random
    text: Text | None = None
    cuts_in: bool = False
    waits_out: bool = False
    answer: str = "finish"

    def choose(self, view: View) -> tuple[Command, ...]:
        if view.talk is None or view.where == "room":
            return self._in_the_room(view)
        if view.where == "called":
            return _offer(view, self.answer, "finish", "excuse")
        return self._in_a_talk(view, view.talk.guest)

    def _in_the_room(self, view: View) -> tuple[Command, ...]:
        waiting = sorted((guest for guest in view.guests if _near(guest)), key=lambda guest: guest.patience)
        for guest in waiting:
            for offer in view.offers:
                if offer.name == "approach" and getattr(offer.commands[0], "guest", "") == guest.id:
                    return offer.commands
        done = sum(guest.presence in {"parted", "gone"} for guest in view.guests)
        return _offer(view, "leave" if done == len(self.session.scenario.guests) else "wait", "leave")

    def _in_a_talk(self, view: View, guest: str) -> tuple[Command, ...]:
        cards = seen_of(view, self.session)
        moment = Moment(cards, guest, self.session, self.rng, self.text)
        hears_on = _named(view, "hear")
        if hears_on and not self.cuts_in:
            return hears_on
        if self.waits_out and view.talk and view.talk.pausing and (waited := _named(view, "keep_silent")):
            return waited
        choice = self.habit(moment)
        if choice is None and hears_on:
            return hears_on
        fallbacks = tuple(card for card in cards if card.option.fallback)
        choice = choice or next(iter(fallbacks + tuple(cards)), None)
        return choice.commands if choice else _offer(view, "hear", "keep_silent")


def _near(guest: GuestView) -> bool:
    return guest.presence in {"waiting", "wanting", "wandering", "aside"}


def _named(view: View, name: str) -> tuple[Command, ...]:
    return next((offer.commands for offer in view.offers if offer.name == name), ())


def _offer(view: View, *names: str) -> tuple[Command, ...]:
    """The first of these that is offered, else the first offer there is."""
    return next((run for name in names if (run := _named(view, name))), view.offers[0].commands)


def _drawn(moment: Moment) -> Seen | None:
    return moment.cards[int(moment.rng.random() * len(moment.cards))] if moment.cards else None


def _first(moment: Moment) -> Seen | None:
    return next(iter(moment.cards), None)


def _longest(moment: Moment) -> Seen | None:
    text = moment.text
    if text is None:
        raise ValueError("the bot 'longest' measures sentences: give it the texts of the scenario")
    return max(moment.cards, key=lambda card: len(text(card.text)), default=None)


def _only(*stances: Stance) -> Habit:
    return lambda moment: next(iter(moment.stance(*stances)), None)


def _pleasing(moment: Moment) -> Seen | None:
    """Tends and listens; where neither is offered, anything but a challenge."""
    return next(iter(moment.stance("relate", "listen") or moment.stance("push")), None)


def _listening_then_challenging(moment: Moment) -> Seen | None:
    """A challenge that rests on something known and would land, a step both want first; until then it listens."""
    challenges = [card for card in moment.stance("challenge") if would_land(moment.session, moment.guest, card)]
    steps = [card for card in challenges if "agree_step" in card.option.moves]
    grounded = [card for card in challenges if card.option.uses]
    listens = moment.stance("listen")
    learned = [card for card in listens if card.option.uses]
    ladder = (steps, grounded, learned, listens, challenges, moment.stance("relate"), moment.cards)
    return next((rung[0] for rung in ladder if rung), None)


@dataclass(frozen=True, slots=True)
class Kind:
    """How to make one sort of bot; calling it sits the bot down at a session."""

    habit: Habit
    cuts_in: bool = False
    waits_out: bool = False
    answer: str = "finish"

    def __call__(self, session: Session, seed: int, text: Text | None = None) -> Bot:
        return Bot(session, self.habit, Random(seed), text, self.cuts_in, self.waits_out, self.answer)


_PUSHING = Kind(_only("push"), cuts_in=True)

BOTS: Mapping[str, Kind] = MappingProxyType(
    {
        "random": Kind(_drawn),
        "first": Kind(_first),
        "longest": Kind(_longest),
        "always-listen": Kind(_only("listen")),
        "always-challenge": Kind(_only("challenge")),
        "always-push": _PUSHING,
        "always-relate": Kind(_only("relate"), answer="introduce"),
        "pleaser": Kind(_pleasing, answer="introduce"),
        "pusher": _PUSHING,
        "listener-challenger": Kind(_listening_then_challenging, waits_out=True, answer="introduce"),
    }
)
