"""What a report says of a group's workshop: what was voted on, both votes, and the evening of every road."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.moves import Stance
    from game.group.debrief import Why
    from game.group.room import How
    from game.report.sheet import EveningSheet


@dataclass(frozen=True, slots=True)
class ChoiceSheet:
    """A card that could be voted for: (votes in the first vote, in the last), in all and for each team.

    `option` is its text id; where there was one vote, both are that one. `share` is in per cent.
    """

    letter: str
    option: str
    words: str
    stance: Stance | None
    votes: tuple[int, int]
    share: tuple[int, int]
    teams: tuple[tuple[int, int], ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class DecisionSheet:
    """A round that counted. `n` is the entry that it became on its road, None where it was not played.

    `votes` says how often was voted, `voted` how many did (first, last), of `of`. `agreement` is the share of the card
    that led (first, last), `shift` how many of a hundred chose otherwise after talking. `line` is what the guest had
    said last, empty where the choice was whom to go to.
    """

    number: int
    road: int
    n: int | None
    guest: str
    name: str
    line: str
    choices: tuple[ChoiceSheet, ...]
    votes: int
    voted: tuple[int, int]
    of: int
    how: How
    agreement: tuple[int, int]
    shift: int
    why: Why
    question: str

    @property
    def chosen(self) -> ChoiceSheet | None:
        """What came out; None where the scenario no longer has it."""
        return next((choice for choice in self.choices if choice.chosen), None)


@dataclass(frozen=True, slots=True)
class RoadSheet:
    """`number` counts from 1; it left `parent` before entry `left`, the first none."""

    number: int
    parent: int | None
    left: int
    evening: EveningSheet


@dataclass(frozen=True, slots=True)
class WorkshopSheet:
    """`people` were in the room, as far as seats and hands tell; nobody is named. `moments` are numbers of decisions.

    `agreement` and `shift` are means over the `discussed` decisions, which had two votes or more; None without any.
    """

    file: str
    scenario: str
    title: str
    place: str
    digest: str
    seed: int
    lang: str
    notes: tuple[str, ...]
    people: int
    teams: int
    decisions: tuple[DecisionSheet, ...]
    discussed: int
    agreement: tuple[float, float] | None
    shift: float | None
    moments: tuple[int, ...]
    roads: tuple[RoadSheet, ...]
