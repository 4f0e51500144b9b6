"""The roads of a workshop side by side: where each left which, what was decided on it, what it has come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.outcome import evening_outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.group.debrief import Told
    from game.group.workshop import Workshop


@dataclass(frozen=True, slots=True)
class RoadTold:
    """`left` is the place, among all rounds, of the decision at which it left its parent; None for the first road.

    `rounds` are the places of its own.
    """

    number: int
    parent: int | None
    left: int | None
    rounds: tuple[int, ...]
    outcome: int
    reach: int
    over: bool


def roads_of(workshop: Workshop, rounds: Sequence[Told]) -> tuple[RoadTold, ...]:
    decisions = [one.round.decision for one in rounds]
    told = []
    for number, (road, session) in enumerate(zip(workshop.room.roads, workshop.sessions, strict=True)):
        left = (road.parent, road.entry)
        told.append(RoadTold(
            number=number,
            parent=road.parent,
            left=next((nth for nth, one in enumerate(decisions) if one == left), None),
            rounds=tuple(nth for nth, one in enumerate(decisions) if one.road == number),
            outcome=round(evening_outcome(session.scenario, session.party)[0]),
            reach=session.party.reach,
            over=session.over,
        ))  # fmt: skip
    return tuple(told)
