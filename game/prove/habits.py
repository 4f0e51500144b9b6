"""Ways of talking, one habit each: which of the cards that lie there is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.events import Said
from game.prove.reading import Seen, challenge_when_earned

if TYPE_CHECKING:
    from random import Random

    from game.core.moves import Stance
    from game.core.session import Session

Text = Callable[[str], str]
ENOUGH_LISTENS = 3


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

    def words(self, card: Seen) -> str:
        """The sentence itself; raises ValueError where there are no texts."""
        if self.text is None:
            raise ValueError("this bot reads sentences: give it the texts of the scenario")
        return self.text(card.option.text)


Habit = Callable[[Moment], "Seen | None"]  # None: nothing to my taste


def drawn(moment: Moment) -> Seen | None:
    return moment.cards[int(moment.rng.random() * len(moment.cards))] if moment.cards else None


def first(moment: Moment) -> Seen | None:
    return next(iter(moment.cards), None)


def longest(moment: Moment) -> Seen | None:
    return max(moment.cards, key=lambda card: len(moment.words(card)), default=None)


def asking(moment: Moment) -> Seen | None:
    """Whatever ends in a question mark, else the first."""
    return next((card for card in moment.cards if moment.words(card).endswith("?")), first(moment))


def only(*stances: Stance) -> Habit:
    return lambda moment: next(iter(moment.stance(*stances)), None)


def by_icon(moment: Moment) -> Seen | None:
    """Reads no sentence: three listens with each guest, then challenges, and pushes only where nothing else lies."""
    said = [event.stance for entry in moment.session.entries for event in entry.events
            if isinstance(event, Said) and event.guest == moment.guest]  # fmt: skip
    enough = said.count("listen") >= ENOUGH_LISTENS
    ladder: tuple[Stance, ...] = ("challenge", "listen", "relate") if enough else ("listen", "relate", "challenge")
    return next((rung[0] for stance in ladder if (rung := moment.stance(stance))), None)


def pleasing(moment: Moment) -> Seen | None:
    """Tends and listens; where neither is offered, anything but a challenge."""
    return next(iter(moment.stance("relate", "listen") or moment.stance("push")), None)


def listening_then_challenging(moment: Moment) -> Seen | None:
    """Sees the guest's state, not what it is all worth."""
    state = moment.session.party.guests[moment.guest].talk
    said = challenge_when_earned([card.play for card in moment.cards], state)
    return next((card for card in moment.cards if said and card.play is said[0]), None)
