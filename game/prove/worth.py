"""What a talk can still be worth from a state, exactly: for each level of points the fewest beats that reach it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.core.outcome import NIGHT_AFTER, REGRETTED
from game.core.talk import CUT, choices, ended, step
from game.prove.collecting import uncollected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.core.compiled import Talk
    from game.core.scenario import Outcome
    from game.core.talk import TalkState

NEVER = 10_000  # beats
Edge = tuple[int, int]  # (number of the state one came from, beats it took)


@lru_cache(maxsize=64)
def worth_of(talk: Talk) -> Worth:
    """The table of a talk, shared by all evenings in which it is held."""
    return Worth(talk)


def with_patience(state: TalkState, patience: int) -> TalkState:
    position, trust, risk, _, lean, phase, facts, heard, once = state
    return (position, trust, risk, patience, lean, phase, facts, heard, once)


def points_at(talk: Talk, state: TalkState) -> int:
    """What an ending is worth in the morning; 0 while the talk goes on."""
    outcome = ended(talk, state)
    return 0 if outcome is None else _points(talk.guest.outcome(outcome), state[2])


def _points(outcome: Outcome, risk: int) -> int:
    return max(0, outcome.score - REGRETTED * (outcome.sold == "order" and risk >= NIGHT_AFTER))


class Worth:
    """Fills itself: a state that is asked for is solved together with all that can follow it."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        worth = {_points(outcome, risk) for outcome in talk.guest.outcomes for risk in (0, NIGHT_AFTER)}
        self.levels = tuple(sorted(worth - {0}, reverse=True))
        self._beats: dict[TalkState, tuple[int, ...]] = {}

    def beats(self, state: TalkState) -> tuple[int, ...]:
        """For each of `levels`, the fewest beats to an ending worth at least that; NEVER where there is none."""
        if state not in self._beats:
            with uncollected():
                self._solve(state)
        return self._beats[state]

    def toward(self, state: TalkState, level: int) -> int | None:
        """The choice that gets there soonest, the first of equals; None if none does."""
        ways = [(self.beats(after)[level] + beats, choice) for choice, after, beats in moves(self.talk, state)]
        soonest = min(ways, key=lambda way: way[0], default=(NEVER, None))
        return soonest[1] if soonest[0] < NEVER else None

    def _solve(self, start: TalkState) -> None:
        """All that can follow, as far as it is not solved yet; backwards from the endings and from what is."""
        numbers = {start: 0}
        states, before = [start], [list[Edge]()]
        known: dict[int, tuple[int, ...]] = {}
        for number, state in enumerate(states):  # grows while it is walked
            if state in self._beats:
                known[number] = self._beats[state]
                continue
            if points := points_at(self.talk, state):
                known[number] = tuple(0 if points >= level else NEVER for level in self.levels)
            for _, after, beats in moves(self.talk, state):
                to = numbers.setdefault(after, len(states))
                if to == len(states):
                    states.append(after)
                    before.append([])
                before[to].append((number, beats))
        columns = [_soonest(before, _by_beats(known, level)) for level in range(len(self.levels))]
        rows = zip(*columns, strict=True) if columns else iter([()] * len(states))
        self._beats.update(zip(states, rows, strict=True))


def _by_beats(known: Mapping[int, tuple[int, ...]], level: int) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number, row in known.items():
        if row[level] < NEVER:
            found.setdefault(row[level], []).append(number)
    return found


def moves(talk: Talk, state: TalkState) -> Iterator[tuple[int, TalkState, int]]:
    """(choice, state after it, beats it takes)."""
    for choice in choices(talk, state):
        after, _ = step(talk, state, choice)
        yield choice, after, int(choice != CUT)


def _soonest(before: list[list[Edge]], ahead: dict[int, list[int]]) -> list[int]:
    """Backwards from the states that are known to be so many beats from their goal: the beats of each state."""
    found = [NEVER] * len(before)
    while ahead:
        now = min(ahead)
        here, later = ahead.pop(now), ahead.pop(now + 1, [])
        for number in here:  # grows by those that take no beat more
            if found[number] == NEVER:
                found[number] = now
                for source, more in before[number]:
                    if found[source] == NEVER:
                        (later if more else here).append(source)
        if later:
            ahead[now + 1] = later
    return found
