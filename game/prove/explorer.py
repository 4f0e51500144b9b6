"""Walks sets of states: all that can be reached, and of these all that can still reach something."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from game.core.compiled import Place as Node
    from game.core.compiled import Talk
    from game.prove.arcs import Arc, Cell, Opening
    from game.prove.handover import Drift, Handover, Place
    from game.prove.key import Key


class Ways:
    """All steps of a talk in a party, each key's found when points first come to where they lead away."""

    def __init__(self, party: Handover) -> None:
        self.party = party
        self._cells: dict[Key, tuple[Cell, ...]] = {}
        self._open: dict[Key, list[Opening]] = {}
        self._arcs: dict[Key, list[Arc]] = {}
        self._drifts: dict[Place, tuple[Drift, ...]] = {}

    def ended(self, key: Key) -> bool:
        return key[0] >= len(self.party.talk.spots)

    def cells(self, key: Key) -> tuple[Cell, ...]:
        """What the player may do there, by the meters."""
        if key not in self._cells:
            self._cells[key] = () if self.ended(key) else self.party.arcs.cells(key)
        return self._cells[key]

    def arcs(self, key: Key, points: int = 0) -> Sequence[Arc]:
        """What the player may do there: all that these points or any before them can take."""
        if key not in self._arcs:
            self._arcs[key] = []
            self._open[key] = self.party.arcs.openings(key, self.cells(key))
        if points and (untaken := self._open[key]):
            self._open[key] = [opening for opening in untaken if not points & opening[1]]
            self._arcs[key] += [
                self.party.arcs.taken(key, opening, here) for opening in untaken if (here := points & opening[1])
            ]
        return self._arcs[key]

    def drifts(self, place: Place) -> tuple[Drift, ...]:
        """What the party may do there."""
        if place not in self._drifts:
            self._drifts[place] = () if self.ended(place[0]) else self.party.drifts(place)
        return self._drifts[place]

    def images(self, place: Place, points: int) -> Iterator[tuple[Place, int]]:
        """Where these points of a place can come to in one step, theirs or the party's."""
        key, turned = place
        for arc in self.arcs(key, points):
            if image := arc.image(points):
                yield (arc.to, turned), image
        for drift in self.drifts(place):
            if image := drift.image(points):
                yield drift.to, image


@dataclass(frozen=True, slots=True)
class Reach:
    """The points reached at each place; `whole` is false where the budget was spent before the end."""

    places: Mapping[Place, int]
    keys: Mapping[Key, int]
    states: int
    whole: bool


def reach(ways: Ways, starts: Mapping[Place, int], budget: int) -> Reach:
    """Everything that can come about, from all starts; stops past `budget` states."""
    reached: dict[Place, int] = {}
    waiting, states, order = dict(starts), 0, onward(ways.party.talk)
    heap = [(order[place[0][0]], place) for place in starts]
    heapify(heap)
    while heap and states <= budget:
        place = heappop(heap)[1]
        before = reached.get(place, 0)
        fresh = waiting.pop(place) & ~before
        if not fresh:
            continue
        reached[place] = before | fresh
        if not ways.ended(place[0]):
            states += fresh.bit_count()
        for to, image in ways.images(place, fresh):
            if new := image & ~reached.get(to, 0):
                if to not in waiting:
                    heappush(heap, (order[to[0][0]], to))
                waiting[to] = waiting.get(to, 0) | new
    keys: dict[Key, int] = {}
    for (key, _), points in reached.items():
        keys[key] = keys.get(key, 0) | points
    return Reach(reached, keys, states, not waiting)


def onward(talk: Talk) -> Sequence[int]:
    """A rank for each position, to walk the nodes in: those first that others are led to from."""
    ahead = [_leads(place) for place in talk.nodes]
    after: list[int] = []
    seen: set[int] = set()
    for _, start, _ in talk.starts:
        path = [(start, iter(ahead[start]))] if start not in seen else []
        seen.add(start)
        while path:
            to = next((to for to in path[-1][1] if to not in seen), None)
            if to is None:
                after.append(path.pop()[0])
            else:
                seen.add(to)
                path.append((to, iter(ahead[to])))
    rank = {node: number for number, node in enumerate(reversed(after))}
    most = len(talk.spots)
    ranks = [rank.get(spot.node, most) * most + position for position, spot in enumerate(talk.spots)]
    return [*ranks, *(most * most + most for _ in talk.outcomes)]


def _leads(place: Node) -> list[int]:
    lands = [land for play in place.plays for land in play.lands] + ([place.silence] if place.silence else [])
    return [land.goto for land in lands if land.goto is not None]


def leading_to(ways: Ways, within: Mapping[Key, int], goal: Mapping[Key, int]) -> Mapping[Key, int]:
    """The points from which the player alone can reach the goal: stepping away is no exit."""
    coming: dict[Key, list[tuple[Key, Arc]]] = {}
    for key in within:
        for arc in ways.arcs(key):
            coming.setdefault(arc.to, []).append((key, arc))
    found = dict(goal)
    waiting = dict(goal)
    while waiting:
        key = next(iter(waiting))
        fresh = waiting.pop(key)
        for before, arc in coming.get(key, ()):
            known = found.get(before, 0)
            if new := arc.preimage(fresh) & within[before] & ~known:
                found[before] = known | new
                waiting[before] = waiting.get(before, 0) | new
    return found
