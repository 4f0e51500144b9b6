"""The three choices that mattered most, a card each: what was said, how it was met, why, and what else there was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import Box
from game.app.debrief.guest_pages import replay_of
from game.app.debrief.page import BODY, GAP, Page, place_of
from game.app.flow import Flow
from game.app.history import MOVE
from game.app.people import in_quotes

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.debrief import Debrief
    from game.core.moments import Moment
    from game.core.view import Words

_MINUS = "\u2212"
_REPLAY = Box(BODY.x, BODY.y, 524, BODY.h)
_TEXT = Box(_REPLAY.right + GAP, BODY.y, BODY.w - _REPLAY.w - GAP, BODY.h)


def moment_pages(app: App, told: Debrief) -> list[Page]:
    return [_page(app, told, moment) for moment in told.moments]


def _page(app: App, told: Debrief, moment: Moment) -> Page:
    report = next(report for report in told.talks if report.guest == moment.guest)
    name, (move, word) = app.say(report.name), MOVE[moment.stance]
    head = app.text("ui.debrief.moment", letter=moment.letter)
    place = place_of(app, report)
    said, stamp = app.say(moment.said), app.text(f"ui.{word}")
    quote = blocks.Quote(app.text("ui.debrief.you_said"), in_quotes(app, said), move, stamp)
    points = tuple(_points(app, moment, name))
    spoken = f"{said} {stamp}. " + " ".join(f"{point.head}: {point.body}" for point in points)
    title = blocks.Title(head, app.text("ui.log.beat", beat=moment.beat))
    flow = Flow("flow", _TEXT, (), spoken=spoken, blocks=(title, quote, *points))
    replay = replay_of(app, told, report, _REPLAY, moment.letter)
    read = f"{head}. {name}. {spoken}"
    return Page(f"moment.{moment.letter}", name, place, flow, replay.draw, moment.guest, read, moment.n)


def _points(app: App, moment: Moment, name: str) -> list[blocks.Point]:
    rows = []
    if moment.reply:
        rows.append(("think", "sky_deep", "reply", app.say(moment.reply).replace("*", "")))
    rows.append(("bulb", "ember_deep", "why", app.say(moment.why)))
    rows.append(("flag", "wine", "moved", _moved(app, moment)))
    if moment.instead and moment.instead_why:
        rows.append(("fork", "teal_deep", "instead", _other(app, moment.instead, moment.instead_why)))
    elif moment.instead:
        rows.append(("fork", "teal_deep", "instead", app.say(moment.instead)))
    return [
        blocks.Point(icon, fill, app.text(f"ui.debrief.{head}", guest=name), body, gap=17, size=17)
        for icon, fill, head, body in rows
    ]


def _other(app: App, card: Words, why: Words) -> str:
    return f"{in_quotes(app, app.say(card))} {app.say(why)}"


def _moved(app: App, moment: Moment) -> str:
    moved = [
        f"{app.text(f'ui.debrief.{meter}')} {by:+d}".replace("-", _MINUS)
        for meter, by in (("trust", moment.trust), ("risk", moment.risk), ("patience", moment.patience))
        if by
    ]
    said = ", ".join(moved) + "." if moved else app.text("ui.debrief.moved.nothing")
    if not moment.closed:
        return said
    before, after = moment.open
    return f"{said} {app.text('ui.debrief.lost.from', before=before, after=after)}"
