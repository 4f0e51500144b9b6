"""Skill in words: the grade, why there may be none, and each pillar with the facts behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.pillars import points_of, why
from game.core.score import MOVES_TO_GRADE
from game.core.skills import SKILLS

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.debrief import Debrief
    from game.core.score import Skill


def grade_words(app: App, grade: str | None) -> str:
    return app.text(f"ui.debrief.grade.{grade or 'none'}")


def note_words(app: App, skill: Skill) -> str:
    """Why there is no grade and how much it takes for one, or that it is a hint; nothing where it is neither."""
    note = skill.note or ("provisional" if skill.provisional else "")
    return app.text(f"ui.debrief.note.{note}", n=skill.moves, of=MOVES_TO_GRADE) if note else ""


def pillar_rows(app: App, told: Debrief) -> tuple[tuple[str, int, str], ...]:
    """Of each pillar its name, its points of 25, and what was counted for it."""
    points = points_of(told.skill)
    return tuple(
        (app.text(f"ui.debrief.{name}"), points[name], " ".join(map(app.say, why(told, name)))) for name in SKILLS
    )


def reach_note(app: App, told: Debrief) -> str:
    """What reach is worth, and how many it brought who believed to the end in something else."""
    right, came = told.came
    note = app.text("ui.debrief.reach.note")
    return note if right == came else f"{note}; {app.text('ui.debrief.came', n=came - right, of=came)}"
