"""Commands (what is asked of the evening) and events (what then happened), and their JSON."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

from game.core.moves import Mood, Stance  # noqa: TC001 - the generated page of docs reads these hints
from game.core.scenario import Meter  # noqa: TC001

Answer = Literal["finish", "introduce", "excuse"]
Drift = tuple[str, str, int, str]  # (guest, meter, by, because)

# --- commands ---------------------------------------------------------------------------------------------------------


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

# --- events -----------------------------------------------------------------------------------------------------------


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
class EveningEnded:
    """The evening is over."""

    because: str


Event = (
    Began | BeatPassed | Expected | Arrived | Happened | TurnCame | CameOver | WanderedOff | Interrupted | Answered
    | GuestLeft | LookedAround | OverheardLine | Approached | NodeEntered | PartSaid | CutInMade | SilenceKept | Said
    | Reacted | Replied | MeterMoved | PhaseMoved | Learned | Stood | Reached | SteppedAway | Parted | EveningEnded
)  # fmt: skip

# --- JSON -------------------------------------------------------------------------------------------------------------


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


COMMANDS: dict[str, type[Any]] = {_snake(kind.__name__): kind for kind in get_args(Command)}
EVENTS: dict[str, type[Any]] = {_snake(kind.__name__): kind for kind in get_args(Event)}
_NAMES = {kind: name for table in (COMMANDS, EVENTS) for name, kind in table.items()}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _NAMES}


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def to_json(message: Command | Event) -> dict[str, Any]:
    """`{"do": name, ...}` for a command, `{"is": name, ...}` for an event."""
    kind = type(message)
    name = _NAMES[kind]
    return {"do" if name in COMMANDS else "is": name} | {field: getattr(message, field) for field in _FIELDS[kind]}


def _read(data: Any, tag: str, kinds: dict[str, type[Any]]) -> Any:
    if not isinstance(data, dict) or data.get(tag) not in kinds:
        raise ValueError(f"not a known message: {data!r:.80}")
    kind = kinds[data[tag]]
    values = {key: _frozen(value) for key, value in data.items() if key != tag}
    if set(values) != set(_FIELDS[kind]):
        raise ValueError(f"{data[tag]!r} has fields {sorted(values)}, not {sorted(_FIELDS[kind])}")
    return kind(**values)


def command_from_json(data: Any) -> Command:
    """Read a command; raises ValueError when it is none."""
    command: Command = _read(data, "do", COMMANDS)
    return command


def event_from_json(data: Any) -> Event:
    """Read an event; raises ValueError when it is none."""
    event: Event = _read(data, "is", EVENTS)
    return event
