"""What lies over the room: signs and words of the people, the clock, how far one reaches, the news, a hint."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.app import hud
from game.app.hints import draw_caption
from game.app.laid import Sheet
from game.app.widgets.actions import news_place
from game.app.widgets.button import Button
from game.app.widgets.deed import Deed
from game.app.widgets.guest import GuestSpot
from game.app.widgets.guest_row import GuestRow
from game.app.widgets.heard import lay_out
from game.app.widgets.news import draw_news
from game.app.widgets.people_list import draw_ground
from game.app.widgets.reaching import in_order
from game.app.widgets.signals import draw_marks, draw_signals
from game.app.widgets.stock import STOCK

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.screens.room import Room
    from game.app.widgets.widget import Widget

CARD = "card"
SLIDES = 14.0  # units by which a panel comes up to its place


def sheets_of(room: Room) -> tuple[Sheet, ...]:
    """What goes with the people, what lies still until it shows something else, and what rises over all of it."""
    people, panels, marks = (partial(draw, room=room) for draw in (_draw_people, _draw_panels, _draw_marks))
    return Sheet(people), Sheet(panels, partial(_shows, room)), Sheet(marks)


def _shows(room: Room) -> tuple[object, ...]:
    """All that the panels are drawn from."""
    app, down = room.app, room.stock.offset if room.stock else 0
    come = (*room.arrivals.all_away, room.hint.words, app.caption.words)
    return (app.view, app.settings, room.crossing, room.widgets, room.focus, room.rows, down, *come)


def _draw_people(c: Canvas, room: Room) -> None:
    """How everybody is and what was heard, or the list of them."""
    spot = room.spot
    if room.crossing:
        room.crossing.draw(c, room.stage, room.arrivals)
    elif room.listed:
        over = c.moved(0, SLIDES * room.arrivals.away("list"))
        draw_ground(over, [one for one in room.widgets if isinstance(one, (GuestRow, Deed))])
    elif not room.stock:
        taken = [spot.card_with_chip(c.scale)] if spot else []
        numbers = [one.box for one in room.widgets if isinstance(one, GuestSpot) and one.kind == "phone"]
        pills = draw_signals(c, room.app, room.stage, room.guests(), taken)
        taken += [*pills, *numbers, *hud.word_boxes(room.app)]
        lay_out(c, room.app, room.heard(), room.stage, taken, room.arrivals)


def _draw_panels(c: Canvas, room: Room) -> None:
    if room.crossing:
        return
    app, spot = room.app, room.spot
    hud.draw_clock(c, app, 24, clock_wide(room))
    hud.draw_reach(c, app)
    if not (room.listed or room.stock or (spot and hud.word_under(app, spot.card_with_chip(c.scale)))):
        hud.draw_word(c, app)
    draw_news(c.moved(0, SLIDES * room.arrivals.away(f"news {room.rows}")), room.rows, news_box(room))
    box = hint_box(room)
    room.hint.draw(c, box)
    draw_caption(c, app, 1256, box.y - 16 * c.scale.text)
    for widget in in_order(room.widgets, room.focused):
        widget.draw(c.moved(0, _slides(room, widget)), focused=widget.name == room.focus)


def _draw_marks(c: Canvas, room: Room) -> None:
    if not (room.crossing or room.listed or room.stock):
        draw_marks(c, room.app, room.stage)
    room.draw_meter(c)


def _slides(room: Room, widget: Widget) -> float:
    """How far a widget still is below its place: with the card, or the panel, that it belongs to."""
    if isinstance(widget, GuestSpot) and not widget.open:
        return 0.0
    if room.listed and isinstance(widget, (GuestRow, Deed)):
        return SLIDES * room.arrivals.away("list")
    if isinstance(widget, (GuestSpot, Deed)):
        return SLIDES * room.arrivals.away(f"{CARD} {room.opened}")
    return SLIDES * room.arrivals.away("stock") if widget.name == STOCK else 0.0


def actions(room: Room) -> list[Button]:
    return [one for one in room.widgets if isinstance(one, Button) and one.name not in ("pause", "list")]


def clock_wide(room: Room) -> float:
    """How wide the clock may be beside the buttons of the corner."""
    return min(716.0, next((one.box.x for one in room.widgets if one.name == "pause"), 756.0) - 36)


def news_box(room: Room) -> Box:
    return news_place(room.app.scale, room.rows, actions(room))


def hint_box(room: Room) -> Box:
    """Over what can be done, and over the news where they lie in between."""
    news, below = news_box(room), [button.box for button in actions(room)]
    return room.hint.over([*below, news] if news.right > min(box.x for box in below) else below)
