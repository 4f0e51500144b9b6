"""Classes of states that go on alike: same node, same choices, same classes after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.compiled import Talk
    from game.prove.graph import Edge

Row = tuple[int, ...]  # for each choice the class after it
LONGEST = 64  # states of a round that is compared with others; it takes the square of that


class Standing(NamedTuple):
    """A state of a round: after each choice a class, or ~n for the state n of the same round."""

    position: int
    choices: Row
    row: Row

    def known(self, numbers: Mapping[int, int]) -> Standing:
        """The same with what has become known of the states after it."""
        position, choices, row = self
        return Standing(position, choices, tuple([numbers.get(~to, to) if to < 0 else to for to in row]))


class Classes:
    """By number, each after all that it leads to; the first are the outcomes. From the `lost` ones nothing ends."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.positions = [len(talk.spots) + number for number in range(len(talk.outcomes))]
        self.edges: list[tuple[Edge, ...]] = [() for _ in talk.outcomes]
        self.lost: set[int] = set()
        self._known: dict[tuple[object, ...], dict[Row, int]] = {}
        self._unrolled: dict[tuple[int, Row], int] = {}
        self._rounds: dict[tuple[int, int], int] = {}

    def alike(self, position: int, choices: Row) -> dict[Row, int]:
        """The classes so far, by their rows, of all states that look the same: node, choices, whether it is a pause."""
        spot = self.talk.spots[position]
        return self._known.setdefault((spot.node, spot.speaking, spot.pauses, choices), {})

    def of(self, standing: Standing) -> int:
        known = self.alike(standing.position, standing.choices)
        if standing.row not in known:
            known[standing.row] = self.add(standing)
        return known[standing.row]

    def add(self, standing: Standing) -> int:
        """A class that is like none so far."""
        number = self._new(standing)
        if self.lost.issuperset(standing.row):
            self.lost.add(number)
        return number

    def of_round(self, states: Mapping[int, Standing]) -> Mapping[int, int]:
        """The classes of states that all lead to each other."""
        found: dict[int, int] = {}
        fresh: dict[int, int] = {}
        for state, looks in self._looks(states).items():
            alike = (len(states), looks)
            if alike not in self._rounds:
                self._rounds[alike] = fresh[state] = self._new(states[state])
            found[state] = self._rounds[alike]
        for state, number in fresh.items():
            _, choices, row = states[state].known(found)
            self.edges[number] = tuple(zip(choices, row, strict=True))
        if self.lost.issuperset(to for standing in states.values() for to in standing.row if to >= 0):
            self.lost.update(fresh.values())
        return found

    def _looks(self, states: Mapping[int, Standing]) -> Mapping[int, int]:
        """What one can come to from each in so many steps that in rounds of this length the same means alike."""
        if len(states) > LONGEST:
            return {state: ~(len(self.edges) + nth) for nth, state in enumerate(states)}
        here = {state: id(self.alike(standing.position, standing.choices)) for state, standing in states.items()}
        looks = dict.fromkeys(states, -1)
        for _ in range(2 * len(states)):
            rows = {state: (here[state], standing.known(looks).row) for state, standing in states.items()}
            looks = {state: -2 - self._unrolled.setdefault(row, len(self._unrolled)) for state, row in rows.items()}
        return looks

    def _new(self, standing: Standing) -> int:
        position, choices, row = standing
        self.positions.append(position)
        self.edges.append(tuple(zip(choices, row, strict=True)))
        return len(self.edges) - 1
