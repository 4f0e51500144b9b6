"""What became of the evening, in points: simulated, so shown as the game's own and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.core.node import PHASES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.core.party import Party, Present
    from game.core.scenario import Guest, Scenario

BEST = 10
NIGHT_AFTER = 5  # perceived risk from which an order is regretted before morning
REGRETTED = 4  # points that a regretted order loses
UNFINISHED = 3  # the most a talk is worth that came to no end
UNDECIDED = 5  # the most a member's end is worth while those who buy together have not decided
GONE_COLD = 2  # the most a relation is worth that was let go: what is remembered is that one was forgotten
PROMISES = {"kept": 2, "broken": -4}  # a promise kept is worth more than one given; broken, it costs more than it gave
BEYOND = ("kept", "broken", "met")
MET = 1  # for each of two guests who were introduced with reason

Why = Literal["regretted", "lured", "undecided", "cold", "kept", "broken", "met"]


@dataclass(frozen=True, slots=True)
class GuestOutcome:
    """One guest's part of the evening and why: an outcome's id, "unfinished", "missed", "left" or "away".

    `points` are 0..10 for the talk, and what came of it besides: each of `more` is (why, points).
    """

    guest: str
    points: int
    why: str
    phase: str
    trust: int
    risk: int
    more: tuple[tuple[Why, int], ...] = ()

    @property
    def beyond(self) -> int:
        """Points that did not come from the talk: for promises, and for whom the guest met."""
        return sum(by for why, by in self.more if why in BEYOND)

    @property
    def of_ten(self) -> int:
        """Points of the talk itself, after what was taken from them."""
        return self.points - self.beyond


def guest_outcome(scenario: Scenario, party: Party, guest: Guest) -> GuestOutcome:
    now = party.guests[guest.id]
    _, trust, risk, _, _, phase, *_ = now.talk
    points, why = _of_the_talk(guest, now)
    more: list[tuple[Why, int]] = []
    for reason, by in (*_cuts(scenario, party, guest, points), *_additions(party, guest)):
        if by:
            points += by
            more.append((reason, by))
    return GuestOutcome(guest.id, points, why, PHASES[phase], trust, risk, tuple(more))


def evening_outcome(scenario: Scenario, party: Party) -> tuple[float, tuple[GuestOutcome, ...]]:
    """0..100: the points against the evening's par (without one: all there were to win), and each guest's."""
    rows = tuple(guest_outcome(scenario, party, guest) for guest in scenario.guests)
    best = scenario.par or sum(max(outcome.score for outcome in guest.outcomes) for guest in scenario.guests)
    share = 100 * sum(row.points for row in rows) / best if best else 0.0
    return max(0.0, min(100.0, share)), rows


def came_for_a_reason(scenario: Scenario, party: Party) -> tuple[int, int]:
    """How many came for what the evening is about, of how many who came; cleared up, a false premise counts no more."""
    there = [guest for guest in scenario.guests if party.guests[guest.id].at not in ("expected", "absent")]
    wrong = sum(bool(guest.lured) and guest.lured not in party.guests[guest.id].known for guest in there)
    return len(there) - wrong, len(there)


def _of_the_talk(guest: Guest, now: Present) -> tuple[int, str]:
    if now.outcome:
        return guest.outcome(now.outcome).score, now.outcome
    if now.began and now.at != "gone":
        return max(0, min(UNFINISHED, now.trust - now.trust_before)), "unfinished"
    if now.at == "expected" and not guest.on_phone:
        return 0, "away"
    return 0, {"gone": "left", "absent": "away"}.get(now.at, "missed")


def _cuts(scenario: Scenario, party: Party, guest: Guest, points: int) -> Iterator[tuple[Why, int]]:
    """What is taken from the talk's points: each of what those before it have left."""
    now = party.guests[guest.id]
    theirs = {committee.id for committee in scenario.committees if guest.id in committee.members}
    ordered = bool(now.outcome) and guest.outcome(now.outcome or "").sold == "order"
    cuts: tuple[tuple[Why, bool, Callable[[int], int]], ...] = (
        ("regretted", ordered and now.talk[2] >= NIGHT_AFTER, lambda left: max(0, left - REGRETTED)),
        ("lured", bool(guest.lured) and guest.lured not in now.known, lambda left: left - left // 2),
        ("undecided", not theirs <= set(party.decided), lambda left: min(left, UNDECIDED)),
        ("cold", now.lost, lambda left: min(left, GONE_COLD)),
    )
    for why, holds, after in cuts:
        if holds:
            yield why, after(points) - points
            points = after(points)


def _additions(party: Party, guest: Guest) -> Iterator[tuple[Why, int]]:
    """What comes to them: promises kept and broken, and who was met."""
    for given in party.given:
        if given.guest == guest.id and given.state in ("kept", "broken"):
            yield given.state, PROMISES[given.state]
    yield "met", MET * len(party.guests[guest.id].met)
