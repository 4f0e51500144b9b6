"""How one talked, line by line: the four pillars with the facts behind them, and each sentence that counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import blocks, paint, signs, text
from game.app.box import BODY, Box
from game.app.debrief.page import GAP, Page
from game.app.debrief.replay import CHIP_FILL
from game.app.debrief.skill_words import grade_words, note_words, pillar_rows
from game.app.flow import Flow
from game.app.history import MOVE
from game.app.people import in_quotes
from game.app.theme import HEAVY, LOUD, SIZE, TITLE
from game.app.theme import MOVE as SIGNS
from game.core.pillars import FULL

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.core.debrief import Debrief
    from game.core.evidence import Line

_SKILL = Box(BODY.x, BODY.y, 600, BODY.h)
_LINES = Box(_SKILL.right + GAP, BODY.y, BODY.w - _SKILL.w - GAP, BODY.h)
_DIAL = 180.0  # what the dial takes at the left


@dataclass(frozen=True, slots=True)
class Pillar:
    """One pillar: its points of 25, and the facts behind them."""

    name: str
    points: int
    facts: str

    def height(self, scale: Scale, width: float) -> float:
        return 44 * scale.text + text.measure(scale, self.facts, width, size=16, lead=1.3) + 22

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        middle, k = y + 12 * c.scale.text, c.scale.text
        text.write(c, self.name, x, middle, face=HEAVY, size=18, tint="ink")
        full = text.write(c, f"/{FULL}", x + width, middle, size=SIZE["label"], tint="mute_text", ax=1)
        text.write(c, str(self.points), x + width - full - 3, middle - 1, face=TITLE, size=21, tint="ink", ax=1)
        signs.meter(c, x, y + 27 * k, width, self.points / FULL)
        text.paragraph(c, self.facts, x, y + 44 * k, width, size=16, tint="mute_text", lead=1.3)


def skill_sheet(app: App, told: Debrief) -> Page:
    pillars = tuple(Pillar(*row) for row in pillar_rows(app, told))
    note = blocks.Words(app.text("ui.debrief.measured"), size=14, tint="mute_text", gap=0)
    x = _SKILL.x + _DIAL
    box = Box(x, _SKILL.y + 46, _SKILL.right - x, _SKILL.h - 56)
    facts = " ".join(f"{one.name}: {one.points}. {one.facts}" for one in pillars)
    flow = Flow("flow", box, (), spoken=f"{facts} {note.words}", blocks=(*pillars, note), bare=True)
    head, sub = app.text("ui.debrief.skill"), app.text("ui.debrief.skill.sub")
    total = f"{round(told.skill.total)}, {grade_words(app, told.skill.grade)}"
    return Page(
        "skill",
        head,
        sub,
        (flow, _lines(app, told)),
        lambda c: _paint(c, app, told),
        spoken=f"{head}: {total}. {facts}",
    )


def _lines(app: App, told: Debrief) -> Flow:
    title = blocks.Title(app.text("ui.debrief.lines"))
    points = [_line(app, line) for line in told.lines]
    none = [] if points else [blocks.Words(app.text("ui.debrief.lines.none"), tint="mute_text")]
    spoken = " ".join((f"{title.words}.", *(f"{one.head} {one.body}" for one in points), *(one.words for one in none)))
    return Flow("lines", _LINES, (), spoken=spoken, blocks=(title, *points, *none))


def _line(app: App, line: Line) -> blocks.Point:
    move, _ = MOVE[line.stance]
    where = app.text("ui.debrief.line.where", guest=f"{line.guest}.name", beat=line.beat)
    tags = ", ".join(app.text(f"ui.debrief.tag.{tag}") for tag in dict.fromkeys(line.tags))
    moved = (
        app.text(f"ui.debrief.line.{way}", pillars=", ".join(app.text(f"ui.debrief.{one}") for one in pillars))
        for way, pillars in (("raised", line.raised), ("lowered", line.lowered))
        if pillars
    )
    body = " ".join((f"{where}: {tags}.", *moved))
    return blocks.Point(SIGNS[move].icon, CHIP_FILL[move], in_quotes(app, app.say(line.said)), body, size=15)


def _paint(c: Canvas, app: App, told: Debrief) -> None:
    paint.panel(c, *_SKILL, r=22)
    text.write(c, app.text("ui.debrief.skill"), _SKILL.x + 24, _SKILL.y + 30, face=TITLE, size=24, tint="ink")
    draw_dial(c, app, told, _SKILL.x + 102, _SKILL.y + 150, 62)
    words = note_words(app, told.skill)
    if words:
        k = c.scale.text
        size = 14 / k * min(k, 1.15)  # beside the pillars there is only so much room
        top = _SKILL.y + 150 + 62 + 30 + 24 * k
        text.paragraph(c, words, _SKILL.x + 20, top, _DIAL - 22, size=size, tint="mute_text", ax=0.5)


def draw_dial(c: Canvas, app: App, told: Debrief, x: float, y: float, r: float) -> None:  # noqa: PLR0917 (a place and a size)
    """The total in its ring, and the grade on a pill under it."""
    k = c.scale.text
    signs.dial(c, x, y, r, told.skill.total / 100, width=r / 5)
    text.write(c, str(round(told.skill.total)), x, y - r * 0.08, face=LOUD, size=0.8 * r / k, tint="ink", ax=0.5)
    text.write(c, app.text("ui.debrief.of"), x, y + r * 0.45, size=0.22 * r / k + 1, tint="mute_text", ax=0.5)
    fill = "teal_deep" if told.skill.grade else "mute_text"
    paint.pill(c, grade_words(app, told.skill.grade), x, y + r + 12 + 16 * k, fill=fill, size=15)
