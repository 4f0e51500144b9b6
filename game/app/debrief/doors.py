"""The small panels of the third card: each says what is known at a glance, and opens to what lies behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, signs, text
from game.app.debrief.clue_sheet import clue_point
from game.app.debrief.skill_sheet import draw_dial
from game.app.debrief.skill_words import grade_words, pillar_rows, reach_note
from game.app.theme import HEAVY, LOUD, SIZE, STRONG, TITLE
from game.app.widgets.door import RADIUS, ROOM, Door
from game.core.pillars import FULL
from game.core.unscored import speaking

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.core.debrief import Debrief


def skill_door(app: App, told: Debrief, box: Box, *, whole: bool) -> Door:
    """`whole` with its pillars, else the figure and the grade."""
    rows, grade = pillar_rows(app, told), grade_words(app, told.skill.grade)
    named = ", ".join(f"{name} {points}" for name, points, _ in rows)
    spoken = f"{app.text('ui.debrief.skill')}: {round(told.skill.total)}, {grade}. {named}."

    def inside(c: Canvas, at: Box) -> None:
        if not whole:
            _figure(c, at, app.text("ui.debrief.skill"), str(round(told.skill.total)), grade)
            return
        text.write(c, app.text("ui.debrief.skill"), at.x + 22, at.y + 28, face=TITLE, size=SIZE["heading"], tint="ink")
        sub = app.text("ui.debrief.skill.sub")
        text.write(c, sub, at.right - ROOM, at.y + 28, size=SIZE["label"], tint="mute_text", ax=1)
        draw_dial(c, app, told, at.x + 74, at.y + 116, 48)
        for nth, (name, points, _) in enumerate(rows):
            _pillar(c, name, points, at.x + 142, at.y + 62 + 40 * nth, at.right - 24 - at.x - 142)

    return Door("sheet.skill", box, spoken, inside)


def _pillar(c: Canvas, name: str, points: int, x: float, y: float, wide: float) -> None:  # noqa: PLR0917 (a place)
    text.write(c, name, x, y, face=HEAVY, size=15, tint="ink")
    full = text.write(c, f"/{FULL}", x + wide, y, size=SIZE["label"], tint="mute_text", ax=1)
    text.write(c, str(points), x + wide - full - 3, y - 1, face=TITLE, size=18, tint="ink", ax=1)
    signs.meter(c, x, y + 12, wide, points / FULL)


def outcome_door(app: App, told: Debrief, box: Box) -> Door:
    note = app.text("ui.debrief.outcome.note")
    head, of = app.text("ui.debrief.outcome"), app.text("ui.debrief.of")
    spoken = f"{head}: {round(told.outcome)} {of}. {note}."
    return Door(
        "sheet.accounts", box, spoken, lambda c, at: _figure(c, at, head, str(round(told.outcome)), note), "paper"
    )


def paint_reach(c: Canvas, app: App, told: Debrief, box: Box) -> None:
    paint.panel(c, *box, r=RADIUS, fill="grey")
    note = app.text("ui.debrief.reach.note")
    _figure(c, box, app.text("ui.debrief.reach"), str(told.reach), note, ("grey_text", "#D6C6C4", "grey_text"))


def reach_words(app: App, told: Debrief) -> str:
    return f"{app.text('ui.debrief.reach')}: {told.reach}, {reach_note(app, told)}."


def _figure(  # noqa: PLR0917 (what it says, from top to bottom)
    c: Canvas, box: Box, head: str, number: str, note: str, tints: tuple[str, str, str] = ("ink", "ink", "mute_text")
) -> None:
    """A heading, a number as large as there is room for, and a note under it."""
    k, x = c.scale.text, box.x + 18
    size: float = min(SIZE["heading"], 26 / k)
    text.write(c, head, x, box.y + 26, face=TITLE, size=size, tint=tints[0])
    lead = 14 * k * 1.25
    rows = text.wrap(c.scale, note, box.w - 36, STRONG, SIZE["label"])
    top = box.below - 14 - lead * len(rows)
    room = top - (box.y + 44)
    text.write(c, number, x, box.y + 44 + room / 2, face=LOUD, size=min(64.0, room * 0.95) / k, tint=tints[1])
    text.paragraph(c, note, x, top, box.w - 36, face=STRONG, size=SIZE["label"], tint=tints[2], lead=1.25)


def facts_door(app: App, told: Debrief, box: Box) -> Door:
    """What is counted and not scored: whose the words were, and the questions among them."""
    head, lines = app.text("ui.report.facts"), facts_lines(app, told)[:2]

    def inside(c: Canvas, at: Box) -> None:
        y = _head(c, at, head, "ink")
        for line in lines:
            if y + text.measure(c.scale, line, at.w - 36, STRONG, 15, lead=1.25) > at.below - 4:
                break
            y = text.paragraph(c, line, at.x + 18, y, at.w - 36, face=STRONG, size=15, tint="ink", lead=1.25)

    return Door("sheet.facts", box, f"{head}. {' '.join(lines)}", inside, "paper")


def facts_lines(app: App, told: Debrief) -> tuple[str, ...]:
    """Whose the words were; the questions and how many of them were open; then the others, one a line."""
    assert app.session is not None  # noqa: S101 (the evening was played)
    share = speaking(app.session.entries, app.text).percent
    counts = {fact.name: fact.count for fact in told.facts}
    asked = app.text("ui.debrief.fact.questions", n=counts["questions"], open=counts["open_questions"])
    spoke = app.text("ui.debrief.fact.share", n=share) if share is not None else app.text("ui.debrief.fact.nothing")
    rest = (fact for fact in told.facts if fact.name not in ("questions", "open_questions"))
    return (spoke, asked, *(f"{app.text(f'ui.report.fact.{fact.name}')}: {fact.count}." for fact in rest))


def clues_door(app: App, told: Debrief, box: Box) -> Door:
    """The first that fits of what was walked past, and how many there are."""
    head, clues = app.text("ui.debrief.clues"), told.clues
    points = [clue_point(app, clue) for clue in clues]
    none = app.text("ui.debrief.clues.none")

    def inside(c: Canvas, at: Box) -> None:
        y, wide = _head(c, at, head, "glow"), at.w - 36
        room = at.below - 8 - y
        shown = next((one for one in points if one.height(c.scale, wide) - one.gap <= room), None)
        if shown:
            middle = at.y + 12 + 11 * c.scale.text
            text.write(c, str(len(clues)), at.right - ROOM, middle, face=TITLE, tint="glow", ax=1)
            shown.draw(c, at.x + 18, y, wide)
        elif points:
            size = min(64.0, room) / c.scale.text
            text.write(c, str(len(clues)), at.x + 18, y + room / 2, face=LOUD, size=size, tint="cream")
        else:
            text.paragraph(c, none, at.x + 18, y, wide, face=STRONG, size=15, tint="cream")

    first = f"{points[0].head} {points[0].body}" if points else none
    return Door("sheet.clues", box, f"{head}: {len(clues)}. {first}", inside, "night", "glow")


def _head(c: Canvas, at: Box, words: str, tint: str) -> float:
    """Where what stands under it begins."""
    k = c.scale.text
    size = 17 / k * min(k, 1.2)
    text.write(c, words, at.x + 18, at.y + 12 + 11 * k, face=TITLE, size=size, tint=tint)
    return at.y + 18 + 22 * k
