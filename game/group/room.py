"""What is true of a group now, one immutable value: the step of the round, who is there, the votes, the roads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from game.group.round_chart import Facts
from game.group.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Mapping

How = Literal["most", "facilitator", "lot"]
Kind = Literal["vote", "talk", "break"]


class Decision(NamedTuple):
    """The key of a decision: the road, and how many entries its journal then has. Entry 0 is a trial."""

    road: int
    entry: int


TRIAL = Decision(0, 0)


@dataclass(frozen=True, slots=True)
class Person:
    """A seat. `sharing` people vote with one phone; `since` is the first ballot they may vote in (1-based).

    `name` is empty for who goes by a pseudonym; the big screen shows it only once it is `approved`. `asked` is what
    they last wanted to be called, whatever the facilitator made of it.
    """

    seat: int
    token: str
    name: str = ""
    sharing: int = 1
    team: int = 0
    since: int = 1
    approved: bool = False
    removed: bool = False
    asked: str = ""


class Word(NamedTuple):
    """How the evening was, in one word of one phone; the room sees it once it is `shown`."""

    text: str
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Road:
    """One session: it leaves its `parent` before entry `entry`. The first has no parent."""

    parent: int | None = None
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Clock:
    """Runs out at `until`; while it is held, `left` seconds are left and `until` says nothing."""

    kind: Kind
    until: float
    left: float | None = None

    def remaining(self, now: float) -> float:
        return max(0.0, self.until - now) if self.left is None else self.left


@dataclass(frozen=True, slots=True)
class Ballot:
    """What is being voted on. `number` counts all ballots ever opened; `before` are the earlier votes of this round."""

    decision: Decision
    attempt: int
    choices: int
    full: bool
    number: int
    before: tuple[Tally, ...] = ()
    votes: Mapping[int, int] = field(default_factory=dict)
    hands: tuple[tuple[int, ...], ...] = ()

    @property
    def trial(self) -> bool:
        return self.decision == TRIAL


@dataclass(frozen=True, slots=True)
class Round:
    """A round that was decided: every vote that was taken, what came out, and how."""

    decision: Decision
    full: bool
    votes: tuple[Tally, ...]
    chosen: int
    how: How

    @property
    def first(self) -> Tally:
        return self.votes[0]

    @property
    def last(self) -> Tally:
        return self.votes[-1]


@dataclass(frozen=True, slots=True)
class Room:
    """`rev` counts all events, `turn` the steps of the round. `hall` is how many have no phone, 0 if nobody counted.

    `began` is the moment from which the minutes count, 0 before it. `card` is the place in the debrief; `alone`: each
    phone turns its own cards.
    """

    step: str = "lobby"
    held: str = ""
    rev: int = 0
    turn: int = 0
    teams: int = 1
    hall: int = 0
    locked: bool = False
    people: tuple[Person, ...] = ()
    roads: tuple[Road, ...] = (Road(),)
    road: int = 0
    ballot: Ballot | None = None
    opened: int = 0
    attempts: Mapping[Decision, int] = field(default_factory=dict)
    rounds: tuple[Round, ...] = ()
    notes: Mapping[Decision, str] = field(default_factory=dict)
    words: Mapping[int, Word] = field(default_factory=dict)
    clock: Clock | None = None
    began: float = 0.0
    card: int = 0
    alone: bool = False

    def seated(self) -> tuple[Person, ...]:
        return tuple(person for person in self.people if not person.removed)

    def voters(self, ballot: Ballot) -> tuple[Person, ...]:
        """Who may vote in it: whoever came before it was opened."""
        return tuple(person for person in self.seated() if person.since <= ballot.number)

    def tally(self) -> Tally:
        """The votes as they are now; raises LookupError where nothing is voted on."""
        if self.ballot is None:
            raise LookupError("there is no ballot")
        return tally_of(self, self.ballot)

    @property
    def played(self) -> tuple[Round, ...]:
        """The rounds that count."""
        return tuple(one for one in self.rounds if one.decision != TRIAL)

    def round_at(self, decision: Decision) -> Round | None:
        return next((one for one in self.rounds if one.decision == decision), None)

    def facts(self, *, votable: bool, over: bool) -> Facts:
        """What the chart's guards read."""
        settled = self.ballot is not None and self.tally().settled
        trial = self.ballot is not None and self.ballot.trial
        return Facts(votable=votable, settled=settled, trial=trial, over=over, held=self.held)


def tally_of(room: Room, ballot: Ballot) -> Tally:
    teams = [list(hands) for hands in ballot.hands]
    voters = room.voters(ballot)
    for person in voters:
        choice = ballot.votes.get(person.seat)
        if choice is not None:
            teams[person.team][choice] += person.sharing
    of = sum(person.sharing for person in voters) + max(room.hall, sum(map(sum, ballot.hands)))
    return Tally(tuple(map(tuple, teams)), of)
