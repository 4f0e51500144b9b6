"""The last card: what was there to be heard and was not, and one thing to practise next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks, paint, text
from game.app.box import Box
from game.app.debrief.page import BODY, GAP, Page, sentence
from game.app.flow import Block, Flow
from game.app.people import in_quotes, plain
from game.app.theme import STRONG, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.clues import Clue
    from game.core.debrief import Debrief

_CLUES = Box(BODY.x, BODY.y, 720, BODY.h)
SIDE = Box(_CLUES.right + GAP, BODY.y, BODY.w - _CLUES.w - GAP, BODY.h)
BUTTON_STEP = 70.0  # the ways on lie below what to practise
_ICONS = {"cut": "cut", "overheard": "others"}
_MOST = 8  # clues shown; more would be a list, not a hint


def clue_page(app: App, told: Debrief, ways: int) -> Page:
    """`ways` on lie as buttons below what to practise."""
    head = app.text("ui.debrief.clues")
    points: tuple[Block, ...] = tuple(_point(app, clue) for clue in told.clues[:_MOST])
    none = blocks.Words(app.text("ui.debrief.clues.none"), size=18, tint="cream")
    title = blocks.Title(head, tint="glow")
    practise = app.text(f"ui.debrief.practise.{told.practise or 'listen'}")
    flow = Flow("flow", _CLUES, (), fill="night", blocks=(title, *(points or (none,))))
    read = [f"{point.head} {point.body}" for point in points if isinstance(point, blocks.Point)]
    flow.spoken = f"{head}. " + (" ".join(read) or none.words)
    spoken = f"{flow.spoken} {app.text('ui.debrief.practise')}: {practise}"
    pillar = app.text(f"ui.debrief.{told.practise}") if told.practise else ""
    head, sub = app.text("evening.title"), app.text("ui.debrief.title")
    return Page("clues", head, sub, flow, lambda c: _paint(c, app, pillar, practise, ways), spoken=spoken)


def _point(app: App, clue: Clue) -> blocks.Point:
    by, guest = app.say(clue.by), app.text(f"{clue.guest}.name")
    words = plain(app.say(clue.words))
    said = words if clue.does else in_quotes(app, words)
    how = sentence(app.text(f"ui.debrief.clue.{clue.kind}", by=by, guest=guest))
    return blocks.Point(_ICONS[clue.kind], "wine", said, how, dark=True, gap=16)


def _paint(c: Canvas, app: App, pillar: str, practise: str, ways: int) -> None:
    words, k = Box(SIDE.x, SIDE.y, SIDE.w, SIDE.h - ways * BUTTON_STEP), c.scale.text
    paint.panel(c, *words, r=22)
    x, room = words.x + 24, words.w - 48
    paint.disc(c, x + 20, words.y + 44, 20, "teal_deep", name="star")
    text.write(c, app.text("ui.debrief.practise"), x + 52, words.y + 44, face=TITLE, size=21, tint="ink")
    y = words.y + 76
    if pillar:
        paint.pill(c, pillar, x, y + 13 * k, fill="teal_deep", size=16, ax=0)
        y += 26 * k + 12
    y = text.paragraph(c, practise, x, y, room, face=STRONG, size=21, lead=1.3) + 12
    drill = app.text("ui.debrief.practise.drill")
    if text.fits(c.scale, drill, room, words.below - 12 - y):  # the first thing to go when the text is large
        text.paragraph(c, drill, x, y, room, tint="mute_text")
