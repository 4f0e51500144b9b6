"""The fourth card: the three moments that mattered, side by side, and under each a line for one's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import Box
from game.app.debrief.moment_blocks import moment_blocks, read_aloud
from game.app.debrief.page import BODY, GAP, Page
from game.app.flow import Flow
from game.app.text import shortened
from game.app.theme import HEAVY
from game.app.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.app.app import App
    from game.app.widgets.widget import Widget
    from game.core.debrief import Debrief
    from game.core.moments import Moment


def moments_card(app: App, told: Debrief, own: Mapping[int, str]) -> Page:
    """`own` are the words one would have said, by entry."""
    head, sub = app.text("ui.debrief.moments"), app.text("ui.debrief.moments.sub")
    count = len(told.moments)
    high = 46 + 20 * (app.scale.text - 1)
    foot = high + GAP + (high + GAP if told.exhibits else 0)
    widgets: list[Widget] = []
    for nth, moment in enumerate(told.moments):
        wide = (BODY.w - GAP * (count - 1)) / count
        box = Box(BODY.x + nth * (wide + GAP), BODY.y, wide, BODY.h - foot)
        widgets.append(
            Flow(f"sheet.moment.{moment.letter}", box, (), read_aloud(app, moment), blocks=moment_blocks(app, moment))
        )
        widgets.append(_own(app, moment, own.get(moment.n, ""), Box(box.x, box.below + GAP, wide, high)))
    if not told.moments:
        none = blocks.Words(app.text("ui.debrief.moments.none"), size=20)
        widgets.append(Flow("none", Box(BODY.x, BODY.y, BODY.w, BODY.h - foot), (), none.words, blocks=(none,)))
    if told.exhibits:
        words = app.text("ui.debrief.museum", n=len(told.exhibits))
        widgets.append(Button("sheet.museum", Box(BODY.x, BODY.below - high, BODY.w, high), words, icon="trophy"))
    spoken = " ".join(f"{moment.letter}. {read_aloud(app, moment)}" for moment in told.moments)
    return Page("moments", head, sub, tuple(widgets), spoken=f"{head}. {spoken or app.text('ui.debrief.moments.none')}")


def _own(app: App, moment: Moment, words: str, box: Box) -> Button:
    """What one would have said, or the offer to write it."""
    asked = app.text("ui.debrief.own.ask")
    label = shortened(app.scale, words or asked, box.w - 62, HEAVY, 17)
    said = f"{app.text('ui.debrief.own')}: {words}" if words else ""
    return Button(f"own.{moment.letter}", box, label, icon="quote" if words else "text", light=bool(words), said=said)
