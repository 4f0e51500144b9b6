"""What a bot sees of a talk: the options behind the cards that lie face up, and whether one would land now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.commands import CutIn, Say
from game.core.dealing import displayed
from game.core.party import talk_of
from game.core.reaction import mood_of
from game.core.talk import CUT, ended, offered, step, strike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.commands import Command
    from game.core.compiled import Play
    from game.core.node import Option
    from game.core.session import Session
    from game.core.talk import TalkState


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


def would_land(play: Play, state: TalkState) -> bool:
    """Whether the guest, in this state, would take it without turning away or trusting less."""
    struck = strike(state, play)
    return mood_of(struck.lean) != "away" and struck.meters[0] >= state[1]


def challenge_when_earned(plays: Sequence[Play], state: TalkState) -> Sequence[Play]:
    """What a listener-challenger would say: a challenge that rests on something known and would land, a step both
    want first; until then it listens.
    """
    challenges = [play for play in plays if play.option.stance == "challenge" and would_land(play, state)]
    steps = [play for play in challenges if "agree_step" in play.option.moves]
    grounded = [play for play in challenges if play.option.uses]
    listens = [play for play in plays if play.option.stance == "listen"]
    learned = [play for play in listens if play.option.uses]
    relates = [play for play in plays if play.option.stance == "relate"]
    ladder = (steps, grounded, learned, listens, challenges, relates)
    return next((rung for rung in ladder if rung), plays)
