"""The big screen of a workshop: the guest and what is said, the pages of looking back, the first question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import guests, paint, rooms, text
from game.app.group.large import fitted
from game.app.group.lines import heard
from game.app.people import look_of
from game.app.theme import STRONG, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.group.looking_back import Page

LEFT, RIGHT = 32.0, 1248.0
BELOW, FEET = 460.0, 606.0  # where the bubble and the guest end with nothing on the table


def draw_lobby(c: Canvas, app: App) -> None:
    text.write(c, app.text("ui.group.title"), LEFT + 44, 96, face=TITLE, size=52 / c.scale.text)
    fitted(c, app.text("ui.group.lobby"), (LEFT + 44, 140, 1000, 110), tint="glow", most=34)


def draw_moment(c: Canvas, app: App, table: float | None) -> None:
    """`table` is where the cards begin, if there are any."""
    who, words = heard(app)
    x, y, below = LEFT, 52.0, BELOW if table is None else table - 24
    if _bust(c, app, table):
        x += 268
    else:
        text.write(c, app.text("evening.title"), LEFT, 62, face=TITLE, size=40 / c.scale.text)
        fitted(c, app.text("evening.place"), (LEFT, 94, RIGHT - LEFT, 60), tint="glow", most=28)
        y = 172.0
    paint.panel(c, x, y, RIGHT - x, below - y, r=24)
    if who:
        paint.name_chip(c, who, x + 28, y)
    fitted(c, words, (x + 32, y + 20, RIGHT - x - 64, below - y - 32), tint="ink")
    rooms.bottom_fade(c, 560, height=160, strength=0.9)


def _bust(c: Canvas, app: App, table: float | None) -> bool:
    """The guest one talks with, or has just left, or who breaks in; False where there is none."""
    view = app.view
    near = view.talk or view.goodbye
    guest = view.caller.id if view.caller else near.guest if near else ""
    if not guest or app.session is None:
        return False
    face = view.caller.face if view.caller else near.face if near else "neutral"
    picture = guests.bust(look_of(app.session.scenario, guest), c.px(420 if table else 560), face, turn=0.35)
    with c.clip(0, 0, 300, table or FEET):
        c.blit(picture, LEFT + 120 - picture.get_width() / c.scale.unit / 2, 40)
    return True


def draw_page(c: Canvas, app: App, page: Page) -> None:
    text.write(c, page.head, LEFT, 52, face=TITLE, size=38 / c.scale.text)
    card = app.text("ui.debrief.card", n=page.card, of=page.of)
    text.write(c, card, RIGHT, 52, face=STRONG, size=20 / c.scale.text, tint="paper", ax=1)
    paint.panel(c, LEFT, 96, RIGHT - LEFT, 530, r=24)
    fitted(c, "\n".join(page.lines), (LEFT + 36, 116, RIGHT - LEFT - 72, 490), tint="ink", most=39)
