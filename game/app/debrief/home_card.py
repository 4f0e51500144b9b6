"""The last card: one thing to take home with the line that shows it, what one had set out to do, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import BODY, Box
from game.app.debrief.envelope_blocks import again_button, envelope_blocks, goal_block, in_the_envelope
from game.app.debrief.moment_blocks import better_words, said_block
from game.app.debrief.page import GAP, LARGE, Page
from game.app.flow import Flow
from game.app.theme import HEAVY, STRONG, TITLE
from game.app.widgets.button import Button
from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.debrief.ways import Ways
    from game.app.flow import Block
    from game.app.widgets.widget import Widget
    from game.core.debrief import Debrief
    from game.core.skills import SkillName
    from game.saves.envelope import Envelope

_LEFT = Box(BODY.x, BODY.y, 760, BODY.h)
_RIGHT = Box(_LEFT.right + GAP, BODY.y, BODY.w - _LEFT.w - GAP, BODY.h)
_ICONS = {"drill": "star", "road": "fork", "rewind": "list", "again": "undo", "choose": "calendar", "home": "door",
          "sheet.museum": "trophy"}  # fmt: skip


def home_card(app: App, told: Debrief, ways: Ways, sealed: Envelope | None) -> Page:
    """`sealed` is what one had put in an envelope."""
    taken = (*_taken(app, told), *_goals(app, told, sealed))
    rest = envelope_blocks(app, sealed, app.text("ui.envelope.opened"), told.goals) if sealed else ()
    again = (again_button(app, sealed, _LEFT),) if sealed else ()
    high = again[0].box.y - GAP - _LEFT.y if again else _LEFT.h
    read = sentences(*(_read(one) for one in (*taken, *rest)))
    flow = Flow("flow", Box(_LEFT.x, _LEFT.y, _LEFT.w, high), (), spoken=read, blocks=(*taken, *rest))
    head = app.text("ui.debrief.home.title")
    names = (*ways.names, *(("sheet.museum",) if told.exhibits else ()))
    widgets: tuple[Widget, ...] = (*_ways(app, ways.skill, names, len(told.exhibits)), flow, *again)
    n = told.home.moment.n if told.home.moment else 0
    return Page("home", head, app.text("evening.title"), widgets, spoken=f"{head}. {read}", n=n)


def _taken(app: App, told: Debrief) -> list[Block]:
    home = told.home
    rows: list[Block] = []
    if home.skill:
        rows += [
            blocks.Title(app.text("ui.debrief.practise"), app.text(f"ui.debrief.{home.skill}")),
            blocks.Words(app.text(f"ui.debrief.practise.{home.skill}"), TITLE, 25, gap=22),
        ]
    moment = home.moment
    if moment:
        name = app.text(f"{moment.guest}.name")
        shows = app.text("ui.debrief.home.once_more" if home.once_more else "ui.debrief.home.shows")
        where = app.text("ui.debrief.line.where", guest=f"{moment.guest}.name", beat=moment.beat)
        said = said_block(app, moment, narrow=app.scale.text > LARGE)
        rows += [blocks.Words(f"{shows} {where}.", HEAVY, 16, "mute_text", 8), said]
        rows.append(blocks.Point("bulb", "ember_deep", app.text("ui.debrief.why", guest=name), app.say(moment.why)))
        if better := better_words(app, moment):
            rows.append(blocks.Point("fork", "teal_deep", app.text("ui.debrief.home.instead"), better, gap=20, size=18))
    if not rows:
        rows.append(blocks.Words(app.text("ui.debrief.home.nothing"), STRONG, 20))
    return rows


def _goals(app: App, told: Debrief, sealed: Envelope | None) -> list[Block]:
    """What the evening was for, ticked off; what lies in the envelope is told there."""
    told_there = in_the_envelope(app, sealed, told.goals).values()
    rows: list[Block] = [goal_block(app, goal) for goal in told.goals if goal not in told_there]
    return [blocks.Words("", gap=4), blocks.Title(app.text("ui.debrief.goals")), *rows] if rows else []


def _read(block: Block) -> str:
    match block:
        case blocks.Title(words, right):
            return f"{words}: {right}." if right else f"{words}."
        case blocks.Words(words):
            return words
        case blocks.Point(_, _, head, body):
            return f"{head} {body}" if head.endswith((".", "!", "?")) else f"{head}: {body}"
        case blocks.Quote(_, words, _, stamp):
            return f"{words} {stamp}."
        case _:
            return ""


def _ways(app: App, skill: SkillName, names: tuple[str, ...], hung: int) -> list[Button]:
    """What leads on, one under the other; `hung` is how many hang in the museum."""
    step = min(76.0, (_RIGHT.h + GAP) / len(names)) if app.scale.text > LARGE else 66.0
    named = app.text(f"ui.debrief.{skill}")
    return [
        Button(
            name, Box(_RIGHT.x, _RIGHT.y + nth * step, _RIGHT.w, step - GAP),
            app.text(f"ui.debrief.{name.removeprefix('sheet.')}", skill=named, n=hung), icon=_ICONS[name],
        )
        for nth, name in enumerate(names)
    ]  # fmt: skip
