"""What a way of playing that draws its choices alike comes to: worth of each state, and how often it is passed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.prove.graph import NEVER, components, goes_round, played
from game.prove.proof import Policy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.prove.graph import Chosen, Edge, Graph

CLOSE = 1e-13  # change in one round at which a loop counts as solved
ROUNDS = 100_000


@dataclass(frozen=True, slots=True)
class Flow:
    """`edges` are those that may be taken, each as often as its sisters; `parts` come after what they lead to."""

    graph: Graph
    edges: Mapping[int, Sequence[Edge]]
    parts: Sequence[Sequence[int]]
    loops: frozenset[int]  # numbers of parts that one can stay in

    def visits(self) -> Mapping[int, float]:
        """How often each state is passed in one talk, all starts alike; in a part that nothing leaves, once."""
        share = 1 / len(self.graph.starts)
        came = dict.fromkeys(self.edges, 0.0)
        for start in self.graph.starts:
            came[start] += share
        for number in reversed(range(len(self.parts))):
            part = self.parts[number]
            if number in self.loops and self._left(part):
                self._settle(part, came)
            inside = set(part) if number in self.loops else ()
            for state in part:
                if edges := self.edges[state]:
                    share = came[state] / len(edges)
                    for _, to in edges:
                        if to not in inside:
                            came[to] += share
        return came

    def _left(self, part: Sequence[int]) -> bool:
        inside = set(part)
        return any(to not in inside for state in part for _, to in self.edges[state])

    def _settle(self, part: Sequence[int], came: dict[int, float]) -> None:
        """Solve came = inflow + what the part itself sends round."""
        inside = set(part)
        inflow = {state: came[state] for state in part}
        total = sum(inflow.values()) or 1.0
        sent = [
            (state, to, 1 / len(self.edges[state])) for state in part for _, to in self.edges[state] if to in inside
        ]

        def once() -> float:
            after = dict(inflow)
            for state, to, share in sent:
                after[to] += came[state] * share
            change = max(abs(after[state] - came[state]) for state in part)
            came.update(after)
            return change / total  # a part that is hardly ever come to is solved as closely

        _until_still(once)


@dataclass(frozen=True, slots=True)
class Solved:
    """The `worth` of each state that is passed, in points, and how often it is in one talk."""

    graph: Graph
    edges: Mapping[int, Sequence[Edge]]
    worth: Mapping[int, float]
    visits: Mapping[int, float]

    def policy(self) -> Policy:
        endings: dict[str, float] = {}
        for state, share in self.visits.items():
            if (outcome := self.graph.outcomes[state]) is not None:
                endings[outcome] = endings.get(outcome, 0.0) + share
        if (lost := 1 - sum(endings.values())) > 1e-9:  # noqa: PLR2004 - rounding of many small shares
            endings[NEVER] = lost
        worth = [self.worth[start] for start in self.graph.starts]
        ordered = sorted(endings.items(), key=lambda row: (-row[1], row[0]))
        return Policy(min(worth), sum(worth) / len(worth), max(worth), dict(ordered))


def solve(graph: Graph, choose: Chosen) -> Solved:
    """Expected points of every state that this way of playing passes; 0 where it goes round for ever."""
    edges = played(graph, choose)
    parts = components({state: [to for _, to in row] for state, row in edges.items()})
    loops = frozenset(number for number, part in enumerate(parts) if goes_round(part, edges))
    worth: dict[int, float] = {}
    for number, part in enumerate(parts):
        for state in part:
            worth[state] = 0.0
        if number in loops:
            _until_still(lambda part=part: max(_improve(state, edges, worth) for state in part))  # type: ignore[misc]
        else:
            worth[part[0]] = _mean(edges[part[0]], worth) if edges[part[0]] else float(graph.score(part[0]))
    return Solved(graph, edges, worth, Flow(graph, edges, parts, loops).visits())


def _improve(state: int, edges: Mapping[int, Sequence[Edge]], worth: dict[int, float]) -> float:
    """The worth of a state from its nexts, its own loop taken out; how much that changed it."""
    ahead = [edge for edge in edges[state] if edge[1] != state]
    before, worth[state] = worth[state], _mean(ahead, worth) if ahead else 0.0
    return abs(worth[state] - before)


def _mean(edges: Sequence[Edge], worth: Mapping[int, float]) -> float:
    return sum(worth[to] for _, to in edges) / len(edges)


def _until_still(once: Callable[[], float]) -> None:
    for _ in range(ROUNDS):
        if once() < CLOSE:
            return
