"""A talk as written: its nodes, what is said there, what may be answered, and where each sentence lands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from game.core.moves import Mood, Stance

Meter = Literal["trust", "risk", "patience"]
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

    A `fallback` is offered only for want of others. `promises` is a promise of the evening's that it gives.
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
    promises: str | None = None


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
    """A place in a talk: what the guest says there and what may be answered; `private` where nobody else hears it."""

    id: str
    says: tuple[Part, ...]
    options: tuple[Option, ...]
    again: tuple[Part, ...] = ()
    silence: Landing | None = None
    phase: str | None = None
    fixed: bool = False
    discuss: bool = False
    private: bool = False
