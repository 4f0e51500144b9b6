"""Two roads of one evening side by side: where they part, and what came of it in trust, risk and score."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from game.core.outcome import evening_outcome
from game.core.score import party_skill
from game.core.transcript import turns_by_guest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.session import Entry, Session

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fork:
    """A guest with whom the two roads ended differently."""

    guest: str
    trust: Pair
    risk: Pair
    points: Pair


@dataclass(frozen=True, slots=True)
class Comparison:
    """Of each pair the first is the first road's. `parts` are the entries that differ first, None where one ends there.

    `parts` is None where the roads are the same; skill and outcome are 0..100.
    """

    parts: tuple[Entry | None, Entry | None] | None
    forks: tuple[Fork, ...]
    skill: Pair
    outcome: Pair
    reach: Pair
    over: tuple[bool, bool]

    @property
    def n(self) -> int:
        """The number of the first entry that differs; -1 where none does."""
        return next((entry.n for entry in self.parts or () if entry), -1)


def compare(one: Session, other: Session) -> Comparison:
    """Both are of one scenario and seed; each is taken as far as it was played."""
    parts = next((pair for pair in zip_longest(one.entries, other.entries) if pair[0] != pair[1]), None)
    (first, rows), (second, others) = (evening_outcome(road.scenario, road.party) for road in (one, other))
    points = {row.guest: (row.points, beside.points) for row, beside in zip(rows, others, strict=True)}
    return Comparison(
        parts=parts,
        forks=tuple(_forks(one, other, points)),
        skill=(_skill(one), _skill(other)),
        outcome=(round(first), round(second)),
        reach=(one.party.reach, other.party.reach),
        over=(one.over, other.over),
    )


def _forks(one: Session, other: Session, points: dict[str, Pair]) -> Iterator[Fork]:
    for guest, won in points.items():
        now, then = one.party.guests[guest], other.party.guests[guest]
        fork = Fork(guest, (now.trust, then.trust), (now.talk[2], then.talk[2]), won)
        if any(left != right for left, right in (fork.trust, fork.risk, fork.points)):
            yield fork


def _skill(session: Session) -> int:
    turns = turns_by_guest(session.entries)
    return round(party_skill([turns[name] for name in sorted(turns)]).total)
