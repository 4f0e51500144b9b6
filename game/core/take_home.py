"""The one thing to take home: the skill to practise next, and the line of the evening that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.moments import moment_of
from game.core.weighing import choices_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.core.evidence import Line
    from game.core.moments import Moment
    from game.core.retold import Retold
    from game.core.skills import SkillName
    from game.core.weighing import Choice

_TRIED = 12  # losses looked through, the heaviest first: what weighs less shows little


@dataclass(frozen=True, slots=True)
class TakeHome:
    """`skill` is the weakest of the graded ones, else what `moment` calls for: what to do otherwise, or `once_more`."""

    skill: SkillName | None
    moment: Moment | None
    once_more: bool = False


def take_home(retold: Retold, skill: SkillName | None, moments: Sequence[Moment], lines: Sequence[Line]) -> TakeHome:
    """The heaviest loss that shows the skill; else a line that lowered it; else a loss that hurt; else a success."""
    choices = sorted(choices_of(retold), key=lambda choice: choice.rank)
    wrong = next(_otherwise(retold, skill, choices, lines), None)
    if wrong:
        return TakeHome(skill or _called_for(wrong), wrong)
    right = next((moment for moment in moments if not moment.lost), None)
    return TakeHome(skill, right, once_more=right is not None)


def _otherwise(
    retold: Retold, skill: SkillName | None, choices: Sequence[Choice], lines: Sequence[Line]
) -> Iterator[Moment]:
    """What to do otherwise, the most telling first."""
    lowered = {line.n for line in lines if skill in line.lowered}
    losses = [moment_of(retold, choice, "") for choice in choices if choice.lost][:_TRIED]
    yield from (one for one in losses if one.instead and _shows(one, skill, lowered))
    yield from (moment_of(retold, one, "") for one in choices if one.entry.n in lowered and not one.well)
    yield from (one for one in losses if one.instead and (one.trust < 0 or one.risk > 0))


def _called_for(moment: Moment) -> SkillName | None:
    """Which skill one line asks for, where there were too few to grade any."""
    if moment.stance == "push":
        return "restraint"
    return moment.better if moment.better in ("listen", "challenge") else None


def _shows(moment: Moment, skill: SkillName | None, lowered: set[int]) -> bool:
    match skill:
        case "listen" | "challenge":
            return moment.better == skill != moment.stance
        case "restraint":
            return moment.stance == "push"
        case "timing":
            return moment.n in lowered
        case None:
            return False
