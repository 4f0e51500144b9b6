"""The third card: the evening under a cursor, what was said where it stands, and beside it skill, outcome and reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint
from game.app.box import Box
from game.app.debrief.decision_blocks import decision_blocks, read_aloud
from game.app.debrief.doors import clues_door, facts_door, outcome_door, paint_reach, reach_words, skill_door
from game.app.debrief.moment_blocks import INSTEAD, LAY, moment_blocks
from game.app.debrief.page import LARGE, Page
from game.app.flow import Flow

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.debrief.scrubber import Scrubber
    from game.core.debrief import Debrief


@dataclass(frozen=True, slots=True)
class Places:
    """Where the panels lie; `note` is the height at which "not part of your skill" is written, 0 for nowhere."""

    replay: Box
    said: Box
    skill: Box
    outcome: Box
    reach: Box
    facts: Box
    clues: Box
    note: float


_PLAIN = Places(
    replay=Box(24, 96, 424, 548),
    said=Box(460, 96, 432, 408),
    skill=Box(904, 96, 352, 226),
    outcome=Box(904, 350, 170, 154),
    reach=Box(1086, 350, 170, 154),
    facts=Box(460, 516, 300, 128),
    clues=Box(772, 516, 484, 128),
    note=336,
)
_WIDE = Places(
    replay=Box(24, 96, 560, 548),
    said=Box(596, 96, 660, 232),
    skill=Box(596, 340, 208, 146),
    outcome=Box(816, 340, 214, 146),
    reach=Box(1042, 340, 214, 146),
    facts=Box(596, 498, 324, 146),
    clues=Box(932, 498, 324, 146),
    note=0,
)


def happened_card(app: App, told: Debrief, cursor: Scrubber) -> Page:
    large = app.scale.text > LARGE
    at = _WIDE if large else _PLAIN
    said = read_aloud(app, cursor.told, cursor.here)
    line = cursor.widget(app, at.replay, said)
    skill = skill_door(app, told, at.skill, whole=not large)
    outcome = outcome_door(app, told, at.outcome)
    facts, clues = facts_door(app, told, at.facts), clues_door(app, told, at.clues)
    head, sub = app.text("evening.title"), app.text("ui.debrief.title")
    spoken = " ".join((skill.spoken, outcome.spoken, reach_words(app, told), facts.spoken, clues.spoken))
    return Page(
        "happened", head, sub, (line, _said(app, cursor, at.said), skill, outcome, facts, clues),
        lambda c: _paint(c, app, told, at), guest=cursor.guest, spoken=f"{head}. {sub}. {spoken}", n=cursor.n,
    )  # fmt: skip


def _said(app: App, cursor: Scrubber, box: Box) -> Flow:
    """What was said at the cursor; at a moment why as well, for there one stops."""
    moment, told = cursor.moment, cursor.told
    lines = moment_blocks(app, moment, INSTEAD, LAY) if moment else decision_blocks(app, told, cursor.here)
    return Flow("flow", box, (), spoken=read_aloud(app, told, cursor.here), blocks=lines)


def _paint(c: Canvas, app: App, told: Debrief, at: Places) -> None:
    if at.note:
        paint.pill(c, app.text("ui.debrief.not_skill"), at.outcome.x, at.note, fill="night", size=14, ax=0)
    paint_reach(c, app, told, at.reach)
