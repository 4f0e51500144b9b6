"""What of this evening hangs in the museum: its finest failures, with their plaques."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import BODY, Box
from game.app.debrief.page import Page
from game.app.exhibit import ICONS
from game.app.flow import Flow
from game.app.people import plain

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.debrief import Debrief


def museum_sheet(app: App, told: Debrief) -> Page:
    points = tuple(
        blocks.Point(
            ICONS[one.kind], "rose", app.say(one.title), plain(app.say(one.plaque)), dark=True, gap=26, size=18
        )
        for one in told.exhibits
    )
    spoken = " ".join(f"{point.head}. {point.body}" for point in points)
    flow = Flow("flow", Box(*BODY), (), spoken=spoken, fill="night", blocks=points)
    head, sub = app.text("ui.museum.title"), app.text("ui.debrief.museum.sub")
    return Page("museum", head, sub, (flow,), spoken=f"{head}. {spoken}")
