"""What there is to explain in the room, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import hud
from game.app.box import Box, around
from game.app.wall import nails
from game.app.widgets.guest import GuestSpot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.widgets.button import Button
    from game.app.widgets.widget import Widget


def room_things(
    app: App, widgets: Sequence[Widget], actions: Sequence[Button], clock: float, news: Box
) -> tuple[tuple[str, Box], ...]:
    """By the last part of their help's text id; `clock` is how wide the clock is."""
    spots = [one for one in widgets if isinstance(one, GuestSpot)]
    figure = next((one.box for one in spots if one.kind == "figure" and not one.open), None)
    named = (
        ("clock", Box(24, 18, clock, 64)),
        ("guest", figure.grown(2)._replace(y=figure.y - 44, h=figure.h + 44) if figure else None),
        ("reach", Box(1030, 14, 226, 92)),
        ("word", next(iter(hud.word_boxes(app)), None)),
        ("posters", around(nails(app.view.posters).values())),
        ("phones", around(one.box for one in spots if one.kind == "phone")),
        ("news", news),
        ("actions", around(button.box for button in actions)),
    )
    return tuple((name, box) for name, box in named if box)
