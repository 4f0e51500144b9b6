"""What phones and the facilitator send, and what a room answers: the protocol, before it is JSON.

The state itself is no answer: whoever serves the room sends a snapshot (`game/group/audience.py`) when `rev` has risen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.group.events import Event
    from game.group.room import Decision, Kind

# --- what a phone sends -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hello:
    """Come in, or back: `token` is the seat one had, `fresh` the one to get where that is nobody's."""

    token: str
    fresh: str
    name: str = ""
    sharing: int = 1


@dataclass(frozen=True, slots=True)
class Vote:
    """Sent again until it is answered; the last one counts."""

    seat: int
    decision: Decision
    attempt: int
    choice: int


@dataclass(frozen=True, slots=True)
class Join:
    """A team, while the evening has not begun."""

    seat: int
    team: int


@dataclass(frozen=True, slots=True)
class Word:
    """How it was, in one word; empty takes it back."""

    seat: int
    text: str


@dataclass(frozen=True, slots=True)
class Hi:
    """The phone has woken up."""

    seat: int


# --- what the facilitator sends ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Step:
    """Take an arrow of the chart that needs nothing else."""

    trigger: str


@dataclass(frozen=True, slots=True)
class Pick:
    """The facilitator decides."""

    choice: int


@dataclass(frozen=True, slots=True)
class Rewind:
    """Back to a decision, on a new road; the old one stays."""

    decision: Decision


@dataclass(frozen=True, slots=True)
class Switch:
    """Go on, on another road."""

    road: int


@dataclass(frozen=True, slots=True)
class Hands:
    """Hands counted for each choice; counted again, the last count stands."""

    counts: tuple[int, ...]
    team: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    decision: Decision
    text: str


@dataclass(frozen=True, slots=True)
class Lock:
    on: bool


@dataclass(frozen=True, slots=True)
class Teams:
    teams: int


@dataclass(frozen=True, slots=True)
class Hall:
    """How many people have no phone."""

    people: int


@dataclass(frozen=True, slots=True)
class Rename:
    """An empty name approves of the one there is."""

    seat: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Unname:
    """From now on they go by a pseudonym."""

    seat: int


@dataclass(frozen=True, slots=True)
class Remove:
    seat: int


@dataclass(frozen=True, slots=True)
class Move:
    seat: int
    team: int


@dataclass(frozen=True, slots=True)
class ShowWords:
    """Let the room see the words of these phones, or hide them."""

    seats: tuple[int, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class Lay:
    """A card of the debrief for everybody; `alone` lets each phone turn its own."""

    card: int
    alone: bool = False


@dataclass(frozen=True, slots=True)
class SetClock:
    """So many seconds from now; 0 stops it."""

    kind: Kind
    seconds: int


@dataclass(frozen=True, slots=True)
class HoldClock:
    """Hold it, or let it run on."""


@dataclass(frozen=True, slots=True)
class ExtendClock:
    """So many seconds more."""

    seconds: int


Order = (
    Step | Pick | Rewind | Switch | Hands | Note | Lock | Teams | Hall | Rename | Unname | Remove | Move | ShowWords
    | Lay | SetClock | HoldClock | ExtendClock
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Do:
    """An order; `turn` is that of the room it was given for, so that a key pressed twice acts once."""

    turn: int
    order: Order


Message = Hello | Vote | Join | Word | Hi | Do

# --- what is answered -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Welcome:
    seat: int
    token: str


@dataclass(frozen=True, slots=True)
class Ack:
    """The vote is in; to be sent only once it is stored."""

    decision: Decision
    attempt: int
    choice: int


@dataclass(frozen=True, slots=True)
class Late:
    """This vote is closed, or not this phone's; nothing changed."""

    decision: Decision
    attempt: int


@dataclass(frozen=True, slots=True)
class Err:
    """Nothing changed; `code` is stable."""

    code: str


@dataclass(frozen=True, slots=True)
class Done:
    """The order was carried out."""


Reply = Welcome | Ack | Late | Err | Done


@dataclass(frozen=True, slots=True)
class Answer:
    """What a message brings about, and what its sender is told."""

    events: tuple[Event, ...]
    reply: Reply
