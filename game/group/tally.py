"""Votes counted: how many for each choice, by team too, in shares of a hundred, and what they advise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.core.dice import roll

if TYPE_CHECKING:
    from collections.abc import Sequence

Advice = Literal["hint", "discuss", "move_on"]
FEW, MANY = 35, 70  # per cent of the votes: below, a discussion has nothing to start from; above, little to add


@dataclass(frozen=True, slots=True)
class Tally:
    """`teams` are the counts of each team, a number a choice; `of` is how many could have voted, 0 if nobody knows."""

    teams: tuple[tuple[int, ...], ...]
    of: int

    @property
    def counts(self) -> tuple[int, ...]:
        return tuple(map(sum, zip(*self.teams, strict=True)))

    @property
    def voted(self) -> int:
        return sum(self.counts)

    @property
    def leaders(self) -> tuple[int, ...]:
        """The choices that most are for; all of them where nobody voted."""
        most = max(self.counts)
        return tuple(choice for choice, count in enumerate(self.counts) if count == most)

    @property
    def settled(self) -> bool:
        return len(self.leaders) == 1

    @property
    def share(self) -> float:
        """Of the leading choice, in per cent of the votes."""
        return 100 * max(self.counts) / self.voted if self.voted else 0.0

    @property
    def advice(self) -> Advice:
        return "hint" if self.share < FEW else "discuss" if self.share <= MANY else "move_on"


def shares(counts: Sequence[int]) -> tuple[int, ...]:
    """Per cent, each rounded by itself: who is even looks even. All 0 where nobody voted."""
    whole = sum(counts)
    return tuple((200 * count + whole) // (2 * whole) if whole else 0 for count in counts)


def lot(seed: int, tally: Tally, road: int, entry: int, attempt: int) -> int:
    """Which of the leading choices the seed draws."""
    leaders = tally.leaders
    return leaders[int(roll(seed, "tie", road, entry, attempt) * len(leaders))]


def moved(first: Tally, last: Tally) -> int:
    """How many votes went to another choice between the two, as far as counts can tell, in per cent."""
    if not first.voted or not last.voted:
        return 0
    both = zip(first.counts, last.counts, strict=True)
    return round(50 * sum(abs(one / first.voted - other / last.voted) for one, other in both))
