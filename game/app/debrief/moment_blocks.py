"""A moment in blocks: whose it was, what was said, how it was met, why, and what else could have been said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import blocks, guests, paint, text
from game.app.debrief.decision_blocks import untried_words
from game.app.debrief.reasons import moved_words
from game.app.debrief.replay import CHIP_FILL
from game.app.history import MOVE
from game.app.people import in_quotes, look_of, plain
from game.app.theme import MOVE as SIGNS
from game.app.theme import SIZE, STRONG, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.flow import Block
    from game.app.scale import Scale
    from game.content.looks import Look
    from game.core.moments import Moment
    from game.core.view import Words


INSTEAD, LAY = "debrief.instead", "rewind.untried"


@dataclass(frozen=True, slots=True)
class Whose:
    """The moment's letter on its chip, the guest's face and name, and when it was."""

    letter: str
    move: str
    look: Look
    name: str
    beat: str

    def height(self, scale: Scale, width: float) -> float:  # noqa: ARG002  # one row in every width
        return 44 * max(1.0, scale.text * 0.9) + 10

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        k = c.scale.text
        middle = y + 22 * max(1.0, k * 0.9)
        fill, wide, high = CHIP_FILL[self.move], 48 * k, 28 * k
        paint.panel(c, x, middle - high / 2, wide, high, r=high / 2, fill=fill, shadow=False)
        paint.icon(c, SIGNS[self.move].icon, x + 15 * k, middle, 17 * k, tint="cream", knock=fill)
        text.write(c, self.letter, x + 34 * k, middle, face=TITLE, size=18, ax=0.5)
        c.blit_middle(guests.portrait(self.look, c.px(40), "neutral"), x + wide + 32, middle)
        room, left = width - wide - 58, x + wide + 58
        named, when = (
            text.width(c.scale, self.name, TITLE, SIZE["name"]), text.width(c.scale, self.beat, STRONG, SIZE["label"]),
        )  # fmt: skip
        if named + when + 12 <= room:  # the name goes first
            text.write(c, self.beat, x + width, middle, size=SIZE["label"], tint="mute_text", ax=1)
        name = text.shortened(c.scale, self.name, room, TITLE, SIZE["name"])
        text.write(c, name, left, middle, face=TITLE, size=SIZE["name"], tint="ink")


def moment_blocks(app: App, moment: Moment, *without: str) -> tuple[Block, ...]:
    """All of it `without` the points that stand elsewhere, by their text ids."""
    assert app.session is not None  # noqa: S101 (the evening was played)
    move, _ = MOVE[moment.stance]
    look, name = look_of(app.session.scenario, moment.guest), app.text(f"{moment.guest}.name")
    whose = Whose(moment.letter, move, look, name, app.text("ui.log.beat", beat=moment.beat))
    return (whose, said_block(app, moment, narrow=True), *_points(app, moment, name, *without))


def said_block(app: App, moment: Moment, *, narrow: bool = False) -> blocks.Quote:
    """The actual line, with the stamp it got."""
    move, word = MOVE[moment.stance]
    said = in_quotes(app, app.say(moment.said))
    return blocks.Quote(app.text("ui.debrief.you_said"), said, move, app.text(f"ui.{word}"), narrow)


def read_aloud(app: App, moment: Moment) -> str:
    name, (_, word) = app.text(f"{moment.guest}.name"), MOVE[moment.stance]
    said = f"{name}, {app.text('ui.log.beat', beat=moment.beat)}. {app.say(moment.said)} {app.text(f'ui.{word}')}."
    return " ".join((said, *(f"{point.head}: {point.body}" for point in _points(app, moment, name))))


def better_words(app: App, moment: Moment) -> str:
    """The card that lay beside it and why it was better, or that silence was; nothing where neither was."""
    if moment.instead is None:
        return ""
    if moment.instead_why is None:
        return app.say(moment.instead)
    return _other(app, moment.instead, moment.instead_why)


def _points(app: App, moment: Moment, name: str, *without: str) -> list[blocks.Point]:
    rows = []
    if moment.reply:
        rows.append(("think", "sky_deep", "debrief.reply", plain(app.say(moment.reply))))
    rows.append(("bulb", "ember_deep", "debrief.why", app.say(moment.why)))
    if better := better_words(app, moment):
        rows.append(("fork", "teal_deep", INSTEAD, better))
    elif moment.lay:
        rows.append(("fork", "teal_deep", LAY, untried_words(app, moment.lay)))
    rows.append(("flag", "wine", "debrief.moved", _moved(app, moment)))
    return [
        blocks.Point(icon, fill, app.text(f"ui.{head}", guest=name), body, gap=14, size=16)
        for icon, fill, head, body in rows
        if head not in without
    ]


def _other(app: App, card: Words, why: Words) -> str:
    return f"{in_quotes(app, app.say(card))} {app.say(why)}"


def _moved(app: App, moment: Moment) -> str:
    """Why it is one of the three, and what it moved."""
    kind = app.text(f"ui.debrief.kind.{moment.kind}", guest=f"{moment.guest}.name")
    said = moved_words(app, moment) or app.text("ui.debrief.moved.nothing")
    if not moment.closed:
        return f"{kind} {said}"
    before, after = moment.open
    return f"{kind} {said} {app.text('ui.debrief.lost.from', before=before, after=after)}"
