"""What can happen in a room: its record is the list of these, and the room their fold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.group.room import How, Kind


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody took a seat."""

    seat: int
    token: str
    name: str
    sharing: int
    team: int
    since: int


@dataclass(frozen=True, slots=True)
class Renamed:
    """By the person, or by the facilitator; what the facilitator writes is approved."""

    seat: int
    name: str
    approved: bool


@dataclass(frozen=True, slots=True)
class Removed:
    """A seat was taken away; its votes no longer count."""

    seat: int


@dataclass(frozen=True, slots=True)
class Moved:
    """To another team."""

    seat: int
    team: int


@dataclass(frozen=True, slots=True)
class Locked:
    """Nobody new may join, or again may."""

    on: bool


@dataclass(frozen=True, slots=True)
class TeamsSet:
    """How many teams there are."""

    teams: int


@dataclass(frozen=True, slots=True)
class HallCounted:
    """How many people without a phone are in the room."""

    people: int


@dataclass(frozen=True, slots=True)
class Stepped:
    """The round went on: an arrow of the chart."""

    trigger: str
    step: str


@dataclass(frozen=True, slots=True)
class BallotOpened:
    """A vote begins; `again` if it is another vote of the same round."""

    road: int
    entry: int
    attempt: int
    choices: int
    full: bool
    again: bool


@dataclass(frozen=True, slots=True)
class Voted:
    """The last one of a seat counts."""

    seat: int
    road: int
    entry: int
    attempt: int
    choice: int


@dataclass(frozen=True, slots=True)
class HandsCounted:
    """Hands were put up, a number for each choice."""

    team: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """The round came out so."""

    choice: int
    how: How


@dataclass(frozen=True, slots=True)
class Forked:
    """A new road leaves `parent` before its entry `entry`."""

    parent: int
    entry: int


@dataclass(frozen=True, slots=True)
class Switched:
    """The group goes on, on another road."""

    road: int


@dataclass(frozen=True, slots=True)
class Noted:
    """What the facilitator wrote down about a decision."""

    road: int
    entry: int
    text: str


@dataclass(frozen=True, slots=True)
class Worded:
    """A phone said in one word how it was; an empty one takes it back."""

    seat: int
    text: str


@dataclass(frozen=True, slots=True)
class WordsShown:
    """The words of these phones are for the room to see, or no longer are."""

    seats: tuple[int, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class Begun:
    """The minutes of the workshop count from then on; said again where nobody was there for a while."""

    at: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A card of the debrief lies on the screen; `alone`: each phone turns its own."""

    card: int
    alone: bool


@dataclass(frozen=True, slots=True)
class ClockSet:
    """A clock runs until then, or is held with so many seconds left."""

    kind: Kind
    until: float
    left: float | None


@dataclass(frozen=True, slots=True)
class ClockStopped:
    """There is no clock any more."""


Event = (
    Joined | Renamed | Removed | Moved | Locked | TeamsSet | HallCounted | Stepped | BallotOpened | Voted | HandsCounted
    | Decided | Forked | Switched | Noted | Worded | WordsShown | Begun | Laid | ClockSet | ClockStopped
)  # fmt: skip
