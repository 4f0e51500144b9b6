"""How each choice moves the meters; what keys share of it is worked out once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from game.core.reaction import LEAN_MIN
from game.core.talk import advance, step, strike
from game.prove.cuts import cut, cut_by, guarded
from game.prove.key import state_at
from game.prove.sets import FULL, STILL, Course, Shift, course, lowest, shift_of, unmoved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.compiled import Land, Play, Talk
    from game.core.talk import Meters3
    from game.prove.key import Key


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """One way a choice can go: for the points `where`, on one course.

    If it leaves the node, it `leads` to the same key however much of the node was heard: the rest of a key decides.
    """

    where: int
    course: Course
    leads: dict[tuple[int, ...], Key] | None


class _Way(NamedTuple):
    """The points `where` move by `first`; those that are then in `guard` by `second`."""

    where: int
    first: Shift
    guard: int = FULL
    second: Shift = STILL
    leaves: bool = False


class Courses:
    """The branches of one talk's choices, kept by all that they depend on."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        every = (1 << len(talk.facts) + 64) - 1
        self._bare = replace(talk, always=(), live=tuple((every, every) for _ in talk.live))
        self.exits = cut(check for check, _ in talk.always)
        self._reads = [[_facts_read(play) for play in place.plays] for place in talk.nodes]
        self._known: dict[tuple[int, ...], tuple[Branch, ...]] = {}

    def of(self, key: Key, choice: int) -> tuple[Branch, ...]:
        """Every way the choice can go at a key, wherever it is open."""
        position, lean, phase, facts, heard, _ = key
        known: tuple[int, ...] = (position, choice)
        if choice >= 0:
            node = self.talk.spots[position].node
            cell = self.talk.nodes[node].plays[choice].cells[lean - LEAN_MIN][heard]
            read = facts & self._reads[node][choice]
            known = (node, choice, phase, read, cell.trust, cell.risk, cell.patience)
        if known not in self._known:
            self._known[known] = tuple(self._branches(key, choice))
        return self._known[known]

    def _branches(self, key: Key, choice: int) -> Iterator[Branch]:
        ways = self._said(key, choice) if choice >= 0 else (_Way(FULL, self._unspoken(key, choice)),)
        for way in ways:
            whole = course(way.first, way.second)
            taken = way.where & unmoved(way.guard, course(way.first))
            for exit_ in self.exits:
                if here := taken & unmoved(exit_, whole):
                    yield Branch(here, whole, {} if way.leaves else None)

    def _unspoken(self, key: Key, choice: int) -> Shift:
        """How hearing on, cutting in or silence moves the meters."""
        return shift_of(lambda meters: step(self._bare, state_at(key, meters), choice)[0][1:4])

    def _said(self, key: Key, choice: int) -> Iterator[_Way]:
        """One for each landing and row of the buying chart."""
        play = self.talk.nodes[self.talk.spots[key[0]].node].plays[choice]
        for where, land in _landings(key, play):
            alone = replace(play, lands=(replace(land, when=None),))
            first = shift_of(partial(_struck, key, alone))
            rows = [(FULL, STILL)] if land.advance is None else self._rows(key[2], land.advance)
            for guard, second in rows:
                yield _Way(where, first, guard, second, leaves=land.goto is not None or land.end is not None)

    def _rows(self, phase: int, trigger: int) -> list[tuple[int, Shift]]:
        """For each row of the buying chart points that take it, and how it moves them."""
        guards = [guarded(move.guard) for move in self.talk.buying[phase][trigger] if move.guard]
        taken = []
        for where in cut_by(guards):
            effect = advance(self.talk, lowest(where), phase, trigger)[2].effect
            taken.append((where, (effect.trust or 0, effect.risk or 0, effect.patience or 0)))
        return taken


def _landings(key: Key, play: Play) -> Iterator[tuple[int, Land]]:
    by_land: dict[int, tuple[int, Land]] = {}
    for where in cut(land.when for land in play.lands):
        land = strike(state_at(key, lowest(where)), play).land
        by_land[id(land)] = where | by_land.get(id(land), (0, land))[0], land
    yield from by_land.values()


def _struck(key: Key, play: Play, meters: Meters3) -> Meters3:
    return strike(state_at(key, meters), play).meters


def _facts_read(play: Play) -> int:
    read = 0
    for land in play.lands:
        read |= land.when.knows | land.when.lacks if land.when else 0
    return read
