"""What whoever pays may know of a group: how much was practised, and whether it shows in another scene."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from statistics import fmean, stdev
from typing import TYPE_CHECKING

from sqlalchemy import select

from game.report.tables import EVENINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Engine, Row

    Stored = Row[tuple[object, ...]]

SKILLS = ("skill", "listen", "challenge", "restraint", "timing")


@dataclass(frozen=True, slots=True)
class Change:
    """One skill, 0..100: on the first evening of `n` people and on the latest in another scene, and what lies between.

    `spread` is the standard deviation of the change, None below two people; `up` is how many rose.
    """

    skill: str
    n: int
    first: float
    latest: float
    change: float
    spread: float | None
    up: int


@dataclass(frozen=True, slots=True)
class Played:
    """One evening behind the figures; skills are None where there was too little to grade."""

    person: str
    file: str
    scenario: str
    entries: int
    decisions: int
    minutes: float
    skills: tuple[float | None, ...]
    compared: str  # "first", "latest" or nothing
    changed: bool  # the scenario, since


@dataclass(frozen=True, slots=True)
class Cohort:
    """`once` people have no second scene to compare with."""

    people: int
    minutes: float
    finished: int
    once: int
    changes: tuple[Change, ...]
    evenings: tuple[Played, ...]

    @property
    def decisions(self) -> int:
        return sum(evening.decisions for evening in self.evenings)

    @property
    def changed(self) -> dict[str, int]:
        """How many evenings of which scenario were played before it was changed."""
        return dict(sorted(Counter(evening.scenario for evening in self.evenings if evening.changed).items()))


def cohort(engine: Engine) -> Cohort:
    """Evenings count in the order in which their files were written."""
    with engine.connect() as connection:
        rows = connection.execute(select(EVENINGS).order_by(EVENINGS.c.written, EVENINGS.c.file)).all()
    by_person: defaultdict[str, list[Stored]] = defaultdict(list)
    for row in rows:
        by_person[row.person].append(row)
    pairs = [pair for evenings in by_person.values() if (pair := _pair(evenings))]
    compared = {pair[0].id: "first" for pair in pairs} | {pair[1].id: "latest" for pair in pairs}
    return Cohort(
        people=len(by_person),
        minutes=sum(row.minutes for row in rows),
        finished=sum(row.over for row in rows),
        once=len(by_person) - len(pairs),
        changes=tuple(_change(skill, pairs) for skill in SKILLS) if pairs else (),
        evenings=tuple(_played(row, compared.get(row.id, "")) for row in rows),
    )


def _pair(evenings: Sequence[Stored]) -> tuple[Stored, Stored] | None:
    """The first graded evening, and the latest graded one of another scene."""
    graded = [row for row in evenings if row.skill is not None]
    others = [row for row in graded if row.scenario != graded[0].scenario]
    return (graded[0], others[-1]) if others else None


def _change(skill: str, pairs: Sequence[tuple[Stored, Stored]]) -> Change:
    first = [getattr(one, skill) for one, _ in pairs]
    latest = [getattr(other, skill) for _, other in pairs]
    changes = [after - before for before, after in zip(first, latest, strict=True)]
    return Change(
        skill=skill,
        n=len(pairs),
        first=fmean(first),
        latest=fmean(latest),
        change=fmean(changes),
        spread=stdev(changes) if len(changes) > 1 else None,
        up=sum(change > 0 for change in changes),
    )


def _played(row: Stored, compared: str) -> Played:
    skills = tuple(getattr(row, skill) for skill in SKILLS)
    return Played(
        row.person, row.file, row.scenario, row.entries, row.decisions, row.minutes, skills, compared, row.changed
    )
