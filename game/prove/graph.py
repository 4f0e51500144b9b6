"""A talk as numbered states and choices: what a player may do, nothing of what the party may."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from game.core.talk import ended, step

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from game.core.compiled import Place, Talk
    from game.core.talk import TalkState

T = TypeVar("T")  # whatever states are told apart by
Edge = tuple[int, int]  # (choice, number of the state after it)
Chosen = Callable[[int], Sequence[Edge]]  # what a way of playing may do at a state
NEVER = "never"  # stands among the endings for a talk that goes round for ever


@dataclass(frozen=True, slots=True)
class Graph:
    """States by number; `starts` are those after the first part, one for each way a guest may be made."""

    talk: Talk
    positions: tuple[int, ...]
    edges: tuple[tuple[Edge, ...], ...]
    starts: tuple[int, ...]
    outcomes: tuple[str | None, ...]

    def node(self, number: int) -> Place:
        return self.talk.nodes[self.talk.spots[self.positions[number]].node]

    def score(self, number: int) -> int:
        """Points of an ending; 0 of a state that is none."""
        outcome = self.outcomes[number]
        return 0 if outcome is None else self.talk.guest.outcome(outcome).score


def stepped(talk: Talk, starts: Iterable[TalkState], choose: Callable[[TalkState], Iterable[int]]) -> Graph:
    """The states that a way of playing passes, by stepping the kernel."""
    first = list(starts)
    numbers = {state: number for number, state in enumerate(dict.fromkeys(first))}
    states, edges = list(numbers), list[tuple[Edge, ...]]()
    for state in states:  # grows while it is walked
        row = []
        for choice in choose(state):
            after = step(talk, state, choice)[0]
            to = numbers.setdefault(after, len(states))
            if to == len(states):
                states.append(after)
            row.append((choice, to))
        edges.append(tuple(row))
    ends = tuple(ended(talk, state) for state in states)
    positions = tuple(state[0] for state in states)
    return Graph(talk, positions, tuple(edges), tuple(numbers[state] for state in first), ends)


def played(graph: Graph, choose: Chosen) -> Mapping[int, Sequence[Edge]]:
    """The part of a graph that one way of playing passes: each state's edges that it may take."""
    found: dict[int, Sequence[Edge]] = {}
    waiting = list(dict.fromkeys(graph.starts))
    while waiting:
        number = waiting.pop()
        if number not in found:
            found[number] = choose(number)
            waiting += [to for _, to in found[number]]
    return found


def components(ahead: Mapping[T, Iterable[T]]) -> list[list[T]]:
    """The strongly connected parts, each after all that it leads to (Tarjan 1972, without recursion)."""
    index: dict[T, int] = {}
    low: dict[T, int] = {}
    open_now: list[T] = []
    is_open: set[T] = set()
    found: list[list[T]] = []
    for root in ahead:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        open_now.append(root)
        is_open.add(root)
        path = [(root, iter(ahead[root]))]
        while path:
            number, nexts = path[-1]
            for to in nexts:
                if to not in index:
                    index[to] = low[to] = len(index)
                    open_now.append(to)
                    is_open.add(to)
                    path.append((to, iter(ahead[to])))
                    break
                if to in is_open and index[to] < low[number]:
                    low[number] = index[to]
            else:
                path.pop()
                if path and low[number] < low[path[-1][0]]:
                    low[path[-1][0]] = low[number]
                if low[number] == index[number]:
                    found.append(_closed(number, open_now, is_open))
    return found


def _closed(root: T, open_now: list[T], is_open: set[T]) -> list[T]:
    part: list[T] = []
    while not part or part[-1] != root:
        part.append(open_now.pop())
    is_open.difference_update(part)
    return part


def goes_round(part: Sequence[T], ahead: Mapping[T, Collection[T]]) -> bool:
    """Whether one can stay in a part for ever."""
    return len(part) > 1 or part[0] in ahead[part[0]]
