"""Dice keyed by (seed, what, whom, nth), never by turn: the same guest brings the same luck on every road."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.node import Span


@lru_cache(maxsize=4096)  # 4 microseconds a die, and the same ones are asked for at every look around
def roll(seed: int, *key: str | int) -> float:
    """A number in [0, 1), the same on every machine and hash seed."""
    return Random("|".join(map(str, (seed, *key)))).random()


def between(seed: int, span: Span, *key: str | int) -> int:
    """A whole number in the closed span."""
    low, high = span
    return low + int(roll(seed, *key) * (high - low + 1))
