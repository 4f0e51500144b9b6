"""What there is to explain in the room, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import hud
from game.app.box import Box, around
from game.app.room_panels import actions, clock_wide, news_box
from game.app.wall import nails
from game.app.widgets.guest import GuestSpot

if TYPE_CHECKING:
    from game.app.screens.room import Room


def room_things(room: Room) -> tuple[tuple[str, Box], ...]:
    """By the last part of their help's text id."""
    app, spots = room.app, [one for one in room.widgets if isinstance(one, GuestSpot)]
    figure = next((one.box for one in spots if one.kind == "figure" and not one.open), None)
    named = (
        ("clock", Box(24, 18, clock_wide(room), 64)),
        ("guest", figure.grown(2)._replace(y=figure.y - 44, h=figure.h + 44) if figure else None),
        ("reach", Box(1030, 14, 226, 92)),
        ("word", None if room.listed or room.stock else next(iter(hud.word_boxes(app)), None)),
        ("posters", around(nails(app.view.posters).values())),
        ("phones", around(one.box for one in spots if one.kind == "phone")),
        ("news", news_box(room)),
        ("actions", around(button.box for button in actions(room))),
    )
    return tuple((name, box) for name, box in named if box)
