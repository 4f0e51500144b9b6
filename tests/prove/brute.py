"""The same as the prover knows, found by stepping the kernel state by state: slow, and hard to get wrong."""

from __future__ import annotations

from functools import reduce
from itertools import chain, combinations, product
from operator import or_
from typing import TYPE_CHECKING

from game.core.compiler import compile_talk
from game.core.node import NO_EFFECT
from game.core.party import fact_mask
from game.core.reaction import mood_of
from game.core.talk import always, begin, choices, clamp, step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.compiled import Talk
    from game.core.node import Effect
    from game.core.scenario import Guest
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
    trusts = range(max(0, guest.trust[0] + guest.swing[0]), min(10, guest.trust[1] + guest.swing[1]) + 1)
    spans = [range(low, min(10, high) + 1) for low, high in (guest.risk, guest.patience)]
    for facts in _told(talk, 0 if guest.looked_up else fact_mask(guest, guest.homework)):
        for trust, risk, patience in product(trusts, *spans):
            yield (trust, risk, patience), facts


def _starts(talk: Talk, turn: Effect) -> Iterator[Spot]:
    for meters, facts in made(talk.guest):
        yield begin(talk, meters, facts), False
        for left, turned in _waited(meters, turn, turned=False, least=0):
            yield begin(talk, left, facts), turned


def _told(talk: Talk, facts: int) -> set[int]:
    """The facts, and with them whatever may be told meanwhile."""
    guest = talk.guest
    news = {talk.facts[fact] for fact in (*(own for own, _, _ in guest.hearsay), *guest.outside)}
    news |= {fact_mask(guest, guest.homework)} if guest.looked_up else set()
    some = chain.from_iterable(combinations(news, size) for size in range(len(news) + 1))
    return {reduce(or_, told, facts) for told in some}


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
    storm = talk.guest.reason == "saboteur" and mood_of(state[4]) == "away"
    for facts in _told(talk, state[6]):
        known = (*state[:6], facts & talk.live[state[0]][0], *state[7:])
        for meters, later in _waited(state[1:4], turn, turned=turned, least=0 if storm else 1):
            yield (state[0], *meters, *known[4:]), later
        yield from _gone(talk, known, turn, turned=turned)
        for left in {0, *range(1, state[3])}:
            there = (*known[:3], left, *known[4:])
            exit_ = always(talk, there)
            yield there if exit_ is None else _ended(talk, there, exit_), turned


def _gone(talk: Talk, state: TalkState, turn: Effect, *, turned: bool) -> Iterator[Spot]:
    """The patience ran out while one was away, before the turn or after it."""
    left = [((*state[:3], 0, *state[4:]), turned)]
    if turn != NO_EFFECT and not turned:
        trust, risk = clamp(state[1] + (turn.trust or 0)), clamp(state[2] + (turn.risk or 0))
        left.append(((state[0], trust, risk, 0, *state[4:]), True))
    for there, later in left:
        exit_ = always(talk, there)
        if exit_ is not None:
            yield _ended(talk, there, exit_), later


def _ended(talk: Talk, state: TalkState, exit_: int) -> TalkState:
    return (len(talk.spots) + exit_, *state[1:6], 0, state[7], 0)


def leading(talk: Talk, states: set[TalkState], goal: set[TalkState]) -> set[TalkState]:
    """The states from which choices alone can lead to the goal."""
    nexts = {state: {step(talk, state, choice)[0] for choice in choices(talk, state)} for state in states}
    found, grew = set(goal), True
    while grew:
        more = {state for state in states - found if nexts[state] & found}
        found |= more
        grew = bool(more)
    return found
