"""One decision as blocks of text: what was said there, and what else lay on the table, with the answer it would get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.debrief.page import sentence
from game.app.debrief.replay import CHIP_FILL
from game.app.history import MOVE, line_of
from game.app.people import in_quotes, plain, quoted
from game.app.theme import MOVE as SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.app.app import App
    from game.app.flow import Block
    from game.app.history import Remark
    from game.core.decisions import Decision, Untried


def decision_blocks(app: App, told: Decision, said: Sequence[Remark]) -> tuple[Block, ...]:
    """What was done and said there, under whom it was about."""
    return tuple(_blocks(app, told, said))


def untried_blocks(app: App, untried: Sequence[Untried]) -> tuple[blocks.Point, ...]:
    """What else lay on the table, with the answer it would have got."""
    return tuple(_untried(app, one) for one in untried)


def untried_words(app: App, untried: Sequence[Untried]) -> str:
    """The same without answers, a line each."""
    return "\n".join(_said(app, one) for one in untried)


def read_aloud(app: App, told: Decision, said: Sequence[Remark]) -> str:
    """What was said there, without what was not."""
    heard = [plain(app.say(remark.words)) for remark in said]
    return " ".join(sentence(words) for words in (heard or [app.say(told.did)]))


def _blocks(app: App, told: Decision, said: Sequence[Remark]) -> Iterator[Block]:
    name = app.text(f"{told.guest}.name") if told.guest else app.text("ui.log.room")
    yield blocks.Title(name, app.text("ui.log.beat", beat=told.beat))
    if not any(remark.speaker == "you" for remark in said):
        yield blocks.Words(sentence(app.say(told.did)), size=18, gap=14)
    yield from (line_of(app, remark) for remark in said)


def _untried(app: App, one: Untried) -> blocks.Point:
    reply = quoted(app, app.say(one.reply)) if one.reply else app.text("ui.rewind.no_answer")
    why = app.say(one.why) if one.why else ""
    body = "\n".join(filter(None, (reply, why)))
    move, _ = MOVE[one.stance] if one.stance else ("", "")
    icon, fill = (SIGNS[move].icon, CHIP_FILL[move]) if move else ("silence", "mute_text")
    return blocks.Point(icon, fill, _said(app, one), body, gap=18)


def _said(app: App, one: Untried) -> str:
    """With its stamp where it has one."""
    if one.stance is None:
        return sentence(app.say(one.said))
    return f"{in_quotes(app, app.say(one.said))} ({app.text(f'ui.{MOVE[one.stance][1]}')})"
