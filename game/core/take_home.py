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

_TRIED = 12  # losses looked through, the heaviest first: what weighs less shows little


@dataclass(frozen=True, slots=True)
class TakeHome:
    """`skill` is None without a graded talk; `moment` is what to do otherwise or, where nothing was lost, once more."""

    skill: SkillName | None
    moment: Moment | None

    @property
    def once_more(self) -> bool:
        return self.moment is not None and not self.moment.lost


def take_home(retold: Retold, skill: SkillName | None, moments: Sequence[Moment], lines: Sequence[Line]) -> TakeHome:
    """The heaviest loss that shows the skill; else the heaviest with something better beside it; else a success."""
    untimely = {line.n for line in lines if "timing" in line.lowered}
    mine = (one for one in _losses(retold) if one.instead and _shows(one, skill, untimely))
    mended = (one for one in moments if one.lost and one.instead)
    return TakeHome(skill, next(mine, None) or next(mended, None) or next(iter(moments), None))


def _losses(retold: Retold) -> Iterator[Moment]:
    choices = sorted((choice for choice in choices_of(retold) if choice.lost), key=lambda choice: choice.rank)
    return (moment_of(retold, choice, "") for choice in choices[:_TRIED])


def _shows(moment: Moment, skill: SkillName | None, untimely: set[int]) -> bool:
    match skill:
        case "listen" | "challenge":
            return moment.better == skill != moment.stance
        case "restraint":
            return moment.stance == "push"
        case "timing":
            return moment.n in untimely
        case None:
            return False
