"""What a way of playing that draws its choices alike comes to: worth of each state, and how often it is passed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.prove.graph import NEVER, components, goes_round, played
from game.prove.proof import Policy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.prove.graph import Chosen, Graph

CLOSE = 1e-13  # change in one round at which a loop counts as solved
ROUNDS = 100_000


@dataclass(frozen=True, slots=True)
class Flow:
    """Where one comes from each state that is passed, alike often; `parts` come after what they lead to."""

    starts: Sequence[int]
    nexts: Mapping[int, Sequence[int]]
    parts: Sequence[Sequence[int]]

    def visits(self) -> Mapping[int, float]:
        """How often each state is passed in one talk, all starts alike; in a part that nothing leaves, once."""
        came = dict.fromkeys(self.nexts, 0.0)
        for start in self.starts:
            came[start] += 1 / len(self.starts)
        for part in reversed(self.parts):
            inside = set(part) if goes_round(part, self.nexts) else ()
            if inside and any(to not in inside for state in part for to in self.nexts[state]):
                self._settle(part, came)
            for state in part:
                if nexts := self.nexts[state]:
                    share = came[state] / len(nexts)
                    for to in nexts:
                        if to not in inside:
                            came[to] += share
        return came

    def _settle(self, part: Sequence[int], came: dict[int, float]) -> None:
        """Solve came = inflow + what the part itself sends round."""
        inside = set(part)
        inflow = {state: came[state] for state in part}
        total = sum(inflow.values()) or 1.0
        sent = [(state, to, 1 / len(self.nexts[state])) for state in part for to in self.nexts[state] if to in inside]

        def once() -> float:
            after = dict(inflow)
            for state, to, share in sent:
                after[to] += came[state] * share
            change = max(abs(after[state] - came[state]) for state in part)
            came.update(after)
            return change / total  # a part that is hardly ever come to is solved as closely

        _until_still(once)

    def worth(self, score: Callable[[int], int]) -> Mapping[int, float]:
        """Expected points of every state; 0 where one goes round for ever."""
        worth: dict[int, float] = {}
        for part in self.parts:
            first = part[0]
            if goes_round(part, self.nexts):
                worth.update(dict.fromkeys(part, 0.0))
                _until_still(lambda part=part: max(self._improve(state, worth) for state in part))  # type: ignore[misc]
            else:
                nexts = self.nexts[first]
                worth[first] = _mean(nexts, worth) if nexts else float(score(first))
        return worth

    def _improve(self, state: int, worth: dict[int, float]) -> float:
        """The worth of a state from its nexts, its own loop taken out; how much that changed it."""
        nexts = [to for to in self.nexts[state] if to != state]
        before, worth[state] = worth[state], _mean(nexts, worth) if nexts else 0.0
        return abs(worth[state] - before)


@dataclass(frozen=True, slots=True)
class Solved:
    """The `worth` of each state that is passed, in points, and how often it is in one talk."""

    graph: Graph
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
    """What a way of playing comes to, at every state it passes."""
    nexts = {state: [to for _, to in edges] for state, edges in played(graph, choose).items()}
    flow = Flow(graph.starts, nexts, components(nexts))
    return Solved(graph, flow.worth(graph.score), flow.visits())


def _mean(states: Sequence[int], worth: Mapping[int, float]) -> float:
    return sum([worth[state] for state in states]) / len(states)


def _until_still(once: Callable[[], float]) -> None:
    for _ in range(ROUNDS):
        if once() < CLOSE:
            return
