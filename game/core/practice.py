"""Practice to a standard: what each evening and drill says about each skill, what is held, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.score import party_skill, skill
from game.core.skills import SKILLS
from game.core.transcript import turns_by_guest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.core.score import Skill
    from game.core.session import Entry
    from game.core.setup import Setup
    from game.core.skills import SkillName

STANDARD = 55.0  # of 100: where the design's "good" begins
SCENES = 3  # different ones in which the standard must have been reached
LATEST = 3  # values that say how one does now
LEAST_MOVES = 4  # of a drill's talk that says anything: the pillars themselves weigh short talks down below six
_BAND = 10  # values nearer to each other than this are equally weak

Place = tuple[str, str]  # a scenario and a guest in it


@dataclass(frozen=True, slots=True)
class Attempt:
    """One evening or drill played to its end: its values, and whether it was `helped` by hints or an easy level.

    `scene` is the scenario's id, in a drill with the guest's behind a slash. A drill says something of its skill only.
    """

    scene: str
    values: tuple[tuple[SkillName, float], ...]
    helped: bool = False

    def value(self, name: SkillName) -> float | None:
        return dict(self.values).get(name)

    def reached(self, name: SkillName) -> bool:
        """What was done with help is practice, not yet a success."""
        value = self.value(name)
        return value is not None and value >= STANDARD and not self.helped


def attempt_of(scenario: str, setup: Setup, entries: Sequence[Entry]) -> Attempt | None:
    """What a journal says of the player's skills; None before its end, or where too little was said."""
    events = [event for entry in entries for event in entry.events]
    if not any(isinstance(event, ev.EveningEnded) for event in events):
        return None
    helped = setup.level == "easy" or any(isinstance(event, ev.HintGiven) for event in events)
    turns = turns_by_guest(entries)
    if setup.drill:
        held = skill(turns.get(setup.drill.guest, []))
        values = _values(held, (setup.drill.skill,)) if held.moves >= LEAST_MOVES else ()
        return Attempt(f"{scenario}/{setup.drill.guest}", values, helped) if values else None
    whole = party_skill([turns[name] for name in sorted(turns)])
    return Attempt(scenario, _values(whole, SKILLS), helped) if whole.grade else None


def _values(held: Skill, names: Iterable[SkillName]) -> tuple[tuple[SkillName, float], ...]:
    return tuple((name, round(getattr(held, name), 1)) for name in names)


@dataclass(frozen=True, slots=True)
class Record:
    """One skill over all attempts: its values, oldest first, and the scenes in which the standard was reached.

    `rest` is how many attempts ago it was last practised.
    """

    skill: SkillName
    values: tuple[float, ...]
    scenes: tuple[str, ...]
    rest: int

    @property
    def held(self) -> bool:
        return len(self.scenes) >= SCENES

    @property
    def now(self) -> float:
        """How it goes at present; 0 before the first attempt."""
        return mean(self.values[-LATEST:]) if self.values else 0.0


def record_of(name: SkillName, attempts: Sequence[Attempt]) -> Record:
    there = [(place, value) for place, one in enumerate(attempts) if (value := one.value(name)) is not None]
    return Record(
        name,
        tuple(value for _, value in there),
        tuple(dict.fromkeys(one.scene for one in attempts if one.reached(name))),
        len(attempts) - there[-1][0] - 1 if there else len(attempts),
    )


def next_skill(attempts: Sequence[Attempt]) -> SkillName:
    """The weakest that is not held yet; of those alike the one that has rested longest."""
    records = [record_of(name, attempts) for name in SKILLS]
    left = [record for record in records if not record.held] or records
    return min(left, key=lambda record: (record.now // _BAND, -record.rest)).skill


def next_place(name: SkillName, attempts: Sequence[Attempt], places: Sequence[Place]) -> Place | None:
    """Where to practise a skill: the talk drilled least for it, the first of those alike."""
    drilled = [one.scene for one in attempts if one.value(name) is not None]
    return min(places, key=lambda place: drilled.count("/".join(place)), default=None)
