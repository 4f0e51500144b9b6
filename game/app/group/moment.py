"""The big screen of a workshop: the guest and what is said, and the pages of looking back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import guests, paint, rooms, text
from game.app.box import Box
from game.app.group.large import fitted
from game.app.people import look_of
from game.app.theme import STAGE, STRONG, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.scenario import Scenario
    from game.group.looking_back import Page

LEFT, RIGHT = 32.0, 1248.0
BELOW = 460.0  # where the bubble ends with nothing on the table
CARDS, TABLE_ENDS = 352.0, 594.0  # between these lie the cards


@dataclass(frozen=True, slots=True)
class Moment:
    """`who` stands over the bubble, `words` in it; `guest` is an id with a face, or empty."""

    who: str
    words: str
    guest: str = ""
    face: str = "neutral"


def draw_moment(
    c: Canvas, app: App, moment: Moment, scenario: Scenario, table: float | None, *, right: float = RIGHT
) -> None:
    """`table` is where the cards begin, if there are any; `right` how far the bubble goes."""
    x, y, below = LEFT, 52.0, BELOW if table is None else table - 24
    if moment.guest:
        x += _bust(c, moment, scenario, table)
    else:
        text.write(c, app.text("evening.title"), LEFT, 62, face=TITLE, size=40 / c.scale.text)
        for_whom = app.text("ui.here_for", brand="evening.brand.name", sells="evening.brand.sells")
        fitted(c, f"{app.text('evening.place')} {for_whom}", (LEFT, 90, right - LEFT, 72), tint="glow", most=28)
        y = 172.0
    paint.panel(c, x, y, right - x, below - y, r=24)
    if moment.who:
        paint.name_chip(c, moment.who, x + 28, y)
    fitted(c, moment.words, (x + 32, y + 20, right - x - 64, below - y - 32), tint="ink")
    rooms.bottom_fade(c, 560, height=160, strength=0.9)


def _bust(c: Canvas, moment: Moment, scenario: Scenario, table: float | None) -> float:
    """The guest one talks with, or has just left, or who breaks in; give back how wide, with what the hand holds."""
    # behind the cards, or down into the dark
    top, tall, middle, wide = (40, 420, 120, 290.0) if table else (150, 570, 96, 330.0)
    picture = guests.bust(look_of(scenario, moment.guest), c.px(tall), moment.face, turn=0.35)
    with c.clip(0, 0, STAGE[0], table or STAGE[1]):
        c.blit(picture, LEFT + middle - picture.get_width() / c.scale.unit / 2, top)
    return wide


def draw_asked(c: Canvas, app: App, moment: Moment, scenario: Scenario, page: tuple[str, ...]) -> None:
    """A moment looked back on: who said it, what was taken, and in the last line the question."""
    *taken, question = page
    draw_moment(c, app, moment, scenario, CARDS)
    x, y, w, h = draw_below(c)
    fitted(c, "\n".join(taken), (x, y, w, h * 0.42), tint="mute_text", most=25)
    fitted(c, question, (x, y + h * 0.44, w, h * 0.56), tint="ink", most=34)


def draw_below(c: Canvas) -> Box:
    """One panel where else the cards lie; give back the room on it."""
    paint.panel(c, LEFT, CARDS, RIGHT - LEFT, TABLE_ENDS + 22 - CARDS, r=24)
    return Box(LEFT + 32, CARDS + 18, RIGHT - LEFT - 64, TABLE_ENDS - 14 - CARDS)


def draw_page(c: Canvas, app: App, page: Page) -> None:
    text.write(c, page.head, LEFT, 52, face=TITLE, size=38 / c.scale.text)
    card = app.text("ui.debrief.card", n=page.card, of=page.of)
    if page.of > 1:
        text.write(c, card, RIGHT, 52, face=STRONG, size=20 / c.scale.text, tint="paper", ax=1)
    paint.panel(c, LEFT, 96, RIGHT - LEFT, 530, r=24)
    fitted(c, "\n".join(page.lines), (LEFT + 36, 116, RIGHT - LEFT - 72, 490), tint="ink", most=50)
