"""Who comes tonight: the named guests, and those the seed draws from the crowd."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from game.core.dice import between, roll
from game.core.scenario import Corner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.arrangement import Crowd, Group
    from game.core.scenario import Guest, Scenario, Segment

OF_A_HUNDRED: dict[Segment, int] = {"now": 3, "thinking": 7, "open": 30, "out": 60}
CORNERS: tuple[Corner, ...] = get_args(Corner)


@lru_cache(maxsize=512)
def cast(scenario: Scenario, seed: int) -> Scenario:
    """The scenario with its crowd drawn; the scenario itself where there is none."""
    if scenario.crowd is None:
        return scenario
    return replace(scenario, guests=(*scenario.guests, *_crowd(scenario, seed)))


def _crowd(scenario: Scenario, seed: int) -> Iterator[Guest]:
    """Each a name of its own; the same seed draws the same people."""
    crowd = scenario.crowd
    if crowd is None:
        return
    names = iter(sorted(range(1, crowd.names + 1), key=lambda name: roll(seed, "crowd", name)))
    told: Counter[str] = Counter()
    for number, group in enumerate(crowd.groups):
        for talk in _talks(group, seed, number, told):
            yield _drawn(talk, group, seed, next(names), crowd)


def _talks(group: Group, seed: int, number: int, told: Counter[str]) -> list[Guest]:
    """As many talks as the group has guests: the segments in their shares, their talks by turns.

    What has been told least tonight comes first, so that no talk comes twice while another has not come at all.
    """
    by_segment: defaultdict[Segment, list[Guest]] = defaultdict(list)
    for talk in group.talks:
        by_segment[talk.segment].append(talk)
    whole = sum(OF_A_HUNDRED[segment] for segment in by_segment)
    first, taken = roll(seed, "segment", number), 0.0
    drawn: list[Guest] = []
    for segment, talks in by_segment.items():
        low, taken = taken, taken + OF_A_HUNDRED[segment] / whole * group.size
        count = sum(low <= place + first < taken for place in range(group.size))
        start = between(seed, (0, len(talks) - 1), "talk", number, segment)
        turns = [*talks[start:], *talks[:start]]
        for _ in range(count):
            drawn.append(min(turns, key=lambda talk: told[talk.id]))
            told[drawn[-1].id] += 1
    return drawn


def _drawn(talk: Guest, group: Group, seed: int, number: int, crowd: Crowd) -> Guest:
    """A person for a talk: where in the room by the dice, what it looks like by the name."""
    long_hair = crowd.long_hair
    name = f"crowd_{number}"
    corner = CORNERS[between(seed, (0, len(CORNERS) - 1), "corner", name)]
    hair = () if long_hair is None else (("long_hair", number in long_hair),)
    look = (*talk.look, *hair, ("seed", number * 7))
    reasons = (talk.reason, *talk.fits) if crowd.mixed else (talk.reason,)
    reason = reasons[between(seed, (0, len(reasons) - 1), "reason", name)]
    return replace(talk, id=name, reason=reason, arrives=group.arrives, corner=corner, look=look, origin=talk)
