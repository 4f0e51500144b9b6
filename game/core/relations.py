"""How a relation cools when nobody tends it, and what guests say of you to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.core.party import NEVER

if TYPE_CHECKING:
    from game.core.party import Party
    from game.core.scenario import Outcome, Scenario

Warmth = Literal["warm", "lukewarm", "cold", "lost"]
RELATED = 5  # points from which one has more than a talk behind one
VALUED, SLIGHTED = 7, 2  # points from which a guest speaks well of you, and up to which badly
WELL, BADLY, LEFT, LEFT_HALF_WAY = 1, -2, -1, -2  # what that does to the room's word: a slight is told louder
WORD_MAX = 4
FIRST_TRUST = (-2, 1)  # how far the room's word moves the first trust of a newcomer
_WARMTH: tuple[Warmth, ...] = ("warm", "lukewarm", "cold", "lost")
COLDEST = len(_WARMTH) - 1  # steps from warm to lost


def is_relation(scenario: Scenario, outcome: Outcome) -> bool:
    """Whether such an end leaves something in the room that has to be tended."""
    return scenario.cools > 0 and outcome.score >= RELATED and not outcome.leaves


def warmth(scenario: Scenario, party: Party, guest: str) -> Warmth | None:
    """How warm a relation is now; None where there is none."""
    now = party.guests[guest]
    if now.tended == NEVER:
        return None
    age = (party.beat - now.tended) // scenario.cools
    return "lost" if now.lost else _WARMTH[min(age, COLDEST)]


def lost_at(scenario: Scenario, tended: int) -> int:
    """The beat at which a relation last tended then is lost."""
    return tended + COLDEST * scenario.cools


def word_of(outcome: Outcome) -> int:
    """What a guest whose talk ended so says of you."""
    if outcome.word is not None:
        return outcome.word
    if outcome.score >= VALUED:
        return WELL
    return BADLY if outcome.score <= SLIGHTED else 0
