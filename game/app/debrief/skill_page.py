"""How one talked: skill with its four pillars and the facts behind them; apart from it outcome and reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import blocks, paint, signs, text
from game.app.box import Box
from game.app.debrief.page import BODY, GAP, Page
from game.app.flow import Flow
from game.app.theme import HEAVY, LOUD, SIZE, STRONG, TITLE
from game.core.score import MOVES_TO_GRADE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.core.debrief import Debrief
    from game.core.score import Skill

PILLARS = ("listen", "challenge", "restraint", "timing")
_FULL = 25  # points of one pillar
_SKILL = Box(BODY.x, BODY.y, 836, BODY.h)
_SIDE = Box(_SKILL.right + GAP, BODY.y, BODY.w - _SKILL.w - GAP, BODY.h)


@dataclass(frozen=True, slots=True)
class Pillar:
    """One pillar: its points of 25, and the facts behind them."""

    name: str
    points: int
    facts: str

    def height(self, scale: Scale, width: float) -> float:
        return 44 * scale.text + text.measure(scale, self.facts, width, size=16, lead=1.3) + 28

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        middle, k = y + 12 * c.scale.text, c.scale.text
        text.write(c, self.name, x, middle, face=HEAVY, size=18, tint="ink")
        full = text.write(c, f"/{_FULL}", x + width, middle, size=SIZE["label"], tint="mute_text", ax=1)
        text.write(c, str(self.points), x + width - full - 3, middle - 1, face=TITLE, size=21, tint="ink", ax=1)
        signs.meter(c, x, y + 27 * k, width, self.points / _FULL)
        text.paragraph(c, self.facts, x, y + 44 * k, width, size=16, tint="mute_text", lead=1.3)


def skill_page(app: App, told: Debrief) -> Page:
    pillars = tuple(_pillar(app, told, name) for name in PILLARS)
    note = blocks.Words(app.text("ui.debrief.measured"), size=14, tint="mute_text", gap=0)
    x = _SKILL.x + 270
    flow = Flow("flow", Box(x, _SKILL.y + 46, _SKILL.right - x, _SKILL.h - 56), (), blocks=(*pillars, note), bare=True)
    grade, total = grade_words(app, told.skill.grade), round(told.skill.total)
    facts = " ".join(f"{one.name}: {one.points}. {one.facts}" for one in pillars)
    reach = f"{app.text('ui.debrief.reach')}: {told.reach}, {reach_note(app, told)}"
    apart = f"{app.text('ui.debrief.outcome')}: {round(told.outcome)}. {reach}"
    flow.spoken = f"{facts} {note.words}"
    return Page(
        "skill",
        app.text("evening.title"),
        app.text("ui.debrief.title"),
        flow,
        lambda c: _paint(c, app, told),
        spoken=f"{app.text('ui.debrief.skill')}: {total}, {grade}. {facts} {apart}.",
    )


def grade_words(app: App, grade: str | None) -> str:
    return app.text(f"ui.debrief.grade.{grade or 'none'}")


def note_words(app: App, skill: Skill) -> str:
    """Why there is no grade and how much it takes for one, or that it is a hint; nothing where it is neither."""
    note = skill.note or ("provisional" if skill.provisional else "")
    return app.text(f"ui.debrief.note.{note}", n=skill.moves, of=MOVES_TO_GRADE) if note else ""


def _pillar(app: App, told: Debrief, name: str) -> Pillar:
    facts, presence = told.skill.facts, told.presence
    said = app.text(
        f"ui.debrief.why.{name}",
        reflections=facts.reflections,
        questions=facts.questions,
        open=facts.open_questions,
        inputs=facts.inputs,
        cut_ins=presence.cut_ins,
        said=presence.turns,
        heard=presence.heard_out,
    )
    if name == "challenge":
        said = " ".join(app.say(words) for words in told.challenges.words)
    return Pillar(app.text(f"ui.debrief.{name}"), round(getattr(told.skill, name) / 4), said)


def reach_note(app: App, told: Debrief) -> str:
    """What reach is worth, and how many it brought who believed to the end in something else."""
    right, came = told.came
    note = app.text("ui.debrief.reach.note")
    return note if right == came else f"{note}; {app.text('ui.debrief.came', n=came - right, of=came)}"


def _paint(c: Canvas, app: App, told: Debrief) -> None:
    paint.panel(c, *_SKILL, r=22)
    text.write(c, app.text("ui.debrief.skill"), _SKILL.x + 24, _SKILL.y + 30, face=TITLE, size=24, tint="ink")
    sub = app.text("ui.debrief.skill.sub")
    text.write(c, sub, _SKILL.right - 36, _SKILL.y + 30, size=SIZE["label"], tint="mute_text", ax=1)
    _dial(c, app, told)
    _outcome(c, app, told)
    _reach(c, app, told)


def _dial(c: Canvas, app: App, told: Debrief) -> None:
    x, y, k = _SKILL.x + 142, _SKILL.y + 182, c.scale.text
    signs.dial(c, x, y, 88, told.skill.total / 100, width=18)
    text.write(c, str(round(told.skill.total)), x, y - 8, face=LOUD, size=72 / k, tint="ink", ax=0.5)
    text.write(c, app.text("ui.debrief.of"), x, y + 38, size=15 / k * min(k, 1.25), tint="mute_text", ax=0.5)
    paint.pill(
        c,
        grade_words(app, told.skill.grade),
        x,
        y + 128,
        fill="teal_deep" if told.skill.grade else "mute_text",
        size=17,
    )
    words = note_words(app, told.skill)
    if words:
        size = 15 / k * min(k, 1.25)  # beside the dial there is only so much room
        text.paragraph(c, words, x - 108, y + 128 + 26 * k, 216, size=size, tint="mute_text", ax=0.5)


def _outcome(c: Canvas, app: App, told: Debrief) -> None:
    text.write(c, app.text("ui.debrief.not_skill"), _SIDE.x + 6, _SIDE.y + 12, face=HEAVY, size=15, tint="paper")
    top = _SIDE.y + 30
    paint.panel(c, _SIDE.x, top, _SIDE.w, 246, r=22, fill="paper")
    text.write(c, app.text("ui.debrief.outcome"), _SIDE.x + 24, top + 34, face=TITLE, size=22, tint="ink")
    k = c.scale.text
    wide = text.write(c, str(round(told.outcome)), _SIDE.x + 24, top + 112, face=LOUD, size=84 / k, tint="ink")
    text.write(c, app.text("ui.debrief.of"), _SIDE.x + 36 + wide, top + 132, size=17, tint="mute_text")
    text.paragraph_middle(
        c, app.text("ui.debrief.outcome.note"), _SIDE.x + 24, top + 206, _SIDE.w - 48, face=STRONG, tint="mute_text"
    )


def _reach(c: Canvas, app: App, told: Debrief) -> None:
    top, high = _SIDE.y + 288, _SIDE.h - 288
    paint.panel(c, _SIDE.x, top, _SIDE.w, high, r=22, fill="grey")
    text.write(c, app.text("ui.debrief.reach"), _SIDE.x + 24, top + 34, face=TITLE, size=22, tint="grey_text")
    text.write(c, str(told.reach), _SIDE.x + 22, top + 122, face=LOUD, size=104 / c.scale.text, tint="#D6C6C4")
    note = reach_note(app, told)
    text.paragraph_middle(c, note, _SIDE.x + 24, top + high - 44, _SIDE.w - 48, face=STRONG, tint="grey_text")
