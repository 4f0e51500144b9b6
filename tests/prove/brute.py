"""The same as the prover knows, found by stepping the kernel state by state: slow, and hard to get wrong."""

from __future__ import annotations

from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from game.core.compiler import compile_talk
from game.core.scenario import NO_EFFECT
from game.core.talk import always, begin, choices, clamp, step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.compiled import Talk
    from game.core.scenario import Effect, Guest
    from game.core.talk import TalkState

Spot = tuple["TalkState", bool]  # a state, and whether the turn has moved this guest


def spots(guest: Guest, turn: Effect = NO_EFFECT) -> set[Spot]:
    """Every state the talk can come to in a party."""
    talk = compile_talk(guest)
    seen = set(_starts(talk, turn))
    waiting = list(seen)
    while waiting:
        state, turned = waiting.pop()
        nexts = [(step(talk, state, choice)[0], turned) for choice in choices(talk, state)]
        if state[0] < len(talk.spots):
            nexts += _drifts(talk, (state, turned), turn)
        for found in nexts:
            if found not in seen:
                seen.add(found)
                waiting.append(found)
    return seen


def made(guest: Guest) -> Iterator[tuple[tuple[int, int, int], int]]:
    """Every (meters, facts) that the guest may come with."""
    talk = compile_talk(guest)
    base = sum(talk.facts[fact] for fact in guest.homework)
    hearsay = {talk.facts[own] for own, _, _ in guest.hearsay}
    told = chain.from_iterable(combinations(hearsay, size) for size in range(len(hearsay) + 1))
    for facts in {base | sum({0, *some}) | base for some in told}:
        spans = [range(low, min(10, high) + 1) for low, high in (guest.trust, guest.risk, guest.patience)]
        for trust, risk, patience in product(*spans):
            yield (trust, risk, patience), facts


def _starts(talk: Talk, turn: Effect) -> Iterator[Spot]:
    for meters, facts in made(talk.guest):
        yield begin(talk, meters, facts), False
        for left, turned in _waited(meters, turn, turned=False, least=0):
            yield begin(talk, left, facts), turned


def _waited(
    meters: tuple[int, ...], turn: Effect, *, turned: bool, least: int = 1
) -> Iterator[tuple[tuple[int, int, int], bool]]:
    trust, risk, patience = meters
    for left in range(1, patience + 1 - least):
        yield (trust, risk, left), turned
        if turn != NO_EFFECT and not turned:
            moved = clamp(left + (turn.patience or 0))
            for less in range(1, moved + 1):
                yield (clamp(trust + (turn.trust or 0)), clamp(risk + (turn.risk or 0)), less), True


def _drifts(talk: Talk, spot: Spot, turn: Effect) -> Iterator[Spot]:
    state, turned = spot
    facts = {talk.facts[own] & talk.live[state[0]][0] for own, _, _ in talk.guest.hearsay}
    for meters, later in _waited(state[1:4], turn, turned=turned):
        after = (state[0], *meters, *state[4:])
        yield after, later
        for fact in facts:
            yield (*after[:6], after[6] | fact, *after[7:]), later
    exit_ = always(talk, (*state[:3], 0, *state[4:]))
    if exit_ is not None:
        yield (len(talk.spots) + exit_, state[1], state[2], 0, *state[4:6], 0, state[7], 0), turned


def leading(talk: Talk, states: set[TalkState], goal: set[TalkState]) -> set[TalkState]:
    """The states from which choices alone can lead to the goal."""
    nexts = {state: {step(talk, state, choice)[0] for choice in choices(talk, state)} for state in states}
    found, grew = set(goal), True
    while grew:
        more = {state for state in states - found if nexts[state] & found}
        found |= more
        grew = bool(more)
    return found
