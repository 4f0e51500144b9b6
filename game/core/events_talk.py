"""Events of a talk: what is said, what it does to the guest, and how they part."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.coaching import Hint  # noqa: TC001 - the generated page of docs reads these hints
from game.core.moves import Mood, Stance  # noqa: TC001
from game.core.node import Meter  # noqa: TC001


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


TalkEvent = (
    Approached | NodeEntered | PartSaid | CutInMade | SilenceKept | Said | Reacted | Replied | MeterMoved | PhaseMoved
    | Learned | Stood | Reached | SteppedAway | Parted | HintGiven
)  # fmt: skip
