"""What was there to be heard and was not: who said it, and why one did not hear it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import BODY, Box
from game.app.debrief.page import Page, sentence
from game.app.flow import Flow
from game.app.people import in_quotes, plain

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.flow import Block
    from game.core.clues import Clue
    from game.core.debrief import Debrief

_ICONS = {"cut": "cut", "overheard": "others"}


def clue_sheet(app: App, told: Debrief) -> Page:
    points: tuple[Block, ...] = tuple(clue_point(app, clue) for clue in told.clues)
    none = blocks.Words(app.text("ui.debrief.clues.none"), size=18, tint="cream")
    read = [f"{point.head} {point.body}" for point in points if isinstance(point, blocks.Point)]
    spoken = " ".join(read) or none.words
    flow = Flow("flow", Box(*BODY), (), spoken=spoken, fill="night", blocks=points or (none,))
    head, sub = app.text("ui.debrief.clues"), app.text("ui.debrief.clues.sub")
    return Page("clues", head, sub, (flow,), spoken=f"{head}. {spoken}")


def clue_point(app: App, clue: Clue) -> blocks.Point:
    by, guest = app.say(clue.by), app.text(f"{clue.guest}.name")
    words = plain(app.say(clue.words))
    said = words if clue.does else in_quotes(app, words)
    how = sentence(app.text(f"ui.debrief.clue.{clue.kind}", by=by, guest=guest))
    return blocks.Point(_ICONS[clue.kind], "wine", said, how, dark=True, gap=16, size=14)
