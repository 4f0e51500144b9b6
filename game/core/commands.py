"""Commands: what can be asked of the evening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Answer = Literal["finish", "introduce", "excuse"]


@dataclass(frozen=True, slots=True)
class Begin:
    """Open the door: the first entry of every journal. No beat passes."""


@dataclass(frozen=True, slots=True)
class Approach:
    """Walk over to a guest. One beat."""

    guest: str


@dataclass(frozen=True, slots=True)
class Hear:
    """Let the guest go on: hear the next part. One beat."""


@dataclass(frozen=True, slots=True)
class KeepSilent:
    """Say nothing: wait out a pause, or leave the guest's last sentence standing. One beat."""


@dataclass(frozen=True, slots=True)
class CutIn:
    """Interrupt: what has not been heard stays unheard. No beat passes; the guest minds."""


@dataclass(frozen=True, slots=True)
class Say:
    """Play a card of the node one is at, by option id. One beat."""

    option: str


@dataclass(frozen=True, slots=True)
class StepAway:
    """Leave a talk for now; the guest keeps the place in it. One beat."""


@dataclass(frozen=True, slots=True)
class LookAround:
    """Stand still and listen to the room: overhear what is said of guests. One beat."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Let a beat pass."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Answer somebody who came over in the middle of a talk: finish first, introduce the two, or excuse oneself."""

    how: Answer


@dataclass(frozen=True, slots=True)
class Leave:
    """Go home; or, the day after, leave it at that. The evening ends."""


@dataclass(frozen=True, slots=True)
class Prepare:
    """Before the door opens: spend on a measure."""

    measure: str


@dataclass(frozen=True, slots=True)
class OpenDoor:
    """Let the evening begin."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """Do homework on a guest: cheap before the door opens, two beats and seen by the guest after."""

    guest: str


@dataclass(frozen=True, slots=True)
class Hang:
    """Put up a poster, or brief the marketer to carry it."""

    poster: str


@dataclass(frozen=True, slots=True)
class TakeDown:
    """Take down a poster, or call the marketer off. One beat."""

    poster: str


@dataclass(frozen=True, slots=True)
class Stop:
    """STOPP: stop, think, orient, plan, prioritise. One beat, and one sees what one would otherwise miss."""


@dataclass(frozen=True, slots=True)
class Tend:
    """Look in on somebody one has parted from, before the relation cools. One beat; two once it is cold."""

    guest: str


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep a promise made to a guest; what it takes is the promise's."""

    guest: str
    promise: str


@dataclass(frozen=True, slots=True)
class Introduce:
    """Bring two guests together who have a reason to meet. One beat."""

    guest: str
    other: str


@dataclass(frozen=True, slots=True)
class AskLeave:
    """Ask somebody whether one may ring, and when. One beat."""

    guest: str


@dataclass(frozen=True, slots=True)
class RingUp:
    """Ring somebody who is not in the room. One beat."""

    guest: str


@dataclass(frozen=True, slots=True)
class Glance:
    """Look about in the middle of a talk. No beat passes; the guest notices."""


@dataclass(frozen=True, slots=True)
class AskHint:
    """Ask what is worth looking for at this moment of a talk. No beat passes, and nothing changes."""


Command = (
    Begin | Approach | Hear | KeepSilent | CutIn | Say | StepAway | LookAround | Wait | Reply | Leave | Prepare
    | OpenDoor | LookUp | Hang | TakeDown | Stop | Tend | Keep | Introduce | AskLeave | RingUp | Glance | AskHint
)  # fmt: skip
