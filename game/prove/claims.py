"""What a designer claims of a talk, held against every start of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.prove.graph import components, goes_round, played
from game.prove.policies import STANCES, only
from game.prove.proof import ClaimResult
from game.prove.words import step_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.core.moves import Stance
    from game.core.scenario import Claim
    from game.prove.graph import Edge, Graph
    from game.prove.policies import Heading
    from game.prove.proof import Path


def judge(claim: Claim, graph: Graph, best: Heading) -> ClaimResult:
    """Whether a claim holds, in a sentence, with a play that shows it."""
    stance = next((stance for stance in STANCES if stance == claim.only), None)
    return _only(claim, stance, graph) if stance else _best(claim, graph, best)


def undecided(claim: Claim, states: int) -> ClaimResult:
    return ClaimResult(claim, holds=False, says=f"not proved: the talk has more than {states} states")


def _only(claim: Claim, stance: Stance, graph: Graph) -> ClaimResult:
    edges = played(graph, only(graph, stance))
    found = {graph.outcomes[number] for number in edges} - {None}
    ahead = {number: [to for _, to in row] for number, row in edges.items()}
    for part in components(ahead):
        if goes_round(part, ahead):
            path = _shortest(graph, edges, lambda number, part=part: number in part)  # type: ignore[misc]
            return ClaimResult(claim, holds=False, says=f"only {stance} may go round for ever", path=path)
    if any(_stuck(graph, edges, number) for number in edges):
        path = _shortest(graph, edges, lambda number: _stuck(graph, edges, number))
        return ClaimResult(claim, holds=False, says=f"only {stance} may come to a dead end", path=path)
    others = sorted(str(outcome) for outcome in found - {claim.ends})
    if others and claim.ends is not None:
        path = _shortest(graph, edges, lambda number: graph.outcomes[number] not in (None, claim.ends))
        says = f"only {stance} may also end in {' or '.join(others)}" if claim.ends in found else (
            f"only {stance} ends in {' or '.join(others)}, never in {claim.ends}"
        )  # fmt: skip
        return ClaimResult(claim, holds=False, says=says, path=path)
    path = _shortest(graph, edges, lambda number: graph.outcomes[number] is not None)
    ends = claim.ends or " or ".join(others)
    return ClaimResult(claim, holds=True, says=f"only {stance} always ends in {ends}", path=path)


def _stuck(graph: Graph, edges: Mapping[int, Sequence[Edge]], number: int) -> bool:
    return graph.outcomes[number] is None and not edges[number]


def _best(claim: Claim, graph: Graph, best: Heading) -> ClaimResult:
    """From every start some road to the most points uses all of these stances and none of those."""
    roads = played(graph, lambda number: _best_edges(claim, graph, best, number))
    covered = _cover(claim, graph, roads)
    every = (1 << len(claim.uses)) - 1
    asked = _asked(claim)
    for start in graph.starts:
        if not covered.get(start, 0) >> every & 1:
            path = _walked(graph, start, best)
            says = f"no best road (to {best.points[start]} points) {asked}; the shortest best one is shown"
            return ClaimResult(claim, holds=False, says=says, path=path)
    path = _covering(claim, graph, roads, covered)
    return ClaimResult(claim, holds=True, says=f"from every start a best road {asked}", path=path)


def _asked(claim: Claim) -> str:
    uses = f"uses {', '.join(claim.uses)}" if claim.uses else ""
    never = f"never {', '.join(claim.never)}" if claim.never else ""
    return " and ".join(filter(None, (uses, never))) or "ends"


def _stance(graph: Graph, number: int, choice: int) -> str | None:
    return graph.node(number).plays[choice].option.stance if choice >= 0 else None


def _best_edges(claim: Claim, graph: Graph, best: Heading, number: int) -> Sequence[Edge]:
    """What may be done there without losing a point or using what the claim rules out."""
    return [
        (choice, to)
        for choice, to in graph.edges[number]
        if best.points[to] == best.points[number] and _stance(graph, number, choice) not in claim.never
    ]


def _used(claim: Claim, graph: Graph, number: int, choice: int) -> int:
    stance = _stance(graph, number, choice)
    return 1 << claim.uses.index(stance) if stance in claim.uses else 0


def _cover(claim: Claim, graph: Graph, roads: Mapping[int, Sequence[Edge]]) -> Mapping[int, int]:
    """For each state the sets of stances (bit n: the set n) that some best road from there uses exactly."""
    coming: dict[int, list[tuple[int, int]]] = {}
    for number, row in roads.items():
        for choice, to in row:
            coming.setdefault(to, []).append((number, _used(claim, graph, number, choice)))
    covered = {number: 1 for number in roads if graph.outcomes[number] is not None}
    waiting = list(covered)
    while waiting:
        number = waiting.pop()
        for before, used in coming.get(number, ()):
            after = covered.get(before, 0) | _with(covered[number], used, len(claim.uses))
            if after != covered.get(before, 0):
                covered[before] = after
                waiting.append(before)
    return covered


def _with(sets: int, used: int, stances: int) -> int:
    """The sets, each with one more stance in it."""
    return sum({1 << (number | used) for number in range(1 << stances) if sets >> number & 1}) if used else sets


def _covering(claim: Claim, graph: Graph, roads: Mapping[int, Sequence[Edge]], covered: Mapping[int, int]) -> Path:
    """The shortest best road of the first start that uses all that is claimed."""
    every = (1 << len(claim.uses)) - 1
    first = (graph.starts[0], 0)
    came: dict[tuple[int, int], tuple[tuple[int, int], int] | None] = {first: None}
    ahead = [first]
    for number, used in ahead:  # grows while it is walked
        if graph.outcomes[number] is not None and used == every:
            return _back(graph, came, (number, used))
        for choice, to in roads[number]:
            after = (to, used | _used(claim, graph, number, choice))
            if after not in came and to in covered:
                came[after] = ((number, used), choice)
                ahead.append(after)
    return ()


def _shortest(graph: Graph, edges: Mapping[int, Sequence[Edge]], goal: Callable[[int], bool]) -> Path:
    first = [(start, 0) for start in dict.fromkeys(graph.starts)]
    came: dict[tuple[int, int], tuple[tuple[int, int], int] | None] = dict.fromkeys(first)
    for number, _ in first:  # grows while it is walked
        if goal(number):
            return _back(graph, came, (number, 0))
        for choice, to in edges[number]:
            if (to, 0) not in came:
                came[to, 0] = ((number, 0), choice)
                first.append((to, 0))
    return ()


def _walked(graph: Graph, start: int, best: Heading) -> Path:
    path, number = [], start
    while edge := best.toward[number]:
        path.append(step_words(graph.talk, graph.positions[number], edge[0]))
        number = edge[1]
    return tuple(path)


def _back(
    graph: Graph, came: Mapping[tuple[int, int], tuple[tuple[int, int], int] | None], last: tuple[int, int]
) -> Path:
    path = []
    while found := came[last]:
        last, choice = found
        path.append(step_words(graph.talk, graph.positions[last[0]], choice))
    return tuple(reversed(path))
