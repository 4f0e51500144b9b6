"""Events: what happened. Every event that changes a number says `because`."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.coaching import Hint  # noqa: TC001
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
from game.core.moves import Mood, Stance  # noqa: TC001
from game.core.scenario import Meter  # noqa: TC001

__all__ = [
    "CommitteeWon", "DayAfter", "DoorOpened", "Drift", "Glanced", "Heckled", "HoursSpent", "Introduced", "LeaveAsked",
    "LookedUp", "Moved", "PhoneAnswered", "PosterDown", "PosterHung", "Prepared", "PromiseBroken", "PromiseKept",
    "Promised", "Rang", "RangUp", "RelationLost", "RoomEvent", "StayedAway", "Tended", "TookStock", "Watched",
    "WordMoved",
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
class Approached:
    """A talk with a guest begins, or goes on where it was left."""

    guest: str
    resumed: bool


@dataclass(frozen=True, slots=True)
class NodeEntered:
    """The talk comes to a node."""

    guest: str
    node: str
    again: bool


@dataclass(frozen=True, slots=True)
class PartSaid:
    """The guest said (or did) a part; `text` is its text id."""

    guest: str
    text: str
    does: bool


@dataclass(frozen=True, slots=True)
class CutInMade:
    """The player took the word while the guest was still talking; `unheard` parts were lost."""

    guest: str
    node: str
    unheard: int


@dataclass(frozen=True, slots=True)
class SilenceKept:
    """The player said nothing; `held` if that let a pause be."""

    guest: str
    node: str
    held: bool


@dataclass(frozen=True, slots=True)
class Said:
    """The player played a card. `option` is guest.node.option, which is also its text id."""

    guest: str
    option: str
    stance: Stance
    moves: tuple[str, ...]
    rests: bool


@dataclass(frozen=True, slots=True)
class Reacted:
    """The guest's mood after the move, and the lean and listening count behind it. The score reads the mood."""

    guest: str
    mood: Mood
    lean: int
    heard: int
    because: str


@dataclass(frozen=True, slots=True)
class Replied:
    """The guest's answer; `text` is its text id."""

    guest: str
    text: str


@dataclass(frozen=True, slots=True)
class MeterMoved:
    """Trust, perceived risk or patience moved by `by` to `to`."""

    guest: str
    meter: Meter
    by: int
    to: int
    because: str


@dataclass(frozen=True, slots=True)
class PhaseMoved:
    """The buying process: `row` is the row of the buying chart that was taken, `phase` where the guest is now."""

    guest: str
    row: str
    phase: str
    because: str


@dataclass(frozen=True, slots=True)
class Learned:
    """The player now knows a fact of a guest."""

    guest: str
    fact: str
    because: str


@dataclass(frozen=True, slots=True)
class Stood:
    """Where the talk stands now: node, parts heard, cut in or silent already, and the bits that later options read."""

    guest: str
    node: str
    again: bool
    part: int
    cut: bool
    silent: bool
    facts: int
    once: int


@dataclass(frozen=True, slots=True)
class Reached:
    """Heads turned: reach rises by `by` to `to`. It is worth nothing."""

    by: int
    to: int
    because: str


@dataclass(frozen=True, slots=True)
class SteppedAway:
    """The player left a talk for now."""

    guest: str


@dataclass(frozen=True, slots=True)
class Parted:
    """A talk came to its end."""

    guest: str
    outcome: str
    because: str


@dataclass(frozen=True, slots=True)
class HintGiven:
    """The player asked what to look for, and was told so; nothing changes by it."""

    guest: str
    hint: Hint


@dataclass(frozen=True, slots=True)
class EveningEnded:
    """The evening is over."""

    because: str


Event = (
    Began | BeatPassed | Expected | Arrived | Happened | TurnCame | CameOver | WanderedOff | Interrupted | Answered
    | GuestLeft | LookedAround | OverheardLine | Approached | NodeEntered | PartSaid | CutInMade | SilenceKept | Said
    | Reacted | Replied | MeterMoved | PhaseMoved | Learned | Stood | Reached | SteppedAway | Parted | EveningEnded
    | HintGiven | RoomEvent
)  # fmt: skip
