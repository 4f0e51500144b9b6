"""What a designer wrote, checked and frozen: ids and numbers only; the words live in a string table under text ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from game.core.moves import Mood, Stance

Meter = Literal["trust", "risk", "patience"]
Reason = Literal["customer", "curious", "flock", "saboteur"]
Segment = Literal["now", "thinking", "open", "out"]
Nature = Literal["stays", "comes_over", "wanders", "interrupts"]
Corner = Literal["far_left", "left", "middle", "right", "far_right"]
Sold = Literal["nothing", "meeting", "trial", "order"]
Span = tuple[int, int]

METERS: tuple[Meter, ...] = ("trust", "risk", "patience")
METER_MAX = 10
PHASES = ("need", "criteria", "search", "purchase", "after")
ANY: Span = (0, METER_MAX + 1)


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when every meter is in its half-open span [from, below) and the facts and phase fit."""

    trust: Span = ANY
    risk: Span = ANY
    patience: Span = ANY
    knows: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()


ALWAYS = Condition()


@dataclass(frozen=True, slots=True)
class Effect:
    """What an option does to the meters; a meter it does not name follows the table of its moves."""

    trust: int | None = None
    risk: int | None = None
    patience: int | None = None


NO_EFFECT = Effect()


@dataclass(frozen=True, slots=True)
class Landing:
    """How one sentence is received in one state: the first landing whose condition holds is taken.

    `goto` and `end` both empty means the node goes on. `reply` is a text id.
    """

    reply: str | None
    when: Condition = ALWAYS
    mood: Mood | None = None
    effect: Effect = NO_EFFECT
    advance: str | None = None
    goto: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One card: `text` and `why` are text ids, `uses` the fact and `after` the part (1-based) it rests on.

    A `fallback` is offered only for want of others.
    """

    id: str
    stance: Stance
    moves: tuple[str, ...]
    text: str
    why: str
    lands: tuple[Landing, ...]
    uses: str | None = None
    after: int = 0
    when: Condition = ALWAYS
    once: bool = False
    fallback: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One beat of a guest's turn; a `hold` part comes only to those who let the pause before it be."""

    text: str
    does: bool = False
    reveals: str | None = None
    hints: str | None = None
    hold: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """A place in a talk: what the guest says there and what may be answered."""

    id: str
    says: tuple[Part, ...]
    options: tuple[Option, ...]
    again: tuple[Part, ...] = ()
    silence: Landing | None = None
    phase: str | None = None
    fixed: bool = False
    discuss: bool = False


@dataclass(frozen=True, slots=True)
class Arrival:
    """Comes at `beat` (+ 0..within by the seed), or so long after the talk with `after` began or could not."""

    beat: int = 0
    within: int = 0
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Waits:
    """A waiting guest loses one patience in `every` beats and acts by nature once it is down to `at`.

    `line` (then), `worried` (when little is left) and `leaves` (when none is) are text ids, where there is such a line.
    """

    every: int = 8
    then: Nature = "stays"
    at: int = 3
    line: str | None = None
    worried: str | None = None
    leaves: str | None = None


@dataclass(frozen=True, slots=True)
class Gossip:
    """Something said about a guest in the room: `text` is a text id, `by` a guest or a voice."""

    by: str
    text: str
    hints: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a talk can end: `score` 0..10; `leaves` when the guest goes home with it; `news` a text id for the room."""

    id: str
    score: int
    sold: Sold = "nothing"
    leaves: bool = False
    news: str | None = None


@dataclass(frozen=True, slots=True)
class Always:
    """An exit that is taken in any node as soon as its condition holds."""

    when: Condition
    end: str


@dataclass(frozen=True, slots=True)
class Start:
    """The node a talk begins at, if the condition holds before the first word."""

    when: Condition
    goto: str


@dataclass(frozen=True, slots=True, eq=False)
class Guest:
    """One guest as written. Identity is equality, so that what is compiled from a guest can be kept beside it."""

    id: str
    reason: Reason
    segment: Segment
    arrives: Arrival
    trust: Span
    risk: Span
    patience: Span
    waits: Waits
    facts: tuple[str, ...]
    start: tuple[Start, ...]
    nodes: tuple[Node, ...]
    outcomes: tuple[Outcome, ...]
    always: tuple[Always, ...] = ()
    homework: tuple[str, ...] = ()
    hearsay: tuple[tuple[str, str, str], ...] = ()  # (own fact, other guest, other guest's fact)
    overheard: tuple[Gossip, ...] = ()
    interests: int = 0
    direct: int = 5
    look: tuple[tuple[str, str | int | bool], ...] = ()
    corner: Corner | None = None

    def node(self, name: str) -> Node:
        return next(node for node in self.nodes if node.id == name)

    def outcome(self, name: str) -> Outcome:
        return next(outcome for outcome in self.outcomes if outcome.id == name)


@dataclass(frozen=True, slots=True)
class Happening:
    """Something small that happens in the room at `beat` without the player; `text` is a text id."""

    beat: int
    text: str
    hints: tuple[str, str] | None = None  # (guest, fact)


@dataclass(frozen=True, slots=True)
class Turn:
    """What changes the room half way: patience runs `noise` times as fast, and who waits is moved."""

    beat: int
    noise: int = 1
    moves: tuple[tuple[str, Effect], ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What a designer says is true of a talk: `only` one stance ends in `ends`; or what the best road uses."""

    guest: str
    only: str | None = None
    ends: str | None = None
    uses: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Scenario:
    """A whole evening. `digest` is the hash of the files it was read from."""

    id: str
    beats: int
    guests: tuple[Guest, ...]
    turn: Turn | None = None
    meanwhile: tuple[Happening, ...] = ()
    voices: tuple[str, ...] = ()
    goals: int = 0
    claims: tuple[Claim, ...] = ()
    digest: str = ""
    draft: bool = False

    def guest(self, name: str) -> Guest:
        return next(guest for guest in self.guests if guest.id == name)
