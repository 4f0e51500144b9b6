"""The four pillars of skill: points that add up to the total beside them, and the facts behind each in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.skills import SKILLS
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.debrief import Debrief
    from game.core.score import Skill
    from game.core.skills import SkillName

FULL = 25  # points of one pillar


def points_of(skill: Skill) -> Mapping[SkillName, int]:
    """Each of 25, rounded by largest remainder."""
    exact: dict[SkillName, float] = {name: getattr(skill, name) * FULL / 100 for name in SKILLS}
    rounded = {name: int(value) for name, value in exact.items()}
    by_rest = sorted(SKILLS, key=lambda name: rounded[name] - exact[name])
    for name in by_rest[: max(0, round(skill.total) - sum(rounded.values()))]:
        rounded[name] += 1
    return rounded


def why(told: Debrief, pillar: SkillName) -> tuple[Words, ...]:
    """What was counted for it, in sentences."""
    if pillar == "challenge":
        return told.challenges.words
    facts, presence = told.skill.facts, told.presence
    counted = {
        "reflections": facts.reflections,
        "questions": facts.questions,
        "open": facts.open_questions,
        "inputs": facts.inputs,
        "said": presence.turns,
        "heard": presence.heard_out,
        "cut_ins": presence.cut_ins,
    }
    put = tuple((name, str(count)) for name, count in counted.items())
    return (Words(f"ui.debrief.why.{pillar}", put),)
