"""Cards against each other: what each is worth where it lies, which are best, which another always beats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from game.prove.proof import Dominated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.prove.graph import Graph
    from game.prove.policies import Heading
    from game.prove.solve import Solved

ALIKE = 1e-9
_Duels = dict[tuple[str, str], "tuple[bool, bool] | None"]


@dataclass(frozen=True, slots=True)
class Cards:
    """`values` are best points by "node.option", `best` the best options of each node, `dominated` the beaten ones."""

    values: Mapping[str, float]
    best: Mapping[str, tuple[str, ...]]
    dominated: tuple[Dominated, ...]


class _Worth(NamedTuple):
    """What follows a card: points at best, and points expected of a player who goes on at random."""

    best: float
    drawn: float


def cards(graph: Graph, best: Heading, drawn: Solved) -> Cards:
    """Over the states that random play passes, each as often as it does."""
    sums: dict[str, dict[str, list[float]]] = {}
    duels: dict[str, _Duels] = {}
    passed = drawn.visits
    for node, number, row in _offers(graph, best, drawn):
        total = sums.setdefault(node, {})
        for option, worth in row.items():
            cell = total.setdefault(option, [0.0, 0.0, 0.0])
            cell[0] += passed[number]
            cell[1] += passed[number] * worth.best
            cell[2] += passed[number] * worth.drawn
        _fight(duels.setdefault(node, {}), row)
    means = {
        node: {option: _Worth(points / often, luck / often) for option, (often, points, luck) in row.items() if often}
        for node, row in sums.items()
    }
    values = {f"{node}.{option}": round(worth.best, 9) for node, row in means.items() for option, worth in row.items()}
    return Cards(values, {node: _best(row) for node, row in means.items() if row}, _beaten(duels, values))


def _offers(graph: Graph, best: Heading, drawn: Solved) -> Iterator[tuple[str, int, Mapping[str, _Worth]]]:
    """Each state with cards: its node, its number, what each card there is worth."""
    for number in drawn.worth:
        edges = graph.edges[number]
        if any(choice >= 0 for choice, _ in edges):
            place = graph.node(number)
            row = {
                place.plays[choice].option.id: _Worth(best.points[to], drawn.worth[to])
                for choice, to in edges if choice >= 0
            }  # fmt: skip
            yield place.node.id, number, row


def _fight(duels: _Duels, row: Mapping[str, _Worth]) -> None:
    """For each pair (option, by) whether `by` was once better in (best, drawn); None once it was worse."""
    for option, worth in row.items():
        for by, other in row.items():
            if by == option or (so_far := duels.get((option, by), (False, False))) is None:
                continue
            if other.best < worth.best or other.drawn < worth.drawn - ALIKE:
                duels[option, by] = None
            else:
                duels[option, by] = (
                    so_far[0] or other.best > worth.best,
                    so_far[1] or other.drawn > worth.drawn + ALIKE,
                )


def _beaten(duels: Mapping[str, _Duels], values: Mapping[str, float]) -> tuple[Dominated, ...]:
    """Each option that is dominated, once: by the best of those that do."""
    found: dict[tuple[str, str], str] = {}
    for node, pairs in duels.items():
        for (option, by), better in pairs.items():
            rival = found.get((node, option))
            if better == (True, True) and (rival is None or values[f"{node}.{by}"] > values[f"{node}.{rival}"]):
                found[node, option] = by
    return tuple(Dominated(node, option, by) for (node, option), by in found.items())


def _best(row: Mapping[str, _Worth]) -> tuple[str, ...]:
    """The options with the most points, of equals those that forgive most."""
    most = max(worth.best for worth in row.values())
    top = {option: worth for option, worth in row.items() if most - worth.best < ALIKE}
    kindest = max(worth.drawn for worth in top.values())
    return tuple(option for option, worth in top.items() if kindest - worth.drawn < ALIKE)
