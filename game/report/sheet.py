"""What a report says of one evening. Every figure names the journal entries that it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from game.core.moves import Mood, Stance
    from game.report.workshop_sheet import WorkshopSheet


Kind = Literal["evening", "person", "group", "workshop", "mixed"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the entries it was counted from; none where it is about what never happened."""

    value: float
    entries: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of the journal in a sentence; `option` is the text id of the card, if one was played."""

    n: int
    beat: int
    guest: str
    stance: Stance | None
    option: str
    words: str
    answer: str


@dataclass(frozen=True, slots=True)
class Pillar:
    """Points of 25, and the facts behind them."""

    name: str
    title: str
    points: Figure
    facts: str


@dataclass(frozen=True, slots=True)
class SkillSheet:
    """`total` is None where there was too little to grade; `note` says so."""

    total: Figure | None
    grade: str
    note: str
    pillars: tuple[Pillar, ...]


@dataclass(frozen=True, slots=True)
class TurnSheet:
    """What the player did in a talk, and how the guest stood after it."""

    n: int
    beat: int
    stance: Stance | None
    mood: Mood
    trust: int
    risk: int
    patience: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A choice that moved a guest: by how much trust rose and risk fell, taken together."""

    n: int
    words: str
    by: int


@dataclass(frozen=True, slots=True)
class GuestSheet:
    """A guest: how it ended and on which entry, what moved it most; `turns` is empty where one never talked."""

    guest: str
    name: str
    in_crowd: bool
    ending: str
    points: Figure
    trust: Figure
    risk: Figure
    phase: str
    motive: str
    lacks: tuple[tuple[str, int | None], ...]
    gains: tuple[str, ...]
    moved: tuple[Moved, ...]
    turns: tuple[TurnSheet, ...]


@dataclass(frozen=True, slots=True)
class MomentSheet:
    """A choice that mattered: `instead` is what else lay on the table."""

    letter: str
    n: int
    guest: str
    name: str
    stance: Stance
    said: str
    reply: str
    why: str
    trust: int
    risk: int
    closed: tuple[int, int] | None
    instead: str
    instead_why: str


@dataclass(frozen=True, slots=True)
class ClueSheet:
    """What was there to be heard, or seen where it is something a guest `does`.

    `n` is where one walked past it, None for gossip that never came by.
    """

    words: str
    about: str
    n: int | None
    does: bool


@dataclass(frozen=True, slots=True)
class GoalSheet:
    """What the evening was for, and whether it was met; `n` is the entry that shows it, None where none does."""

    words: str
    verdict: str
    n: int | None


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """What whoever played would have said at entry `n`, where they did something else."""

    n: int
    did: str
    words: str


@dataclass(frozen=True, slots=True)
class FactSheet:
    """A count that is shown and never scored."""

    name: str
    words: str
    count: Figure


@dataclass(frozen=True, slots=True)
class EveningSheet:
    """One evening. `last` is the number of its last entry, `minutes` reckoned from the words, `entries` the journal.

    `how` and `own` are what whoever played wrote for themselves.
    """

    file: str
    person: str
    scenario: str
    title: str
    place: str
    digest: str
    seed: int
    lang: str
    last: int
    beat: int
    beats: int
    minutes: float
    decisions: Figure
    notes: tuple[str, ...]
    skill: SkillSheet
    outcome: Figure
    reach: Figure
    came: str
    guests: tuple[GuestSheet, ...]
    moments: tuple[MomentSheet, ...]
    clues: tuple[ClueSheet, ...]
    facts: tuple[FactSheet, ...]
    practise: str
    take_home: str
    goals: tuple[GoalSheet, ...]
    how: str
    own: tuple[OwnSheet, ...]
    entries: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Pick:
    """A sentence that was chosen at a decision; `where` are (number of the evening from 1, entry)."""

    words: str
    stance: Stance
    where: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Divergence:
    """A decision that people met and took differently, the commonest choice first."""

    scenario: str
    guest: str
    picks: tuple[Pick, ...]

    @property
    def people(self) -> int:
        return sum(len(pick.where) for pick in self.picks)


@dataclass(frozen=True, slots=True)
class Report:
    """One evening, one person's in the order given, or a group's; `weakest` is a pillar, over all that were graded.

    A workshop is one evening that a group played together; `mixed` are such and others.
    """

    kind: Kind
    people: int
    evenings: tuple[EveningSheet, ...]
    weakest: str
    differed: tuple[Divergence, ...]
    workshops: tuple[WorkshopSheet, ...] = ()
