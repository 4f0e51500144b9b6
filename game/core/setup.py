"""How an evening is set up besides its seed: whole, or one talk of it as a drill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.core.cast import cast
from game.core.drill import drill
from game.core.skills import SKILLS

if TYPE_CHECKING:
    from collections.abc import Mapping

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

    def to_json(self) -> dict[str, Any]:
        """What is added to a journal's header; nothing of an evening as it was always played."""
        return {"drill": {"guest": self.drill.guest, "skill": self.drill.skill}} if self.drill else {}


WHOLE = Setup()


def setup_from(header: Mapping[str, Any]) -> Setup:
    """Read it from a journal's header; raises ValueError where it is none."""
    told = header.get("drill")
    if told is None:
        return WHOLE
    if not isinstance(told, dict) or not isinstance(told.get("guest"), str) or told.get("skill") not in SKILLS:
        raise ValueError(f"not a drill: {told!r:.80}")
    return Setup(Drill(told["guest"], told["skill"]))


def staged(scenario: Scenario, seed: int, setup: Setup = WHOLE) -> Scenario:
    """The scenario as it is played tonight; raises KeyError where the guest of a drill is not in it."""
    return cast(drill(scenario, setup.drill.guest) if setup.drill else scenario, seed)
