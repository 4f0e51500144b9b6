"""What leads where in a talk: one arrow for every way that a card or a silence can go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.node import ALWAYS
from game.preview.layers import Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.core.moves import Stance
    from game.core.node import Landing, Node
    from game.core.scenario import Guest

OUTCOME = "outcome."  # a node's id has no dot, so an outcome's name in the graph is no node's


@dataclass(frozen=True, slots=True)
class Arrow:
    """`stance` is None for a silence; `sometimes` if it is taken in some states only."""

    source: str
    target: str
    stance: Stance | None
    sometimes: bool


def arrows(guest: Guest) -> tuple[Arrow, ...]:
    """Arrows in the order they were written; two that look the same are one, unconditional if either is."""
    found: dict[tuple[str, str, Stance | None], Arrow] = {}
    for node in guest.nodes:
        for arrow in _from(node):
            key = (arrow.source, arrow.target, arrow.stance)
            if key not in found or not arrow.sometimes:
                found[key] = arrow
    return tuple(found.values())


def links(drawn: Sequence[Arrow]) -> tuple[Link, ...]:
    count: dict[tuple[str, str], int] = {}
    for arrow in drawn:
        pair = (arrow.source, arrow.target)
        count[pair] = count.get(pair, 0) + 1
    return tuple(Link(*pair, strands) for pair, strands in count.items())


def target(landing: Landing) -> str | None:
    """The name in the graph of where a landing leads; None where the node goes on."""
    return f"{OUTCOME}{landing.end}" if landing.end else landing.goto


def _from(node: Node) -> Iterator[Arrow]:
    for option in node.options:
        offered = option.when == ALWAYS and not option.fallback
        for landing in option.lands:
            if (leads := target(landing)) and leads != node.id:
                yield Arrow(node.id, leads, option.stance, landing.when != ALWAYS or not offered)
    if node.silence and (leads := target(node.silence)) and leads != node.id:
        yield Arrow(node.id, leads, None, sometimes=True)
