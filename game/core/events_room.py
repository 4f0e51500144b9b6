"""Events of the room: what is arranged, promised, tended and said of the player while nobody is talking."""

from __future__ import annotations

from dataclasses import dataclass

Drift = tuple[str, str, int, str]  # (guest, meter, by, because)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A measure was taken before the door opened; `left` is what there is still to spend."""

    measure: str
    left: int


@dataclass(frozen=True, slots=True)
class DoorOpened:
    """The evening begins; `finds` is how easily one could be found, `calms` the guests who will wait longer for it."""

    finds: int
    calms: tuple[str, ...]
    hired: bool


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The player did homework on a guest; `left` is what there is still to spend before the door opens."""

    guest: str
    left: int


@dataclass(frozen=True, slots=True)
class StayedAway:
    """A guest who might have come does not."""

    guest: str
    because: str


@dataclass(frozen=True, slots=True)
class PosterHung:
    """A poster is up, or the marketer carries it."""

    poster: str
    because: str


@dataclass(frozen=True, slots=True)
class PosterDown:
    """A poster is down again."""

    poster: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A guest, or the marketer (an empty name), goes over to another corner of the room."""

    guest: str
    corner: str
    because: str


@dataclass(frozen=True, slots=True)
class TookStock:
    """The player stopped and thought: what one would otherwise miss lies open."""


@dataclass(frozen=True, slots=True)
class Tended:
    """The player looked in on a guest; the relation is warm. `text` is what was seen."""

    guest: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class RelationLost:
    """A relation that nobody tended has gone cold."""

    guest: str
    because: str


@dataclass(frozen=True, slots=True)
class Promised:
    """The player promised a guest something; `due` is a beat, -1 for the day after."""

    guest: str
    promise: str
    due: int


@dataclass(frozen=True, slots=True)
class PromiseKept:
    """A promise was kept; `late` if its time was over. `text` is what was seen."""

    guest: str
    promise: str
    late: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class PromiseBroken:
    """A promise can no longer be kept."""

    guest: str
    promise: str
    because: str


@dataclass(frozen=True, slots=True)
class WordMoved:
    """What the room says of you moved by `by` to `to` (-4..4)."""

    by: int
    to: int
    because: str


@dataclass(frozen=True, slots=True)
class Introduced:
    """The player brought two guests together. `text` is what was seen; empty where the talk itself did it."""

    guest: str
    other: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Heckled:
    """A guest says something to all; `drift` is what it does to those who follow others."""

    guest: str
    text: str
    drift: tuple[Drift, ...]


@dataclass(frozen=True, slots=True)
class Watched:
    """The others watch a storm between the player and a guest; `drift` is what they lose by it."""

    guest: str
    drift: tuple[Drift, ...]


@dataclass(frozen=True, slots=True)
class LeaveAsked:
    """The player asked whether one may ring: from `beat` on one may; -1: never, the guest is on the register."""

    guest: str
    beat: int


@dataclass(frozen=True, slots=True)
class RangUp:
    """The player rang a guest; `because` says how it was taken."""

    guest: str
    because: str


@dataclass(frozen=True, slots=True)
class Rang:
    """Your own telephone rings; `wants` an answer if it is in the middle of a talk. `text` is a text id."""

    text: str
    wants: bool


@dataclass(frozen=True, slots=True)
class PhoneAnswered:
    """What the player did about the telephone while talking with a guest; `text` is what a call that was taken said."""

    guest: str
    taken: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class Glanced:
    """The player looked about in the middle of a talk."""

    guest: str


@dataclass(frozen=True, slots=True)
class CommitteeWon:
    """Whoever decides is won, and enough of the others."""

    committee: str


@dataclass(frozen=True, slots=True)
class DayAfter:
    """The evening is over but for what was promised for the day after; `hours` is what there is for it."""

    hours: int
    because: str


@dataclass(frozen=True, slots=True)
class HoursSpent:
    """The day after: `left` hours are left for what else was promised."""

    left: int


RoomEvent = (
    Prepared | DoorOpened | LookedUp | StayedAway | PosterHung | PosterDown | Moved | TookStock | Tended
    | RelationLost | Promised | PromiseKept | PromiseBroken | WordMoved | Introduced | Heckled | Watched | LeaveAsked
    | RangUp | Rang | PhoneAnswered | Glanced | CommitteeWon | DayAfter | HoursSpent
)  # fmt: skip
