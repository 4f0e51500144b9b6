"""How the time of a workshop is spent: how many rounds are full ones, and when to begin the debrief."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """Minutes in all, full rounds (vote, discuss, vote), the minute in which the debrief should begin."""

    minutes: int
    full_rounds: int
    debrief_at: int


PLANS = {20: Plan(20, 2, 14), 60: Plan(60, 8, 46)}
