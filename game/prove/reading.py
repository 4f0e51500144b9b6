"""What a bot sees of a talk: the options behind the cards that lie face up, and whether one would land now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from game.core.commands import CutIn, Say
from game.core.dice import roll
from game.core.party import talk_of
from game.core.reaction import mood_of
from game.core.talk import CUT, ended, offered, step, strike

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.compiled import Play, Talk
    from game.core.scenario import Option
    from game.core.session import Session


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence that can be said now, and how: a `CutIn` comes first if taking it `interrupts`."""

    play: Play
    commands: tuple[Command, ...]

    @property
    def option(self) -> Option:
        return self.play.option

    @property
    def interrupts(self) -> bool:
        return len(self.commands) > 1


def seen_of(session: Session) -> tuple[Seen, ...]:
    """The cards that lie face up, in displayed order. A view would say the same and cost half of a bot's evening."""
    party = session.party
    if party.talking is None or party.where != "talk":
        return ()
    talk, state = talk_of(session.scenario, party.talking), party.guests[party.talking].talk
    spot = talk.spots[state[0]]
    if spot.speaking:
        after, _ = step(talk, state, CUT)
        state = state if ended(talk, after) else after
    up = frozenset(offered(talk, state))
    first: tuple[Command, ...] = (CutIn(),) if spot.speaking else ()
    plays = talk.nodes[spot.node].plays
    order = displayed(session.seed, talk, spot.node)
    return tuple(Seen(plays[index], (*first, Say(plays[index].option.id))) for index in order if index in up)


@lru_cache(maxsize=4096)
def displayed(seed: int, talk: Talk, node: int) -> tuple[int, ...]:
    """The options of a node in the order in which this evening shows them."""
    place = talk.nodes[node]
    numbers = range(len(place.plays))
    if place.node.fixed:
        return tuple(numbers)
    return tuple(sorted(numbers, key=lambda index: roll(seed, "display", talk.guest.id, place.node.id, index)))


def would_land(session: Session, guest: str, card: Seen) -> bool:
    """Whether the guest, in the state the guest is in, would take it without turning away or trusting less."""
    now = session.party.guests[guest]
    struck = strike(now.talk, card.play)
    return mood_of(struck.lean) != "away" and struck.meters[0] >= now.trust
