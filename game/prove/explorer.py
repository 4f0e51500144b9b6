"""Walks sets of states: all that can be reached, and of these all that can still reach something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.prove.arcs import Arc, Key
    from game.prove.handover import Drift, Handover, Place


class Ways:
    """All steps of a talk in a party, each key's found once."""

    def __init__(self, party: Handover) -> None:
        self.party = party
        self._arcs: dict[Key, tuple[Arc, ...]] = {}
        self._drifts: dict[Place, tuple[Drift, ...]] = {}

    def ended(self, key: Key) -> bool:
        return key[0] >= len(self.party.talk.spots)

    def arcs(self, key: Key) -> tuple[Arc, ...]:
        """What the player may do there."""
        if key not in self._arcs:
            self._arcs[key] = () if self.ended(key) else self.party.arcs.of(key)
        return self._arcs[key]

    def drifts(self, place: Place) -> tuple[Drift, ...]:
        """What the party may do there."""
        if place not in self._drifts:
            self._drifts[place] = () if self.ended(place[0]) else self.party.drifts(place)
        return self._drifts[place]

    def images(self, place: Place, points: int) -> Iterator[tuple[Place, int]]:
        """Where these points of a place can come to in one step, theirs or the party's."""
        key, turned = place
        for arc in self.arcs(key):
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
    waiting, states = dict(starts), 0
    while waiting and states <= budget:
        place = next(iter(waiting))
        before = reached.get(place, 0)
        fresh = waiting.pop(place) & ~before
        if not fresh:
            continue
        reached[place] = before | fresh
        if not ways.ended(place[0]):
            states += fresh.bit_count()
        for to, image in ways.images(place, fresh):
            if new := image & ~reached.get(to, 0):
                waiting[to] = waiting.get(to, 0) | new
    keys: dict[Key, int] = {}
    for (key, _), points in reached.items():
        keys[key] = keys.get(key, 0) | points
    return Reach(reached, keys, states, not waiting)


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
