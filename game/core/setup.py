"""How an evening is set up besides its seed: how hard it is, and whole or one talk of it as a drill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.core.cast import cast
from game.core.drill import drill
from game.core.level import LEVELS, at_level
from game.core.skills import SKILLS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.level import Level
    from game.core.scenario import Scenario
    from game.core.skills import SkillName


@dataclass(frozen=True, slots=True)
class Drill:
    """The guest whose talk it is, and what it is to train."""

    guest: str
    skill: SkillName


@dataclass(frozen=True, slots=True)
class Setup:
    drill: Drill | None = None
    level: Level = "medium"

    def to_json(self) -> dict[str, Any]:
        """What is added to a journal's header; nothing of an evening as it was always played."""
        level = {} if self.level == WHOLE.level else {"level": self.level}
        return level | ({"drill": {"guest": self.drill.guest, "skill": self.drill.skill}} if self.drill else {})


WHOLE = Setup()


def setup_from(header: Mapping[str, Any]) -> Setup:
    """Read it from a journal's header; raises ValueError where it is none."""
    level, told = header.get("level", WHOLE.level), header.get("drill")
    if level not in LEVELS:
        raise ValueError(f"not a level: {level!r:.80}")
    if told is None:
        return Setup(level=level)
    if not isinstance(told, dict) or not isinstance(told.get("guest"), str) or told.get("skill") not in SKILLS:
        raise ValueError(f"not a drill: {told!r:.80}")
    return Setup(Drill(told["guest"], told["skill"]), level)


def staged(scenario: Scenario, seed: int, setup: Setup = WHOLE) -> Scenario:
    """The scenario as it is played tonight; raises KeyError where the guest of a drill is not in it."""
    return cast(at_level(drill(scenario, setup.drill.guest) if setup.drill else scenario, setup.level), seed)
