"""Events: what happened. Every event that changes a number says `because`."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands import Answer  # noqa: TC001 - the generated page of docs reads these hints
from game.core.events_room import (
    CommitteeWon,
    DayAfter,
    DoorOpened,
    Drift,
    Glanced,
    Heckled,
    HoursSpent,
    Introduced,
    LeaveAsked,
    LookedUp,
    Moved,
    PhoneAnswered,
    PosterDown,
    PosterHung,
    Prepared,
    PromiseBroken,
    Promised,
    PromiseKept,
    Rang,
    RangUp,
    RelationLost,
    RoomEvent,
    StayedAway,
    Tended,
    TookStock,
    Watched,
    WordMoved,
)
from game.core.events_talk import (
    Approached,
    CutInMade,
    HintGiven,
    Learned,
    MeterMoved,
    NodeEntered,
    Parted,
    PartSaid,
    PhaseMoved,
    Reached,
    Reacted,
    Replied,
    Said,
    SilenceKept,
    SteppedAway,
    Stood,
    TalkEvent,
)

__all__ = [
    "Approached", "CommitteeWon", "CutInMade", "DayAfter", "DoorOpened", "Drift", "Glanced", "Heckled", "HintGiven",
    "HoursSpent", "Introduced", "Learned", "LeaveAsked", "LookedUp", "MeterMoved", "Moved", "NodeEntered", "PartSaid",
    "Parted", "PhaseMoved", "PhoneAnswered", "PosterDown", "PosterHung", "Prepared", "PromiseBroken", "PromiseKept",
    "Promised", "Rang", "RangUp", "Reached", "Reacted", "RelationLost", "Replied", "RoomEvent", "Said", "SilenceKept",
    "StayedAway", "SteppedAway", "Stood", "TalkEvent", "Tended", "TookStock", "Watched", "WordMoved",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Began:
    """The dice of the evening: for each guest the beat of arrival (-1: not known yet) and the starting meters."""

    guests: tuple[tuple[str, int, int, int, int], ...]  # (guest, beat, trust, risk, patience)


@dataclass(frozen=True, slots=True)
class BeatPassed:
    """The clock is now at `beat`; `drift` is all that waiting cost in it."""

    beat: int
    drift: tuple[Drift, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """A guest whose arrival hangs on another talk will come at `beat`."""

    guest: str
    beat: int
    because: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """A guest comes in at the door."""

    guest: str


@dataclass(frozen=True, slots=True)
class Happened:
    """Something small happens in the room without the player."""

    text: str


@dataclass(frozen=True, slots=True)
class TurnCame:
    """The turn of the evening; `drift` is what it did to those who were waiting."""

    drift: tuple[Drift, ...]


@dataclass(frozen=True, slots=True)
class CameOver:
    """A waiting guest comes over and wants you."""

    guest: str
    because: str


@dataclass(frozen=True, slots=True)
class WanderedOff:
    """A waiting guest drifts to another corner: coming back costs one beat more."""

    guest: str
    because: str


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A guest breaks into the talk with another at a node boundary, and wants an answer."""

    guest: str
    talking_to: str
    because: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What the player did about somebody who broke in."""

    guest: str
    talking_to: str
    how: Answer


@dataclass(frozen=True, slots=True)
class GuestLeft:
    """A guest goes home without a proper end; `outcome` is set if a talk had begun."""

    guest: str
    outcome: str | None
    because: str


@dataclass(frozen=True, slots=True)
class LookedAround:
    """The player stood still and took in the room."""


@dataclass(frozen=True, slots=True)
class OverheardLine:
    """A line about a guest was overheard; `text` is its text id."""

    guest: str
    text: str


@dataclass(frozen=True, slots=True)
class EveningEnded:
    """The evening is over."""

    because: str


Event = (
    Began | BeatPassed | Expected | Arrived | Happened | TurnCame | CameOver | WanderedOff | Interrupted | Answered
    | GuestLeft | LookedAround | OverheardLine | TalkEvent | EveningEnded | RoomEvent
)  # fmt: skip
