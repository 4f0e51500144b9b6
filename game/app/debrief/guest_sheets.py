"""A sheet for each guest one talked with, and one for all the others: how it ended, and why they had come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import BODY, Box
from game.app.debrief.page import LEFT, RIGHT, Page, place_of, sentence
from game.app.debrief.reasons import gains, losses, points_of
from game.app.debrief.replay import Mark, Replay, beat_of, moved_part
from game.app.debrief.skill_words import grade_words, note_words
from game.app.flow import Flow
from game.app.history import MOVE
from game.app.theme import TITLE
from game.core.cards import others

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.debrief import Debrief, TalkReport


def guest_sheet(app: App, told: Debrief, report: TalkReport) -> Page:
    points = tuple(_points(app, report))
    spoken = " ".join(f"{point.head}: {point.body}" for point in points).replace("\n", " ")
    flow = Flow("flow", RIGHT, (), spoken=spoken, blocks=points)
    name, place = app.say(report.name), place_of(app, report)
    replay = _replay(app, told, report)
    return Page(f"guest.{report.guest}", name, place, (flow,), replay.draw, report.guest, f"{name}. {spoken}")


def _replay(app: App, told: Debrief, report: TalkReport) -> Replay:
    marks = tuple(
        Mark(moment.letter, beat_of(report.timeline, moment), move, app.text(f"ui.{stamp}"))
        for moment in told.moments
        if moment.guest == report.guest
        for move, stamp in (MOVE[moment.stance],)
    )
    shown = moved_part(report.timeline)
    first, last = (shown[0].beat, shown[-1].beat) if shown else (0, 0)
    names = app.text("ui.debrief.trust"), app.text("ui.debrief.risk"), app.text("ui.debrief.patience")
    sub = app.text("ui.debrief.beats", first=first, last=last)
    return Replay(LEFT, app.text("ui.debrief.replay"), sub, tuple(shown), last, names, marks, first=first)


def _points(app: App, report: TalkReport) -> list[blocks.Point]:
    name, outcome, skill = app.say(report.name), report.outcome, report.skill
    ended = app.say(report.ending)
    phase = app.text(f"ui.debrief.phase.{outcome.phase}")
    far = app.text("ui.debrief.far", phase=phase, points=points_of(app, outcome))
    graded = app.text("ui.debrief.talked.grade", n=round(skill.total), grade=grade_words(app, skill.grade))
    talked = graded if skill.grade else note_words(app, skill)
    motive, missing, more = sentence(app.say(report.motive)), losses(app, report), gains(app, report)
    rows = (
        ("door", "ember_deep", "ended", ended),
        *([("cross", "wine", "lacks", missing)] if missing else []),
        ("think", "sky_deep", "motive", motive),
        ("flag", "wine", "phase", far),
        *([("others", "ember_deep", "more", more)] if more else []),
        ("star", "teal_deep", "talked", talked),
    )
    return [
        blocks.Point(icon, fill, app.text(f"ui.debrief.{head}", guest=name), body, gap=26, size=18)
        for icon, fill, head, body in rows
    ]


def others_sheet(app: App, told: Debrief) -> Page:
    lines: list[blocks.Words] = []
    for report in others(told):
        lines += [
            blocks.Words(app.say(report.name), TITLE, 21, gap=2),
            blocks.Words(_lines(app.say(report.ending), losses(app, report)), tint="mute_text", gap=4),
            blocks.Words(sentence(app.say(report.motive)), size=17, gap=22),
        ]
    spoken = " ".join(line.words for line in lines).replace("\n", " ")
    flow = Flow("flow", Box(BODY.x, BODY.y, BODY.w, BODY.h), (), spoken=spoken, blocks=tuple(lines))
    head, sub = app.text("ui.debrief.others"), app.text("ui.debrief.others.sub")
    return Page("others", head, sub, (flow,), spoken=f"{head}. {spoken}")


def _lines(*words: str) -> str:
    return "\n".join(filter(None, words))
