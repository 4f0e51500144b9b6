"""The fourth card: the three moments that mattered, and under each a line for one's own words.

They lie side by side. In large letters there is no room for that: then one lies open at a time, and whoever goes on
comes to the next of them before the next card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import BODY, Box
from game.app.debrief.moment_blocks import moment_blocks, read_aloud
from game.app.debrief.page import GAP, LARGE, Page
from game.app.flow import Flow
from game.app.text import shortened
from game.app.theme import HEAVY
from game.app.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.app.app import App
    from game.app.scale import Scale
    from game.app.widgets.widget import Widget
    from game.core.debrief import Debrief
    from game.core.moments import Moment


def one_by_one(scale: Scale) -> bool:
    return scale.text > LARGE


def moments_card(app: App, told: Debrief, own: Mapping[int, str], nth: int) -> Page:
    """`own` are the words one would have said, by entry; `nth` is the moment that lies open where only one does."""
    head, sub = app.text("ui.debrief.moments"), app.text("ui.debrief.moments.sub")
    if not told.moments:
        none = blocks.Words(app.text("ui.debrief.moments.none"), size=20)
        return Page("moments", head, sub, (Flow("none", Box(*BODY), (), none.words, blocks=(none,)),),
                    spoken=f"{head}. {none.words}")  # fmt: skip
    if one_by_one(app.scale):
        moment = told.moments[nth]
        top = _row(app)
        box = Box(BODY.x, BODY.y + top + GAP, BODY.w, BODY.h - top - GAP)
        widgets = (*_moment(app, moment, own, box), *_tabs(app, told, nth, top))
        return Page(f"moments.{moment.letter}", head, sub, widgets, spoken=f"{head}. {_read(app, moment)}")
    wide = (BODY.w - GAP * (len(told.moments) - 1)) / len(told.moments)
    boxes = [Box(BODY.x + place * (wide + GAP), BODY.y, wide, BODY.h) for place in range(len(told.moments))]
    beside = [_moment(app, moment, own, box) for moment, box in zip(told.moments, boxes, strict=True)]
    spoken = " ".join(_read(app, moment) for moment in told.moments)
    return Page("moments", head, sub, tuple(one for pair in beside for one in pair), spoken=f"{head}. {spoken}")


def _row(app: App) -> float:
    """How high a row of buttons is."""
    return 46 + 20 * (app.scale.text - 1)


def _read(app: App, moment: Moment) -> str:
    return f"{moment.letter}. {read_aloud(app, moment)}"


def _tabs(app: App, told: Debrief, nth: int, high: float) -> list[Widget]:
    wide = (BODY.w - GAP * (len(told.moments) - 1)) / len(told.moments)
    return [
        Button(
            f"tab.{place}", Box(BODY.x + place * (wide + GAP), BODY.y, wide, high),
            f"{moment.letter}  {app.text(f'{moment.guest}.name')}", light=place == nth,
        )
        for place, moment in enumerate(told.moments)
    ]  # fmt: skip


def _moment(app: App, moment: Moment, own: Mapping[int, str], box: Box) -> tuple[Widget, Widget]:
    high = _row(app)
    above = Box(box.x, box.y, box.w, box.h - high - GAP)
    told = Flow(f"sheet.moment.{moment.letter}", above, (), _read(app, moment), blocks=moment_blocks(app, moment))
    return told, _own(app, moment, own.get(moment.n, ""), Box(box.x, above.below + GAP, box.w, high))


def _own(app: App, moment: Moment, words: str, box: Box) -> Button:
    """What one would have said, or the offer to write it."""
    label = shortened(app.scale, words or app.text("ui.debrief.own.ask"), box.w - 62, HEAVY, 17)
    said = f"{app.text('ui.debrief.own')}: {words}" if words else ""
    return Button(f"own.{moment.letter}", box, label, icon="quote" if words else "text", light=bool(words), said=said)
