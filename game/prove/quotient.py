"""The graph of a talk in which all states that go on alike stand as one, read off what sets of states have reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.prove.classes import Classes, Standing
from game.prove.graph import Graph, components, goes_round
from game.prove.key import key_of
from game.prove.sets import bit, numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from game.core.talk import TalkState
    from game.prove.arcs import Arc
    from game.prove.classes import Row
    from game.prove.explorer import Reach, Ways
    from game.prove.key import Key


@dataclass(frozen=True, slots=True)
class Quotient:
    """The graph, and all states from which no choices end the talk."""

    graph: Graph
    lost: Mapping[Key, int]


def quotient(ways: Ways, found: Reach, starts: Iterable[TalkState]) -> Quotient:
    """All that was reached to the end."""
    merging = _Merging(ways, found)
    ahead = {key: [arc.to for arc in ways.arcs(key)] for key in found.keys}
    for part in components(ahead):
        if goes_round(part, ahead):
            merging.merge_round(part)
        elif not ways.ended(part[0]):
            merging.merge(part[0])
    classes, talk = merging.classes, ways.party.talk
    first = tuple(merging.at[key_of(state)][bit(state[1:4]).bit_length() - 1] for state in starts)
    outcomes = (*talk.outcomes, *[None] * (len(classes.edges) - len(talk.outcomes)))
    return Quotient(
        Graph(talk, tuple(classes.positions), tuple(classes.edges), first, outcomes), merging.where(classes.lost)
    )


class _Merging:
    """The classes `at` the points of each key, so far."""

    def __init__(self, ways: Ways, found: Reach) -> None:
        self.ways, self.found = ways, found
        self.classes = Classes(ways.party.talk)
        over = len(ways.party.talk.spots)
        self.at: dict[Key, dict[int, int]] = {
            key: dict.fromkeys(numbers(points), key[0] - over) for key, points in found.keys.items() if ways.ended(key)
        }

    def merge(self, key: Key) -> None:
        """Of a key that is never come back to."""
        here = self.at[key] = {}
        for choices, points, rows in self._rows(key):
            known = self.classes.alike(key[0], choices)
            for point, row in zip(points, rows, strict=True):
                number = known.get(row)
                if number is None:
                    number = known[row] = self.classes.add(Standing(key[0], choices, row))
                here[point] = number

    def merge_round(self, part: Sequence[Key]) -> None:
        """Of keys that lead to each other: as long as the class of a state is not known, ~n stands for it."""
        count = 0
        for key in part:
            points = numbers(self.found.keys[key])
            self.at[key] = {point: ~number for number, point in enumerate(points, start=count)}
            count += len(points)
        states = {~self.at[key][point]: standing for key in part for point, standing in self._standing(key)}
        ahead = {state: [~to for to in standing.row if to < 0] for state, standing in states.items()}
        done: dict[int, int] = {}
        for found in components(ahead):
            first = found[0]
            if goes_round(found, ahead):
                done |= self.classes.of_round({state: states[state].known(done) for state in found})
            else:
                done[first] = self.classes.of(states[first].known(done) if ahead[first] else states[first])
        for key in part:
            self.at[key] = {point: done[~number] for point, number in self.at[key].items()}

    def _standing(self, key: Key) -> Iterator[tuple[int, Standing]]:
        for choices, points, rows in self._rows(key):
            for point, row in zip(points, rows, strict=True):
                yield point, Standing(key[0], choices, row)

    def _rows(self, key: Key) -> Iterator[tuple[Row, Sequence[int], Sequence[Row]]]:
        """Choices, the points that have them, and for each of these the classes after them."""
        arcs: dict[int, list[Arc]] = {}
        for arc in self.ways.arcs(key):
            arcs.setdefault(arc.choice, []).append(arc)
        for cell in self.ways.cells(key):
            if here := self.found.keys[key] & cell.where:
                points = numbers(here)
                columns = [self._column(here, points, arcs[choice]) for choice in cell.choices]
                yield cell.choices, points, list(zip(*columns, strict=True)) if columns else [()] * len(points)

    def _column(self, here: int, points: Sequence[int], arcs: Sequence[Arc]) -> Sequence[int]:
        """The class that each point comes to."""
        found: dict[int, int] = {}
        for arc in arcs:
            after, to = self.at[arc.to], arc.course.to
            if not here & ~arc.where:
                return [after[to[point]] for point in points]
            for point in numbers(here & arc.where):
                found[point] = after[to[point]]
        return [found[point] for point in points]

    def where(self, classes: set[int]) -> Mapping[Key, int]:
        """All states of these classes."""
        if not classes:
            return {}
        found = {
            key: sum(1 << point for point, number in here.items() if number in classes) for key, here in self.at.items()
        }
        return {key: points for key, points in found.items() if points}
