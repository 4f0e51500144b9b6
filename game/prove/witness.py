"""The shortest way to a set of states: the walk in rounds that each step once, then back from the first hit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.prove.key import state_at
from game.prove.sets import bit, highest
from game.prove.words import start_words, step_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from game.core.talk import Meters3
    from game.prove.explorer import Ways
    from game.prove.handover import Place
    from game.prove.key import Key
    from game.prove.proof import Path

    Goal = Mapping[Key, int]
    Layer = Mapping[Place, int]


@dataclass(frozen=True, slots=True)
class Witness:
    """A path in the designer's words and where it starts; both empty where nothing leads to the goal."""

    starts_at: str = ""
    path: Path = ()


def witnesses(ways: Ways, starts: Layer, goals: Sequence[Goal]) -> tuple[Witness, ...]:
    """One for each goal."""
    found: dict[int, Witness] = {}
    layers: list[Layer] = []
    for layer in _rounds(ways, starts):
        layers.append(layer)
        for number, goal in enumerate(goals):
            hit = None if number in found else _hit(layer, goal)
            if hit:
                found[number] = _back(ways, layers, *hit)
        if len(found) == len(goals):
            break
    return tuple(found.get(number, Witness()) for number in range(len(goals)))


def _rounds(ways: Ways, starts: Layer) -> Iterator[Layer]:
    """What is reached first after no step, after one, after two."""
    seen: dict[Place, int] = dict(starts)
    layer: Layer = starts
    while layer:
        yield layer
        after: dict[Place, int] = {}
        for place, points in layer.items():
            for to, image in ways.images(place, points):
                if new := image & ~seen.get(to, 0):
                    seen[to] = seen.get(to, 0) | new
                    after[to] = after.get(to, 0) | new
        layer = after


def _hit(layer: Layer, goal: Goal) -> tuple[Place, Meters3] | None:
    for place, points in layer.items():
        if both := points & goal.get(place[0], 0):
            return place, highest(both)
    return None


def _back(ways: Ways, layers: Sequence[Layer], place: Place, meters: Meters3) -> Witness:
    path = []
    for layer in reversed(layers[:-1]):
        place, meters, words = _before(ways, layer, place, meters)
        path.append(words)
    return Witness(start_words(ways.party.talk, state_at(place[0], meters)), tuple(reversed(path)))


def _before(ways: Ways, layer: Layer, place: Place, meters: Meters3) -> tuple[Place, Meters3, str]:
    """A state of the layer that leads here in one step, and that step; by the player's own if there is one."""
    goal = bit(meters)
    for source, points in layer.items():
        if source[1] == place[1]:
            for arc in ways.arcs(source[0]):
                if arc.to == place[0] and (came := arc.preimage(goal) & points):
                    return source, highest(came), step_words(ways.party.talk, source[0][0], arc.choice)
    for source, points in layer.items():
        for drift in ways.drifts(source):
            if drift.to == place and drift.image(points) & goal:
                came = next(b for b in _single(points) if drift.image(b) & goal)
                words = f"{drift.says}, trust {meters[0]}, patience {meters[2]}" if any(drift.shift) else (
                    drift.says if drift.how == "gone" else f"{drift.says}, patience {meters[2]}"
                )  # fmt: skip
                return source, highest(came), words
    raise AssertionError("a state was reached by no step")


def _single(points: int) -> Iterator[int]:
    while points:
        top = 1 << (points.bit_length() - 1)
        yield top
        points ^= top
