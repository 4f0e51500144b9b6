"""Lays a graph out in layers: longest paths give the rows, barycentres the order, and a line through each row the x."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Bend: TypeAlias = tuple[str, str, int]  # where a long link passes a row
Stop: TypeAlias = "str | Bend"
SWEEPS = 16
ROUNDS = 60
ROOM = 34.0  # between two boxes
STRAIGHT, ROAD = 6.0, 200.0  # how much harder than a link its bends pull each other straight, and the main road
LANE = 15.0  # between two links


@dataclass(frozen=True, slots=True)
class Link:
    """Everything that leads from one node to another: so many strands side by side."""

    source: str
    target: str
    strands: int = 1


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows from top to bottom, the middle of every stop, and the stops that a link passes, its upper end first."""

    rows: tuple[tuple[Stop, ...], ...]
    x: Mapping[Stop, float]
    rank: Mapping[str, int]
    routes: Mapping[Link, tuple[Stop, ...]]


def lay_out(nodes: Sequence[str], sinks: Sequence[str], links: Sequence[Link], width: Mapping[str, float]) -> Layout:
    """`nodes` as they were written, the first being a start; `sinks` share the last row."""
    order = _reached(nodes, links)
    rank = _ranks(order, sinks, links)
    routes = {link: _route(link, rank) for link in links if rank[link.source] != rank[link.target]}
    near = _neighbours(routes, _road(order, rank, links))
    rows = _ordered(_rows([*order, *sinks], rank, routes), near)
    return Layout(tuple(map(tuple, rows)), _places(rows, near, width), rank, routes)


def _reached(nodes: Sequence[str], links: Sequence[Link]) -> list[str]:
    """Nodes as written, but none before something leads to it; those to which nothing leads come last."""
    order, left = list(nodes[:1]), list(nodes[1:])
    while left:
        found = {link.target for link in links if link.source in order}
        following = next((node for node in left if node in found), left[0])
        order.append(following)
        left.remove(following)
    return order


def _ranks(order: Sequence[str], sinks: Sequence[str], links: Sequence[Link]) -> dict[str, int]:
    """Every node below all that lead to it, links back to what came before left aside."""
    rank = dict.fromkeys(order, 0)
    for number, node in enumerate(order):
        later = set(order[number + 1 :])
        for link in links:
            if link.source == node and link.target in later:
                rank[link.target] = max(rank[link.target], rank[node] + 1)
    return rank | dict.fromkeys(sinks, max(rank.values(), default=0) + 1)


def _route(link: Link, rank: Mapping[str, int]) -> tuple[Stop, ...]:
    upper, lower = sorted((link.source, link.target), key=lambda node: rank[node])
    bends = ((link.source, link.target, row) for row in range(rank[upper] + 1, rank[lower]))
    return (upper, *bends, lower)


def _rows(nodes: Sequence[str], rank: Mapping[str, int], routes: Mapping[Link, tuple[Stop, ...]]) -> list[list[Stop]]:
    rows: list[list[Stop]] = [[] for _ in range(max(rank.values(), default=0) + 1)]
    for node in nodes:
        rows[rank[node]].append(node)
    for route in routes.values():
        for bend in route[1:-1]:
            if not isinstance(bend, str):
                rows[bend[2]].append(bend)
    return rows


_Near: TypeAlias = "dict[Stop, list[tuple[Stop, float]]]"


def _road(order: Sequence[str], rank: Mapping[str, int], links: Sequence[Link]) -> list[Stop]:
    """The longest way down, by the first written of every row: the main road of the talk."""
    at = max(order, key=lambda node: rank[node])
    road: list[Stop] = [at]
    while rank[at]:
        above = {link.source for link in links if link.target == at and rank[link.source] == rank[at] - 1}
        at = next(node for node in order if node in above)
        road.append(at)
    return road


def _neighbours(routes: Mapping[Link, tuple[Stop, ...]], road: Sequence[Stop]) -> _Near:
    """What hangs on what, and how much it pulls; the road and the bends of a link hang together as a whole."""
    near: _Near = {}
    for link, route in routes.items():
        for one, other in pairwise(route):
            pull = link.strands * (2.0 if isinstance(one, str) and isinstance(other, str) else 1.0)
            _tie(near, one, other, pull)
        _tie_all(near, route[1:-1], link.strands * STRAIGHT)
    _tie_all(near, road, ROAD)
    return near


def _tie_all(near: _Near, stops: Sequence[Stop], pull: float) -> None:
    for one, other in combinations(stops, 2):
        _tie(near, one, other, pull)


def _tie(near: _Near, one: Stop, other: Stop, pull: float) -> None:
    near.setdefault(one, []).append((other, pull))
    near.setdefault(other, []).append((one, pull))


def _ordered(rows: list[list[Stop]], near: _Near) -> list[list[Stop]]:
    """Sweeps down and up, each row sorted by where its neighbours are; the sweep with the fewest crossings is kept."""
    best, fewest = rows, _crossings(rows, near)
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        rows = [list(row) for row in rows]
        numbers = range(1, len(rows)) if down else range(len(rows) - 2, -1, -1)
        for number in numbers:
            _sort(rows[number], rows[number - 1 if down else number + 1], near)
        if (crossings := _crossings(rows, near)) < fewest:
            best, fewest = rows, crossings
    return best


def _sort(row: list[Stop], fixed: list[Stop], near: _Near) -> None:
    at = {stop: (number + 0.5) / len(fixed) for number, stop in enumerate(fixed)}
    here = {stop: (number + 0.5) / len(row) for number, stop in enumerate(row)}

    def middle(stop: Stop) -> float:
        pulls = [(at[other], pull) for other, pull in near.get(stop, ()) if other in at]
        return sum(x * pull for x, pull in pulls) / sum(pull for _, pull in pulls) if pulls else here[stop]

    row.sort(key=middle)


def _crossings(rows: list[list[Stop]], near: _Near) -> int:
    total = 0
    for upper, lower in pairwise(rows):
        at = {stop: number for number, stop in enumerate(lower)}
        ends = [sorted(at[other] for other, _ in near.get(stop, ()) if other in at) for stop in upper]
        for number, mine in enumerate(ends):
            total += sum(one > other for one in mine for others in ends[number + 1 :] for other in others)
    return total


def _places(rows: list[list[Stop]], near: _Near, width: Mapping[str, float]) -> dict[Stop, float]:
    """Every stop drawn toward its neighbours again and again, no two of a row closer than they are wide."""
    x: dict[Stop, float] = {}
    gaps = [_gaps(row, near, width) for row in rows]
    for row, gap in zip(rows, gaps, strict=True):
        x.update(zip(row, spread([0.0] * len(row), gap), strict=True))
    for turn in range(ROUNDS):
        for number in range(len(rows))[:: -1 if turn % 2 else 1]:
            row, wanted, weights = rows[number], [], []
            for stop in row:
                pulls = near.get(stop, [])
                weight = sum(pull for _, pull in pulls)
                wanted.append(sum(x[other] * pull for other, pull in pulls) / weight if weight else x[stop])
                weights.append(weight or 0.1)
            x.update(zip(row, spread(wanted, gaps[number], weights), strict=True))
    return x


def _gaps(row: list[Stop], near: _Near, width: Mapping[str, float]) -> list[float]:
    def half(stop: Stop) -> float:
        return width[stop] / 2 if isinstance(stop, str) else LANE / 2

    def room(one: Stop, other: Stop) -> float:
        if isinstance(one, str) and isinstance(other, str):
            return ROOM if near.get(one) and near.get(other) else LANE
        return LANE

    return [half(one) + half(other) + room(one, other) for one, other in pairwise(row)]


def spread(wanted: Sequence[float], gaps: Sequence[float], weights: Sequence[float] | None = None) -> list[float]:
    """The positions nearest to those wanted that keep the gaps: neighbours that collide are moved as one block."""
    before = [0.0]
    for gap in gaps:
        before.append(before[-1] + gap)
    blocks: list[tuple[float, float, int]] = []  # mean, weight, how many
    for place, offset, weight in zip(wanted, before, weights or [1.0] * len(wanted), strict=False):
        block = (place - offset, weight, 1)
        while blocks and blocks[-1][0] >= block[0]:
            mean, heavy, count = blocks.pop()
            total = heavy + block[1]
            block = ((mean * heavy + block[0] * block[1]) / total, total, count + block[2])
        blocks.append(block)
    flat = [mean for mean, _, count in blocks for _ in range(count)]
    return [place + offset for place, offset in zip(flat, before, strict=False)]
