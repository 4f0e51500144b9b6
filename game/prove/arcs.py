"""Steps of the kernel over whole sets of meters: from a key (all of a state but its meters) by an arc to the next.

No rule stands here twice. The meters are cut into cells in which every condition that a step reads has one answer; the
kernel itself is then asked once a cell, at one of its points: which cards, which landing, which row, which state after.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from game.core.compiled import Check
from game.core.scenario import PHASES
from game.core.talk import advance, choices, holds, offered, step, strike
from game.prove.sets import FULL, POINTS, STILL, Shift, bit, lowest, moved, shift_of, unmoved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.core.compiled import Land, Play, Talk
    from game.core.scenario import Span
    from game.core.talk import Meters3, TalkState

Key = tuple[int, int, int, int, int, int]  # position, lean, phase, facts, heard, once
EVERY_PHASE = (1 << len(PHASES)) - 1


class Arc(NamedTuple):
    """A choice for the points `where`: they move by `first`, those in `guard` by `second`, those in `then` arrive."""

    choice: int
    where: int
    first: Shift
    guard: int
    second: Shift
    then: int
    to: Key

    def image(self, points: int) -> int:
        points &= self.where
        if points and self.first != STILL:
            points = moved(points, self.first)
        if points and self.second != STILL:
            return moved(points & self.guard, self.second) & self.then
        return points & self.guard & self.then

    def preimage(self, points: int) -> int:
        return unmoved(unmoved(points & self.then, self.second) & self.guard, self.first) & self.where


class Cell(NamedTuple):
    """Points of a key at which the same can be done, and how many cards are offered there."""

    where: int
    choices: tuple[int, ...]
    cards: tuple[int, ...]


class _Branch(NamedTuple):
    """One way a choice can go before it is known where it leads."""

    where: int
    first: Shift
    guard: int
    second: Shift


def state_at(key: Key, meters: Meters3) -> TalkState:
    return (key[0], *meters, *key[1:])


def key_of(state: TalkState) -> Key:
    return (state[0], *state[4:])


class Arcs:
    """The arcs of one talk; what keys share is worked out once."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        every = (1 << len(talk.facts) + 64) - 1
        self._bare = replace(talk, always=(), live=tuple((every, every) for _ in talk.live))
        self.exits = self._cells(check for check, _ in talk.always)
        self._dealt = [self._cells(play.when for _, play in dealt) for dealt in talk.dealt]
        self._shifts: dict[tuple[int, ...], Shift] = {}
        self._rows: dict[tuple[int, int], tuple[tuple[int, Shift], ...]] = {}
        self._ways: dict[tuple[int, ...], tuple[_Branch, ...]] = {}

    def cells(self, key: Key) -> Iterator[Cell]:
        """What can be done at a key."""
        for where in self._dealt[key[0]]:
            state = state_at(key, lowest(where))
            yield Cell(where, choices(self.talk, state), offered(self.talk, state))

    def of(self, key: Key) -> tuple[Arc, ...]:
        """Every arc that leaves a key."""
        open_at: dict[int, int] = {}
        for cell in self.cells(key):
            for choice in cell.choices:
                open_at[choice] = open_at.get(choice, 0) | cell.where
        return tuple(arc for choice, where in open_at.items() for arc in self._arcs(key, choice, where))

    def _arcs(self, key: Key, choice: int, open_at: int) -> Iterator[Arc]:
        for branch in self._branches(key, choice):
            where = branch.where & open_at
            landed = moved(moved(where, branch.first) & branch.guard, branch.second)
            for exit_ in self.exits:
                then = landed & exit_
                if then:
                    arc = Arc(choice, where, branch.first, branch.guard, branch.second, exit_, key)
                    yield arc._replace(to=self._target(arc, key, then))

    def _target(self, arc: Arc, key: Key, then: int) -> Key:
        """Where the kernel comes to from one of the points; it must also move the meters as the arc does."""
        before = lowest(arc.preimage(then))
        after, _ = step(self.talk, state_at(key, before), arc.choice)
        if arc.image(bit(before)) != bit(after[1:4]):
            raise AssertionError(f"the kernel moves the meters of {self.talk.guest.id} otherwise than the proof")
        return key_of(after)

    def _branches(self, key: Key, choice: int) -> tuple[_Branch, ...]:
        position, lean, phase, facts, heard, _ = key
        spot = self.talk.spots[position]
        if choice < 0:
            return (_Branch(FULL, self._unspoken(key, choice), FULL, STILL),)
        known = (spot.node, choice, lean, phase, facts, heard)
        if known not in self._ways:
            play = self.talk.nodes[spot.node].plays[choice]
            self._ways[known] = tuple(self._said(key, play))
        return self._ways[known]

    def _unspoken(self, key: Key, choice: int) -> Shift:
        """How hearing on, cutting in or silence moves the meters."""
        known = (key[0], choice)
        if known not in self._shifts:
            self._shifts[known] = shift_of(lambda meters: step(self._bare, state_at(key, meters), choice)[0][1:4])
        return self._shifts[known]

    def _said(self, key: Key, play: Play) -> Iterator[_Branch]:
        by_land: dict[int, tuple[Land, int]] = {}
        for where in self._cells(land.when for land in play.lands):
            land = strike(state_at(key, lowest(where)), play).land
            by_land[id(land)] = land, where | by_land.get(id(land), (land, 0))[1]
        for land, where in by_land.values():
            alone = replace(play, lands=(replace(land, when=None),))
            first = shift_of(lambda meters, alone=alone: strike(state_at(key, meters), alone).meters)  # type: ignore[misc]
            if land.advance is None:
                yield _Branch(where, first, FULL, STILL)
            else:
                for guard, second in self._buying(key[2], land.advance):
                    yield _Branch(where, first, guard, second)

    def _buying(self, phase: int, trigger: int) -> tuple[tuple[int, Shift], ...]:
        """For each row of the buying chart the points that take it, and how it moves them."""
        if (phase, trigger) not in self._rows:
            taken: dict[str, tuple[int, Shift]] = {}
            for number, meters in enumerate(POINTS):
                after, _, row = advance(self.talk, meters, phase, trigger)
                effect = row.effect
                shift = (effect.trust or 0, effect.risk or 0, effect.patience or 0)
                taken[row.because] = taken.get(row.because, (0, shift))[0] | 1 << number, shift
                if moved(1 << number, shift) != bit(after):
                    raise AssertionError(f"{row.because} moves the meters otherwise than its row says")
            self._rows[phase, trigger] = tuple(taken.values())
        return self._rows[phase, trigger]

    def _cells(self, checks: Iterable[Check | None]) -> tuple[int, ...]:
        """The meters, cut where any of the conditions changes its answer."""
        cells = [FULL]
        for mask in {within(check.trust, check.risk, check.patience) for check in checks if check} - {FULL}:
            cells = [part for cell in cells for part in (cell & mask, cell & ~mask) if part]
        return tuple(cells)


_spans: dict[tuple[Span, Span, Span], int] = {}


def within(trust: Span, risk: Span, patience: Span) -> int:
    """The points that a condition on these spans holds for."""
    spans = (trust, risk, patience)
    if spans not in _spans:
        check = Check(trust, risk, patience, 0, 0, EVERY_PHASE)
        _spans[spans] = sum(1 << number for number, meters in enumerate(POINTS) if holds(check, meters, 0, 0))
    return _spans[spans]
