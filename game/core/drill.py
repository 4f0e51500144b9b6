"""A drill: one guest's talk as an evening of its own, five minutes long, for one skill."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from game.core.scenario import Arrival
from game.core.skills import asked_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.core.scenario import Guest, Scenario
    from game.core.skills import SkillName

BEATS = 60
LEAST = 3  # places of a talk at which the skill must be asked for


def places(scenarios: Iterable[Scenario], skill: SkillName) -> tuple[tuple[str, str], ...]:
    """Scenario and guest of every talk that trains the skill, those with most to train first."""
    there = [
        (-asked_for(guest, skill), scenario.id, guest.id)
        for scenario in scenarios
        for guest in scenario.guests
        if not guest.on_phone and asked_for(guest, skill) >= LEAST
    ]
    return tuple((scenario, guest) for _, scenario, guest in sorted(there))


@lru_cache(maxsize=64)
def drill(scenario: Scenario, guest: str) -> Scenario:
    """The evening with this guest alone: nothing hangs, nobody else comes, nothing is owed when it is over."""
    return replace(
        scenario,
        beats=BEATS,
        guests=(_alone(scenario, scenario.guest(guest)),),
        turn=None,
        meanwhile=(),
        goals=(),
        claims=(),
        par=0,
        before=None,
        posters=(),
        marketer=None,
        crowd=None,
        cools=0,
        word=False,
        promises=(),
        day_after=0,
        rings=(),
        committees=(),
    )


def _alone(scenario: Scenario, guest: Guest) -> Guest:
    """There from the start. What can be found out beforehand, or from others, is known: here it cannot be."""
    others = {other.id for other in scenario.guests}
    told = (*guest.homework, *guest.outside, *(fact for fact, _, _ in guest.hearsay))
    return replace(
        guest,
        arrives=Arrival(),
        homework=tuple(dict.fromkeys(told)),
        looked_up=False,
        hearsay=(),
        outside=(),
        overheard=tuple(line for line in guest.overheard if line.by not in others),
        meets=(),
        meeting=(),
        tended=(),
        heckles=None,
        nodes=tuple(
            replace(node, options=tuple(replace(option, promises=None) for option in node.options))
            for node in guest.nodes
        ),
        outcomes=tuple(replace(outcome, joins=None) for outcome in guest.outcomes),
    )
