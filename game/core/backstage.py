"""What a designer sees of a talk and no player does: meters, facts, what each option does or lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import talk as kernel
from game.core.node import METERS, PHASES
from game.core.party import talk_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.compiled import Play, Talk
    from game.core.moves import Mood, Stance
    from game.core.party import Party
    from game.core.scenario import Scenario
    from game.core.talk import TalkState


@dataclass(frozen=True, slots=True)
class Lacks:
    """One reason why an option is not there: `what` is a meter, a fact, a phase or a part; `says` how it must be.

    The kinds: `said` (once is enough), `part` (not heard yet), `uses`, `knows` and `lacks` (a fact), `meter` (`now` is
    what it is), `phase`, `fallback` (there are others).
    """

    kind: str
    what: str = ""
    says: str = ""
    now: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """One option: offered with what it would do to (trust, risk, patience) and where it leads, or not and why.

    `leads` is a node or, where it `ends` the talk, an outcome; `phase` is there if it changes the phase.
    """

    id: str
    stance: Stance
    text: str
    lacks: tuple[Lacks, ...] = ()
    moves: tuple[int, int, int] = (0, 0, 0)
    leads: str = ""
    ends: bool = False
    phase: str = ""


@dataclass(frozen=True, slots=True)
class Backstage:
    """One guest's talk as it stands; meters are 0..10, `unknown` the facts the player has not learned."""

    guest: str
    node: str
    trust: int
    risk: int
    patience: int
    phase: str
    mood: Mood
    knows: tuple[str, ...]
    unknown: tuple[str, ...]
    cards: tuple[Card, ...]


def backstage(scenario: Scenario, party: Party) -> Backstage | None:
    """Of the guest one is talking with; None where one talks with nobody."""
    if party.talking is None:
        return None
    now, talk = party.guests[party.talking], talk_of(scenario, party.talking)
    state = now.talk
    if not 0 <= state[0] < len(talk.spots):
        return None
    place = talk.nodes[talk.spots[state[0]].node]
    offered = kernel.offered(talk, state)
    cards = tuple(
        _would(talk, state, nth) if nth in offered else _kept_back(talk, state, play)
        for nth, play in enumerate(place.plays)
    )
    return Backstage(
        party.talking, place.node.id, *state[1:4], PHASES[state[5]], now.mood, now.known,
        tuple(fact for fact in talk.guest.facts if fact not in now.known), cards,
    )  # fmt: skip


def _would(talk: Talk, state: TalkState, choice: int) -> Card:
    option = talk.nodes[talk.spots[state[0]].node].plays[choice].option
    after, _ = kernel.step(talk, state, choice)
    end = kernel.ended(talk, after)
    trust, risk, patience = (after[meter] - state[meter] for meter in (1, 2, 3))
    return Card(
        option.id, option.stance, option.text,
        moves=(trust, risk, patience),
        leads=end or talk.nodes[talk.spots[after[0]].node].node.id,
        ends=end is not None,
        phase=PHASES[after[5]] if after[5] != state[5] else "",
    )  # fmt: skip


def _kept_back(talk: Talk, state: TalkState, play: Play) -> Card:
    lacks = tuple(_lacks(talk, state, play)) or (Lacks("fallback"),)
    return Card(play.option.id, play.option.stance, play.option.text, lacks)


def _lacks(talk: Talk, state: TalkState, play: Play) -> Iterator[Lacks]:
    option, known = play.option, talk.known(state[6])
    if state[8] & play.once:
        yield Lacks("said")
    if option.after and not talk.spots[state[0]].heard(option.after):
        yield Lacks("part", str(option.after))
    if option.uses and option.uses not in known:
        yield Lacks("uses", option.uses)
    for meter, value in zip(METERS, state[1:4], strict=True):
        low, high = getattr(option.when, meter)
        if not low <= value < high:
            yield Lacks("meter", meter, f">= {low}" if value < low else f"< {high}", value)
    yield from (Lacks("knows", fact) for fact in option.when.knows if fact not in known)
    yield from (Lacks("lacks", fact) for fact in option.when.lacks if fact in known)
    if option.when.phases and PHASES[state[5]] not in option.when.phases:
        yield Lacks("phase", ", ".join(option.when.phases))
