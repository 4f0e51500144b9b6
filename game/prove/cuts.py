"""The meters, cut where a condition on them changes its answer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.core.compiled import Check
from game.core.node import PHASES
from game.core.talk import holds
from game.prove.sets import FULL, where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.core.node import Span
    from game.core.talk import Meters3

EVERY_PHASE = (1 << len(PHASES)) - 1


def cut(checks: Iterable[Check | None]) -> tuple[int, ...]:
    """Pieces in which each of the conditions has one answer, as far as the meters decide it."""
    return cut_by(within(check.trust, check.risk, check.patience) for check in checks if check)


def cut_by(masks: Iterable[int]) -> tuple[int, ...]:
    pieces = [FULL]
    for mask in set(masks) - {FULL}:
        pieces = [part for piece in pieces for part in (piece & mask, piece & ~mask) if part]
    return tuple(pieces)


@lru_cache(maxsize=1024)
def within(trust: Span, risk: Span, patience: Span) -> int:
    """The points that a condition on these spans holds for."""
    check = Check(trust, risk, patience, 0, 0, EVERY_PHASE)
    return where(lambda meters: holds(check, meters, 0, 0))


@lru_cache(maxsize=64)
def guarded(guard: Callable[[Meters3], bool]) -> int:
    """The points at which a row of the buying chart may be taken."""
    return where(guard)
