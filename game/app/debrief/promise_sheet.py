"""What was promised to whom, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import BODY, Box
from game.app.debrief.page import Page, sentence
from game.app.flow import Flow

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.debrief import Debrief
    from game.core.view import PromiseView

SIGNS = {
    "kept": ("check", "teal_deep"),
    "late": ("clock", "sky_deep"),
    "broken": ("cross", "ember_deep"),
    "open": ("question", "wine"),
}


def promise_sheet(app: App, told: Debrief) -> Page:
    order = tuple(SIGNS)
    rows = [_row(app, one) for one in sorted(told.promises, key=lambda one: order.index(one.state))]
    spoken = " ".join(f"{row.head} {row.body}" for row in rows)
    flow = Flow("flow", Box(*BODY), (), spoken=spoken, blocks=tuple(rows))
    head, sub = app.text("ui.debrief.promises"), app.text("ui.debrief.promises.sub")
    return Page("promises", head, sub, (flow,), spoken=f"{head}. {spoken}")


def _row(app: App, promise: PromiseView) -> blocks.Point:
    icon, fill = SIGNS[promise.state]
    said = sentence(f"{app.text(f'{promise.guest}.name')}: {app.say(promise.words)}")
    return blocks.Point(icon, fill, app.text(f"ui.promise.{promise.state}"), said, gap=20, size=18)
