"""Facts that do not score: how many says little, so they stand apart from the skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import BODY, Box
from game.app.debrief.doors import facts_lines, reach_words
from game.app.debrief.page import Page
from game.app.flow import Flow
from game.app.theme import STRONG

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.debrief import Debrief


def facts_sheet(app: App, told: Debrief) -> Page:
    lines = (*facts_lines(app, told), reach_words(app, told))
    note = app.text("ui.report.facts.note")
    said = [blocks.Words(line, STRONG, 20, gap=14) for line in lines]
    spoken = " ".join((*lines, note))
    flow = Flow(
        "flow", Box(*BODY), (), spoken=spoken, fill="paper", blocks=(*said, blocks.Words(note, tint="mute_text"))
    )
    head = app.text("ui.report.facts")
    return Page("facts", head, app.text("ui.debrief.title"), (flow,), spoken=f"{head}. {spoken}")
