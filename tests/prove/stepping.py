"""A talk stepped choice by choice: what each way of playing comes to by its definition, slow and hard to get wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from hypothesis import reject

from game.core.compiler import compile_talk
from game.core.talk import HEAR, SILENCE, begin, choices, ended, step
from game.prove.reading import challenge_when_earned
from tests.prove.brute import made

if TYPE_CHECKING:
    from game.core.compiled import Play, Talk
    from game.core.scenario import Guest
    from game.core.talk import TalkState

Steps = Mapping[int, "TalkState"]  # each choice and the state after it
Way = Callable[["Stepped", "TalkState"], Steps]
Nexts = Mapping["TalkState", Sequence["TalkState"]]
Place = TypeVar("Place")

STANCES = ("listen", "challenge", "push", "relate")
ROUNDS, STILL = 4_000, 1e-13
LOST = "never"  # the name of the end of a talk that goes on for ever


@dataclass(frozen=True, slots=True)
class Stepped:
    """Every state that choices alone can come to; `starts` has one for each way the guest may be made."""

    talk: Talk
    starts: tuple[TalkState, ...]
    steps: Mapping[TalkState, Steps]

    def play(self, state: TalkState, choice: int) -> Play:
        return self.talk.nodes[self.talk.spots[state[0]].node].plays[choice]

    def points(self, state: TalkState) -> int:
        """Of an ending; 0 of a state that is none."""
        outcome = ended(self.talk, state)
        return 0 if outcome is None else self.talk.guest.outcome(outcome).score

    def ends(self, *, points: int | None = None) -> set[TalkState]:
        """The endings there are, or those of so many points."""
        over = {state for state in self.steps if ended(self.talk, state) is not None}
        return over if points is None else {state for state in over if self.points(state) == points}


def stepped(guest: Guest) -> Stepped:
    talk = compile_talk(guest)
    starts = tuple(begin(talk, meters, facts) for meters, facts in made(guest))
    steps: dict[TalkState, Steps] = {}
    waiting = list(starts)
    while waiting:
        state = waiting.pop()
        if state not in steps:
            steps[state] = {choice: step(talk, state, choice)[0] for choice in choices(talk, state)}
            waiting += steps[state].values()
    return Stepped(talk, starts, steps)


# --- ways of playing --------------------------------------------------------------------------------------------------


def anything(talk: Stepped, state: TalkState) -> Steps:
    return talk.steps[state]


def only(stance: str) -> Way:
    """Hears everything out; then the stance where it is offered, else `else`, else the first displayed."""

    def wanted(plays: Sequence[Play], _: TalkState) -> Sequence[Play]:
        ranks = [0 if play.option.stance == stance else 1 if play.option.fallback else 2 for play in plays]
        return [play for play, rank in zip(plays, ranks, strict=True) if rank == min(ranks)]

    return _hearing_out(wanted)


def _hearing_out(wanted: Callable[[Sequence[Play], TalkState], Sequence[Play]]) -> Way:
    def way(talk: Stepped, state: TalkState) -> Steps:
        steps = talk.steps[state]
        cards = {choice: to for choice, to in steps.items() if choice >= 0}
        if HEAR in steps:
            return {HEAR: steps[HEAR]}
        if not cards or talk.talk.spots[state[0]].pauses:
            return {choice: to for choice, to in steps.items() if choice == SILENCE}
        liked = [id(play) for play in wanted([talk.play(state, choice) for choice in cards], state)]
        taken = [choice for choice in cards if id(talk.play(state, choice)) in liked]
        fixed = talk.talk.nodes[talk.talk.spots[state[0]].node].node.fixed
        return {choice: cards[choice] for choice in (taken[:1] if fixed else taken)}

    return way


WAYS: Mapping[str, Way] = {
    "random": anything,
    **{f"only-{stance}": only(stance) for stance in STANCES},
    "listener-challenger": _hearing_out(challenge_when_earned),
}


# --- what they come to ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Played:
    """The part of a talk that a way of playing passes; `ending` are the states from which it may still end."""

    talk: Stepped
    nexts: Nexts
    ending: frozenset[TalkState]

    def worth(self) -> Mapping[TalkState, float]:
        """The points to expect of each state: better guesses, round after round, until they stay as they are."""
        worth = {state: float(self.talk.points(state)) for state in self.nexts}
        open_now = [state for state in reversed(list(self.nexts)) if state in self.ending and self.nexts[state]]
        for _ in range(ROUNDS):
            change = 0.0
            for state in open_now:
                better = sum(worth[to] for to in self.nexts[state]) / len(self.nexts[state])
                change = max(change, abs(better - worth[state]))
                worth[state] = better
            if change < STILL:
                return worth
        reject()  # a talk that this way hardly ever leaves: rounds of it say nothing

    def visits(self) -> tuple[Mapping[TalkState, float], Mapping[str, float]]:
        """How often each state is passed in one talk before it can no longer end, and how often each end is met."""
        visits: dict[TalkState, float] = {}
        ends: dict[str, float] = {}
        here = _shared(self.talk.starts, 1.0, {})
        for _ in range(ROUNDS):
            after: dict[TalkState, float] = {}
            for state, share in here.items():
                visits[state] = visits.get(state, 0.0) + share
                outcome = ended(self.talk.talk, state)
                if outcome is not None or state not in self.ending:
                    ends[outcome or LOST] = ends.get(outcome or LOST, 0.0) + share
                else:
                    _shared(self.nexts[state], share, after)
            here = after
            if sum(here.values()) < STILL:
                return visits, ends
        reject()


def _shared(among: Sequence[TalkState], share: float, into: dict[TalkState, float]) -> dict[TalkState, float]:
    for state in among:
        into[state] = into.get(state, 0.0) + share / len(among)
    return into


def played(talk: Stepped, way: Way) -> Played:
    nexts: dict[TalkState, Sequence[TalkState]] = {}
    waiting = list(talk.starts)
    while waiting:
        state = waiting.pop()
        if state not in nexts:
            nexts[state] = tuple(way(talk, state).values())
            waiting += nexts[state]
    return Played(talk, nexts, frozenset(backward(nexts, talk.ends() & nexts.keys())))


def backward(nexts: Mapping[Place, Sequence[Place]], goal: set[Place]) -> set[Place]:
    """The states from which the goal can be reached."""
    coming: dict[Place, list[Place]] = {}
    for state, ahead in nexts.items():
        for to in ahead:
            coming.setdefault(to, []).append(state)
    found, waiting = set(goal), list(goal)
    while waiting:
        fresh = [state for state in coming.get(waiting.pop(), ()) if state not in found]
        found.update(fresh)
        waiting += fresh
    return found


def goes_round(nexts: Nexts) -> bool:
    """Whether one may never come to a stop: what is left when all that stops, or leads only to such, is taken away."""
    left = dict(nexts)
    while over := [state for state, ahead in left.items() if not any(to in left for to in ahead)]:
        for state in over:
            del left[state]
    return bool(left)


def extremes(talk: Stepped) -> tuple[Mapping[TalkState, int], Mapping[TalkState, int]]:
    """The most and the least points that each state can still end with; 0 where it cannot end."""
    nexts = {state: tuple(steps.values()) for state, steps in talk.steps.items()}
    reach = {points: backward(nexts, talk.ends(points=points)) for points in {talk.points(end) for end in talk.ends()}}
    open_to = {state: [points for points in reach if state in reach[points]] for state in nexts}
    return ({state: max(points, default=0) for state, points in open_to.items()},
            {state: min(points, default=0) for state, points in open_to.items()})  # fmt: skip
