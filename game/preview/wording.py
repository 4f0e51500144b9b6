"""Conditions, effects and outcomes of moves in a designer's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.moves import MOVES
from game.core.node import ANY, METER_MAX, METERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.node import Condition, Effect, Span

MINUS = "\u2212"


def in_words(condition: Condition) -> str:
    """Such as `trust from 5, knows ears`; nothing for what always holds."""
    return ", ".join(_clauses(condition))


def _clauses(condition: Condition) -> Iterator[str]:
    for meter in METERS:
        span: Span = getattr(condition, meter)
        if span != ANY:
            yield f"{meter} {_span(span)}"
    for verb, names in (("knows", condition.knows), ("lacks", condition.lacks), ("phase", condition.phases)):
        if names:
            yield f"{verb} {' or '.join(names) if verb == 'phase' else ' and '.join(names)}"


def _span(span: Span) -> str:
    low, below = span
    if below == low + 1:
        return f"is {low}"
    if below > METER_MAX:
        return f"from {low}"
    return f"below {below}" if low == 0 else f"{low} to {below - 1}"


def effects(effect: Effect, moves: tuple[str, ...]) -> tuple[tuple[str, int, bool], ...]:
    """What moves: the meter, how far, and whether the designer wrote it. The rest the moves do of themselves."""
    found = []
    for meter in METERS:
        written: int | None = getattr(effect, meter)
        by = sum(getattr(MOVES[move], meter) for move in moves if move in MOVES) if written is None else written
        if by or written is not None:
            found.append((meter, by, written is not None))
    return tuple(found)


def signed(by: int) -> str:
    return f"+{by}" if by > 0 else f"{MINUS}{-by}" if by else "\u00b10"
