"""The last card: what was there to be heard and was not, and one thing to practise next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks, paint, text
from game.app.box import Box
from game.app.debrief.page import BODY, GAP, Page
from game.app.flow import Block, Flow
from game.app.theme import SIZE, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.clues import Clue
    from game.core.debrief import Debrief

_CLUES = Box(BODY.x, BODY.y, 760, BODY.h)
SIDE = Box(_CLUES.right + GAP, BODY.y, BODY.w - _CLUES.w - GAP, BODY.h)
_ICONS = {"cut": "cut", "overheard": "others"}
_MOST = 8  # clues shown; more would be a list, not a hint


def clue_page(app: App, told: Debrief) -> Page:
    head = app.text("ui.debrief.clues")
    points: tuple[Block, ...] = tuple(_point(app, clue) for clue in told.clues[:_MOST])
    none = blocks.Words(app.text("ui.debrief.clues.none"), size=18, tint="cream")
    title = blocks.Words(head, TITLE, SIZE["heading"], "glow", gap=12)
    practise = app.text(f"ui.debrief.practise.{told.practise or 'listen'}")
    flow = Flow("flow", _CLUES, (), fill="night", blocks=(title, *(points or (none,))))
    read = [f"{point.head} {point.body}" for point in points if isinstance(point, blocks.Point)]
    flow.spoken = f"{head}. " + (" ".join(read) or none.words)
    spoken = f"{flow.spoken} {app.text('ui.debrief.practise')}: {practise}"
    sub = app.text("evening.title")
    return Page("clues", app.text("ui.debrief.practise"), sub, flow, lambda c: _paint(c, app, practise), spoken=spoken)


def _point(app: App, clue: Clue) -> blocks.Point:
    by, guest = app.say(clue.by), app.text(f"{clue.guest}.name")
    said = f"“{app.say(clue.words)}”".replace("*", "")
    return blocks.Point(
        _ICONS[clue.kind], "wine", said, app.text(f"ui.debrief.clue.{clue.kind}", by=by, guest=guest), dark=True, gap=16
    )


def _paint(c: Canvas, app: App, practise: str) -> None:
    words = Box(SIDE.x, SIDE.y, SIDE.w, SIDE.h - 3 * 64 - 8)
    paint.panel(c, *words, r=22)
    paint.disc(c, words.x + 44, words.y + 46, 22, "teal_deep", name="star")
    room = words.w - 96
    text.paragraph_middle(
        c, app.text("ui.debrief.practise"), words.x + 78, words.y + 46, room, face=TITLE, size=21, lead=1.15
    )
    y = text.paragraph(c, practise, words.x + 24, words.y + 88, words.w - 48, size=19, lead=1.3)
    drill = app.text("ui.debrief.practise.drill")
    text.paragraph(c, drill, words.x + 24, y + 14, words.w - 48, size=16, tint="mute_text")
