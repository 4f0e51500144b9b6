"""What became of the evening, in points: simulated, so shown as the game's own and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.scenario import PHASES

if TYPE_CHECKING:
    from game.core.party import Party, Present
    from game.core.scenario import Guest, Scenario

BEST = 10
NIGHT_AFTER = 5  # perceived risk from which an order is regretted before morning
REGRETTED = 4  # points that a regretted order loses
UNFINISHED = 3  # the most a talk is worth that came to no end


@dataclass(frozen=True, slots=True)
class GuestOutcome:
    """One guest's part of the evening, 0..10 points, and why: an outcome's id, "unfinished", "missed" or "left"."""

    guest: str
    points: int
    why: str
    phase: str
    trust: int
    risk: int
    regretted: bool = False


def guest_outcome(guest: Guest, now: Present) -> GuestOutcome:
    _, trust, risk, _, _, phase, *_ = now.talk
    points, why, regretted = 0, "left" if now.at == "gone" else "missed", False
    if now.outcome:
        ending = guest.outcome(now.outcome)
        regretted = ending.sold == "order" and risk >= NIGHT_AFTER
        points, why = max(0, ending.score - REGRETTED * regretted), ending.id
    elif now.began and now.at != "gone":
        points, why = max(0, min(UNFINISHED, trust - now.trust_before)), "unfinished"
    return GuestOutcome(guest.id, points, why, PHASES[phase], trust, risk, regretted)


def evening_outcome(scenario: Scenario, party: Party) -> tuple[float, tuple[GuestOutcome, ...]]:
    """0..100: the share of the points there were to win, and each guest's."""
    rows = tuple(guest_outcome(guest, party.guests[guest.id]) for guest in scenario.guests)
    best = sum(max(outcome.score for outcome in guest.outcomes) for guest in scenario.guests)
    return (100 * sum(row.points for row in rows) / best if best else 0.0), rows
