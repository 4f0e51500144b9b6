"""What ways of talking lead to: every bot plays the same seeds, and its evenings are summed up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Any

from game.core.outcome import evening_outcome
from game.core.score import party_skill
from game.core.transcript import turns_by_guest
from game.prove.simulate import run_evening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from game.core.outcome import GuestOutcome
    from game.core.scenario import Reason, Scenario
    from game.core.session import Session
    from game.prove.habits import Text

WON, LOST = 7, 3  # points from which a guest is won, and up to which a guest is lost
LOW, HIGH = 0.1, 0.9
SCALES = ("skill", "outcome", "reach")


@dataclass(frozen=True, slots=True)
class Spread:
    """The mean of some numbers, and what a tenth of them lie below and above; sorted in `of`."""

    of: tuple[float, ...]

    @property
    def mean(self) -> float:
        return fmean(self.of)

    def at(self, share: float) -> float:
        """The number below which that share of them lies."""
        place = share * (len(self.of) - 1)
        low = int(place)
        return self.of[low] + (place - low) * (self.of[min(low + 1, len(self.of) - 1)] - self.of[low])

    def to_json(self) -> dict[str, float]:
        return {"mean": round(self.mean, 2), "p10": round(self.at(LOW), 2), "p90": round(self.at(HIGH), 2)}


@dataclass(frozen=True, slots=True)
class Tally:
    """One bot's evenings. `endings` are shares by guest; `won` and `lost` are guests an evening by their reason."""

    skill: Spread
    outcome: Spread
    reach: Spread
    endings: Mapping[str, Mapping[str, float]]
    won: Mapping[str, float]
    lost: Mapping[str, float]

    def to_json(self) -> dict[str, Any]:
        spreads = {scale: getattr(self, scale).to_json() for scale in SCALES}
        return spreads | {"endings": self.endings, "won": self.won, "lost": self.lost}


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one guest: whose `talk` it was (a crowd shares one), why the guest came, the points, the end."""

    talk: str
    reason: Reason
    points: int
    why: str


@dataclass(frozen=True, slots=True)
class Evening:
    """What is kept of an evening that was played."""

    skill: float
    outcome: float
    reach: int
    rows: tuple[Row, ...]


def play_all(
    scenario: Scenario, bots: Iterable[str], seeds: int, text: Text, tell: Callable[[str], None] = lambda _: None
) -> dict[str, Tally]:
    """Every bot over seeds 1..n; `tell` hears which bot is about to play."""
    tallies = {}
    for bot in bots:
        tell(bot)
        tallies[bot] = tally(scenario, [evening(run_evening(scenario, bot, 1 + n, text)) for n in range(seeds)])
    return tallies


def spread(numbers: Iterable[float]) -> Spread:
    return Spread(tuple(sorted(numbers)))


def evening(session: Session) -> Evening:
    turns = turns_by_guest(session.entries)
    outcome, rows = evening_outcome(session.scenario, session.party)
    skill = party_skill([turns[name] for name in sorted(turns)]).total
    return Evening(skill, outcome, session.party.reach, tuple(_row(session, row) for row in rows))


def _row(session: Session, row: GuestOutcome) -> Row:
    guest = session.scenario.guest(row.guest)
    return Row(guest.words, guest.reason, row.points, row.why)


def tally(scenario: Scenario, evenings: Sequence[Evening]) -> Tally:
    rows = [row for one in evenings for row in one.rows]
    won = Counter(row.reason for row in rows if row.points >= WON)
    lost = Counter(row.reason for row in rows if row.points <= LOST)
    there = sorted({talk.reason for talk in scenario.talks} | {row.reason for row in rows})
    return Tally(
        skill=spread(one.skill for one in evenings),
        outcome=spread(one.outcome for one in evenings),
        reach=spread(one.reach for one in evenings),
        endings={talk.id: _shares(row.why for row in rows if row.talk == talk.id) for talk in scenario.talks},
        won={reason: round(won[reason] / len(evenings), 3) for reason in there},
        lost={reason: round(lost[reason] / len(evenings), 3) for reason in there},
    )


def _shares(of: Iterable[str]) -> dict[str, float]:
    counts = Counter(of)
    return {name: round(count / counts.total(), 3) for name, count in counts.most_common()}
