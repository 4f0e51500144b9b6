"""What a journal can show of a goal, as the scenario declares it; a goal without any is one's own to judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.moves import Stance
    from game.core.scenario import Sold

ALL, ANYONE = "all", "anyone"  # every promise that was given; whoever it is


@dataclass(frozen=True, slots=True)
class Knows:
    """One of these (guest, fact) has come to be known."""

    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HearsOut:
    """This guest, or ANYONE, was answered without having been cut off."""

    guest: str


@dataclass(frozen=True, slots=True)
class Says:
    """One of these sentences was said: text ids of options."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Never:
    """No sentence of this stance was said."""

    stance: Stance


@dataclass(frozen=True, slots=True)
class Keeps:
    """This promise, or ALL, was given and never broken."""

    promise: str


@dataclass(frozen=True, slots=True)
class Together:
    """So many pairs of guests were brought together."""

    pairs: int


@dataclass(frozen=True, slots=True)
class Parts:
    """One talk ended worth so many points, with this sold and with this guest where they are given.

    `lured`: with somebody who had come on a false premise that was cleared up.
    """

    score: int
    sold: Sold | None = None
    guest: str | None = None
    lured: bool = False


@dataclass(frozen=True, slots=True)
class LosesNone:
    """Of these guests none who came went home unheard, half heard or slighted."""

    guests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reaches:
    """So many heads were turned at least, and fewer than `below`."""

    least: int = 0
    below: int | None = None


@dataclass(frozen=True, slots=True)
class Takes:
    """This measure was taken before the door opened."""

    measure: str


Shown = Knows | HearsOut | Says | Never | Keeps | Together | Parts | LosesNone | Reaches | Takes


def texts_of(goals: Sequence[Shown | None]) -> tuple[str, ...]:
    """The text id of each goal of an evening."""
    return tuple(f"evening.goals.{nth}" for nth, _ in enumerate(goals, start=1))
