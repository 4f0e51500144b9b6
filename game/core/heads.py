"""How many were in the room at each beat, by what had brought them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from game.core.scenario import Reason

if TYPE_CHECKING:
    from game.core.party import Party
    from game.core.retold import Retold
    from game.core.scenario import Scenario

REASONS: tuple[Reason, ...] = get_args(Reason)


def heads(retold: Retold) -> dict[Reason, tuple[int, ...]]:
    """One number a beat, as the room stood at its end; only reasons for which anybody came."""
    by_beat = {party.beat: party for party in retold.parties}
    last = retold.parties[-1].beat
    counts: list[Counter[Reason]] = []
    for beat in range(last + 1):
        counts.append(_count(retold.scenario, by_beat[beat]) if beat in by_beat else counts[-1])
    rows = {reason: tuple(count[reason] for count in counts) for reason in REASONS}
    return {reason: row for reason, row in rows.items() if any(row)}


def _count(scenario: Scenario, party: Party) -> Counter[Reason]:
    there = (*party.here(), *(name for name, now in party.guests.items() if now.at == "talking" and not now.on_line))
    return Counter(scenario.guest(name).reason for name in there)
