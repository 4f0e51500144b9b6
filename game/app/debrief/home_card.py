"""The last card: one thing to take home with the line that shows it, what one had set out to do, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import Box
from game.app.debrief.envelope_blocks import again_button, envelope_blocks
from game.app.debrief.moment_blocks import better_words, said_block
from game.app.debrief.page import BODY, GAP, Page
from game.app.flow import Flow
from game.app.theme import HEAVY, STRONG, TITLE
from game.app.widgets.button import Button

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.flow import Block
    from game.app.widgets.widget import Widget
    from game.core.debrief import Debrief
    from game.core.skills import SkillName
    from game.saves.envelope import Envelope

_LEFT = Box(BODY.x, BODY.y, 760, BODY.h)
_RIGHT = Box(_LEFT.right + GAP, BODY.y, BODY.w - _LEFT.w - GAP, BODY.h)
_ICONS = {"drill": "star", "road": "fork", "rewind": "list", "again": "undo", "choose": "calendar", "home": "door"}


def home_card(app: App, told: Debrief, skill: SkillName, sealed: Envelope | None, ways: tuple[str, ...]) -> Page:
    """`skill` is what a drill would be for, `ways` those that lead on; `sealed` what one had put in an envelope."""
    taken = tuple(_taken(app, told))
    rest = envelope_blocks(app, sealed) if sealed else ()
    again = (again_button(app, sealed, _LEFT),) if sealed else ()
    high = again[0].box.y - GAP - _LEFT.y if again else _LEFT.h
    read = " ".join(filter(None, (_read(one) for one in (*taken, *rest))))
    flow = Flow("flow", Box(_LEFT.x, _LEFT.y, _LEFT.w, high), (), spoken=read, blocks=(*taken, *rest))
    head = app.text("ui.debrief.home.title")
    widgets: tuple[Widget, ...] = (*_ways(app, skill, ways), flow, *again)
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
        rows += [blocks.Words(f"{shows} {where}.", HEAVY, 16, "mute_text", 8), said_block(app, moment)]
        rows.append(blocks.Point("bulb", "ember_deep", app.text("ui.debrief.why", guest=name), app.say(moment.why)))
        if better := better_words(app, moment):
            rows.append(blocks.Point("fork", "teal_deep", app.text("ui.debrief.home.instead"), better, gap=20, size=18))
    if not rows:
        rows.append(blocks.Words(app.text("ui.debrief.home.nothing"), STRONG, 20))
    return rows


def _read(block: Block) -> str:
    match block:
        case blocks.Title(words, right):
            return f"{words}: {right}." if right else f"{words}."
        case blocks.Words(words):
            return words
        case blocks.Point(_, _, head, body):
            return f"{head}: {body}"
        case blocks.Quote(_, words, _, stamp):
            return f"{words} {stamp}."
        case _:
            return ""


def _ways(app: App, skill: SkillName, ways: tuple[str, ...]) -> list[Button]:
    step = min(76.0, (_RIGHT.h + GAP) / len(ways)) if app.scale.text > 1.1 else 66.0  # noqa: PLR2004 - large text
    named = app.text(f"ui.debrief.{skill}")
    return [
        Button(
            name, Box(_RIGHT.x, _RIGHT.y + nth * step, _RIGHT.w, step - GAP),
            app.text(f"ui.debrief.{name}", skill=named), icon=_ICONS[name],
        )
        for nth, name in enumerate(ways)
    ]  # fmt: skip
