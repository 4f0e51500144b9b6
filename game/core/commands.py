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
    """Go home. The evening ends."""


Command = Begin | Approach | Hear | KeepSilent | CutIn | Say | StepAway | LookAround | Wait | Reply | Leave
