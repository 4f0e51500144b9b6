"""The crowd on one sheet: a line for each who came, the best first, and why others never did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import blocks, guests, text
from game.app.box import BODY, Box
from game.app.debrief.page import Page
from game.app.debrief.reasons import MINUS, gains, losses
from game.app.flow import Block, Flow
from game.app.people import look_of
from game.app.theme import HEAVY, LOUD, STRONG
from game.core.cards import NOT_TALKED

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.content.looks import Look
    from game.core.debrief import Debrief, TalkReport

NAMED, POINTS = 150.0, 56.0


@dataclass(frozen=True, slots=True)
class Person:
    """Face, name, points, how it ended and what came of it besides."""

    look: Look
    name: str
    points: int
    ended: str
    more: str

    def height(self, scale: Scale, width: float) -> float:
        said = self._said(scale, width)
        extra = text.measure(scale, self.more, self._room(scale, width), STRONG, 14, lead=1.2) if self.more else 0
        return max(40.0, said + extra) + 12

    def _said(self, scale: Scale, width: float) -> float:
        return text.measure(scale, self.ended, self._room(scale, width), STRONG, 16, lead=1.25)

    def _room(self, scale: Scale, width: float) -> float:
        return width - (NAMED + POINTS) * scale.text

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        k, high = c.scale.text, self.height(c.scale, width) - 12
        middle = y + high / 2
        c.blit_middle(guests.portrait(self.look, c.px(36), "neutral"), x + 20, middle)
        text.write(c, self.name, x + 48, middle, face=HEAVY, size=17, tint="ink")
        points = str(self.points).replace("-", MINUS)
        text.write(c, points, x + (NAMED + POINTS) * k - 26, middle, face=LOUD, size=24, tint="teal_text", ax=1)
        left, room = x + (NAMED + POINTS) * k, self._room(c.scale, width)
        extra = text.measure(c.scale, self.more, room, STRONG, 14, lead=1.2) if self.more else 0
        top = middle - (self._said(c.scale, width) + extra) / 2
        top = text.paragraph(c, self.ended, left, top, room, face=STRONG, size=16, tint="ink", lead=1.25)
        if self.more:
            text.paragraph(c, self.more, left, top, room, face=STRONG, size=14, tint="mute_text", lead=1.2)


def crowd_sheet(app: App, told: Debrief) -> Page:
    reports = [report for report in told.talks if report.in_crowd]
    came = [report for report in reports if report.outcome.why != "away"]
    talked = [report for report in came if report.outcome.why not in NOT_TALKED]
    people = [_person(app, report) for report in sorted(came, key=lambda one: (one not in talked, -one.outcome.points))]
    counts = app.text("ui.debrief.crowd.counts", talked=len(talked), came=len(came))
    rows: list[Block] = [blocks.Words(counts, HEAVY, 18, gap=16), *people]
    away = [app.say(report.ending) for report in reports if report.outcome.why == "away"]
    rows += [blocks.Words(why, tint="mute_text") for why in away]
    said = (f"{one.name}: {one.ended} {one.more}".strip() for one in people)
    spoken = " ".join((counts, *said, *away)).replace("\n", " ")
    flow = Flow("flow", Box(BODY.x, BODY.y, BODY.w, BODY.h), (), spoken=spoken, blocks=tuple(rows))
    head, sub = app.text("ui.debrief.crowd"), app.text("ui.debrief.crowd.sub")
    return Page("crowd", head, sub, (flow,), spoken=f"{head}. {spoken}")


def _person(app: App, report: TalkReport) -> Person:
    assert app.session is not None  # noqa: S101 (the evening was played)
    look = look_of(app.session.scenario, report.guest)
    why = "\n".join(filter(None, (losses(app, report, most=1), gains(app, report))))
    return Person(look, app.say(report.name), report.outcome.points, app.say(report.ending), why)
