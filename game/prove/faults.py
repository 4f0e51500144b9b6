"""What no talk may have, read off the states that can be reached and those that can still end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.prove.explorer import leading_to
from game.prove.graph import components
from game.prove.proof import Fault
from game.prove.witness import witnesses
from game.prove.words import node_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.core.compiled import Talk
    from game.prove.arcs import Cell
    from game.prove.explorer import Reach, Ways
    from game.prove.handover import Place
    from game.prove.key import Key
    from game.prove.proof import FaultKind

FEWEST, MOST = 2, 4  # cards


@dataclass(slots=True)
class Sound:
    """Collects states with a fault by (kind, node), and what was met on the way."""

    bad: dict[tuple[FaultKind, str], dict[Key, int]]
    nodes: set[str]
    options: set[tuple[str, int]]
    outcomes: set[str]


def faults(ways: Ways, starts: Mapping[Place, int], found: Reach, lost: Mapping[Key, int]) -> tuple[Fault, ...]:
    """All faults of a talk, the worst first; where it was not walked to the end only those that were met.

    Of the `lost` states no choices end the talk.
    """
    talk, sound = ways.party.talk, _looked(ways, found)
    if lost:
        _without_end(ways, lost, sound)
    shown = [Fault(kind, node) for kind, node in sound.bad]
    led = witnesses(ways, starts, list(sound.bad.values())) if shown else ()
    placed = [replace(fault, path=way.path, starts_at=way.starts_at) for fault, way in zip(shown, led, strict=True)]
    order = ("dead_end", "loop", "no_ending", "bare", "crowded")
    placed.sort(key=lambda fault: order.index(fault.kind))
    return (*placed, *_never_met(talk, sound)) if found.whole else tuple(placed)


def _looked(ways: Ways, found: Reach) -> Sound:
    sound = Sound({}, set(), set(), set())
    talk = ways.party.talk
    for key, points in found.keys.items():
        if ways.ended(key):
            sound.outcomes.add(talk.outcomes[key[0] - len(talk.spots)])
            continue
        node = node_of(talk, key[0])
        sound.nodes.add(node)
        for cell in ways.cells(key):
            if here := cell.where & points:
                sound.options.update((node, choice) for choice in cell.choices if choice >= 0)
                kind = _kind(talk, key, cell)
                if kind:
                    states = sound.bad.setdefault((kind, node), {})
                    states[key] = states.get(key, 0) | here
    return sound


def _kind(talk: Talk, key: Key, cell: Cell) -> FaultKind | None:
    """What is wrong where these cards lie. Only once the guest has finished all of them do."""
    if not cell.choices:
        return "dead_end"
    spot = talk.spots[key[0]]
    cards = sum(choice >= 0 for choice in cell.choices)
    if spot.cut or spot.speaking or spot.pauses or FEWEST <= cards <= MOST:
        return None
    return "bare" if cards < FEWEST else "crowded"


def _without_end(ways: Ways, lost: Mapping[Key, int], sound: Sound) -> None:
    """States from which no choices end the talk: those that go round for ever, and those that only lead to such."""
    dead: dict[Key, int] = {}
    for (kind, _), states in sound.bad.items():
        dead |= states if kind == "dead_end" else {}
    stuck = leading_to(ways, lost, dead)
    round_ = {key: left for key, points in lost.items() if (left := points & ~stuck.get(key, 0))}
    loops = set(_last_parts(ways, round_))
    known = {node for kind, node in sound.bad if kind == "dead_end"} | {
        node_of(ways.party.talk, key[0]) for key in loops
    }
    for key, points in lost.items():
        node = node_of(ways.party.talk, key[0])
        if key in loops:
            sound.bad.setdefault(("loop", node), {})[key] = round_[key]
        elif node not in known:
            sound.bad.setdefault(("no_ending", node), {})[key] = points


def _last_parts(ways: Ways, trap: Mapping[Key, int]) -> Iterator[Key]:
    """The keys of a trap that one ends up in: parts that lead to no other part."""
    ahead = {key: {arc.to for arc in ways.arcs(key) if arc.image(points)} for key, points in trap.items()}
    for part in components(ahead):
        if set().union(*(ahead[key] for key in part)) <= set(part):
            yield from part


def _never_met(talk: Talk, sound: Sound) -> Iterator[Fault]:
    for place in talk.nodes:
        node = place.node.id
        if node not in sound.nodes:
            yield Fault("unreachable", node)
            continue
        for number, play in enumerate(place.plays):
            if (node, number) not in sound.options:
                yield Fault("never_available", node, option=play.option.id)
    for outcome in talk.outcomes:
        if outcome not in sound.outcomes:
            yield Fault("no_outcome", "", outcome=outcome)
