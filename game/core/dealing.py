"""The order in which an evening shows the cards of a node: drawn from the seed, so that no place tells anything."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.core.dice import roll

if TYPE_CHECKING:
    from game.core.compiled import Talk


@lru_cache(maxsize=4096)
def displayed(seed: int, talk: Talk, node: int) -> tuple[int, ...]:
    """The options of a node by number, in displayed order."""
    place = talk.nodes[node]
    numbers = range(len(place.plays))
    if place.node.fixed:
        return tuple(numbers)
    return tuple(sorted(numbers, key=lambda index: roll(seed, "display", talk.guest.id, place.node.id, index)))
