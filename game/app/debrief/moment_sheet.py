"""One moment in full: all that lay on the table with the answers it would have got, and one's own words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import BODY, Box
from game.app.debrief.decision_blocks import untried_blocks
from game.app.debrief.moment_blocks import LAY, moment_blocks, read_aloud
from game.app.debrief.page import GAP, Page, place_of
from game.app.flow import Flow
from game.app.people import in_quotes
from game.app.theme import STRONG
from game.app.widgets.writing import Writing, height_for

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.scale import Scale
    from game.app.widgets.widget import Widget
    from game.core.debrief import Debrief
    from game.core.moments import Moment

_LEFT = Box(BODY.x, BODY.y, 560, BODY.h)
_RIGHT = Box(_LEFT.right + GAP, BODY.y, BODY.w - _LEFT.w - GAP, BODY.h)
_LINES = 3  # of one's own words in sight; more scroll


def moment_sheet(app: App, told: Debrief, moment: Moment, own: Widget) -> Page:
    """`own` is where one writes, or the button that lets one."""
    report = next(report for report in told.talks if report.guest == moment.guest)
    left = Flow("flow", _LEFT, (), spoken=read_aloud(app, moment), blocks=moment_blocks(app, moment, LAY))
    title = blocks.Title(app.text("ui.rewind.untried"))
    lay = untried_blocks(app, moment.lay)
    read = " ".join(f"{one.head} {one.body}" for one in lay).replace("\n", " ") or app.text("ui.rewind.nothing_else")
    there = Flow("there", _above(app.scale), (), spoken=f"{title.words}: {read}", blocks=(title, *lay))
    head = app.text("ui.debrief.moment", letter=moment.letter)
    return Page(
        f"moment.{moment.letter}", app.say(report.name), place_of(app, report), (left, there, own),
        guest=moment.guest, spoken=f"{head}. {left.spoken}", n=moment.n,
    )  # fmt: skip


def own_place(scale: Scale) -> Box:
    """Where one's own words stand."""
    high = height_for(scale, _LINES)
    return Box(_RIGHT.x, _RIGHT.below - high, _RIGHT.w, high)


def _above(scale: Scale) -> Box:
    return Box(_RIGHT.x, _RIGHT.y, _RIGHT.w, _RIGHT.h - own_place(scale).h - GAP)


def own_flow(app: App, words: str) -> Flow:
    """One's own words as they stand, or what could stand there; Enter lets one write."""
    label = app.text("ui.debrief.own")
    said = in_quotes(app, words) if words else app.text("ui.debrief.own.none")
    lines = (blocks.Words(label, STRONG, 14, "mute_text", 4), blocks.Words(said, STRONG, 19 if words else 16))
    return Flow("own", own_place(app.scale), (), spoken=f"{label}: {said}", fill="paper", blocks=lines)


def writing_for(app: App, words: str, longest: int) -> Writing:
    label = app.text("ui.debrief.own")
    return Writing("writing", own_place(app.scale), label, words, longest, len(words))
