"""How hard an evening is: from what the guests start with, when and why they come; the seed draws it anew.

Medium is the evening as written. What is said, and how it is taken, is the same on every level.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.arrangement import Crowd
    from game.core.node import Span
    from game.core.scenario import Guest, Scenario

Level = Literal["easy", "medium", "hard"]
LEVELS: tuple[Level, ...] = get_args(Level)
LEAST, MOST = 1, 9  # of a starting value: nobody comes with nothing left, or with nothing to fear


class Shift(NamedTuple):
    """How much wider what may be drawn is: trust and patience `down` or `up`, risk the other way; arrivals `later`."""

    down: int
    up: int
    later: int


SHIFTS: Mapping[Level, Shift] = MappingProxyType({"easy": Shift(0, 2, 2), "hard": Shift(2, 0, 4)})


@lru_cache(maxsize=64)
def at_level(scenario: Scenario, level: Level) -> Scenario:
    """The scenario on this level; itself on medium."""
    shift = SHIFTS.get(level)
    if shift is None:
        return scenario
    crowd = _crowd(scenario.crowd, shift) if scenario.crowd else None
    return replace(scenario, guests=tuple(_shifted(guest, shift) for guest in scenario.guests), crowd=crowd)


def _crowd(crowd: Crowd, shift: Shift) -> Crowd:
    groups = (replace(group, talks=tuple(_shifted(talk, shift) for talk in group.talks)) for group in crowd.groups)
    return replace(crowd, groups=tuple(groups), mixed=True)


def _shifted(guest: Guest, shift: Shift) -> Guest:
    arrives = guest.arrives
    return replace(
        guest,
        trust=_wider(guest.trust, shift.down, shift.up),
        risk=_wider(guest.risk, shift.up, shift.down),
        patience=_wider(guest.patience, shift.down, shift.up),
        arrives=replace(arrives, within=arrives.within + shift.later) if arrives.beat else arrives,
    )


def _wider(span: Span, down: int, up: int) -> Span:
    """What was out of bounds as written stays so."""
    low, high = span
    return max(min(LEAST, low), low - down), min(max(MOST, high), high + up)
