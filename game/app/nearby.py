"""What is drawn ahead while one looks about the room, so that walking over or opening the list does not stutter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import guests, rooms
from game.app.floor import can_walk_to
from game.app.people import look_of
from game.app.widgets.people_list import lay_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.core.view import GuestView

MOST = 3  # guests as they look from near by: each takes as much of the shelf as a quarter of a room


def draw_nearby(c: Canvas, app: App, here: Sequence[GuestView], opened: str) -> Iterator[None]:
    """The guests as they will look from near by, whoever is in focus first, the list, and the talk's own room.

    The room last: it is dearest to draw, and what was used last stays longest.
    """
    assert app.session is not None  # noqa: S101 (there is a party)
    near = sorted((one for one in here if can_walk_to(app, one.id)), key=lambda one: one.id != opened)
    for guest in near[:MOST]:
        look = look_of(app.session.scenario, guest.id)
        guests.warm_bust(look, (c.px(520),), (guest.face, "blink"), turn=0.35)
        yield
    for row in lay_list(app, "", "", {}):
        row.draw(c, focused=False)
    yield
    rooms.background(rooms.near(app.room), c.scale.stage)
    yield
