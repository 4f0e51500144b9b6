"""The slim row under the cards: what else one can do, and the way to the log and the pause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import hud
from game.app.box import Box
from game.app.widgets.button import Button, least_width

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.view import Offer

CONTROLS = (
    ("hear", "hear", "play"), ("keep_silent", "silence", "silence"), ("step_away", "away", "leave"),
    ("glance", "glance", "eye"),
)  # fmt: skip
LEFT, RIGHT, TOP, HIGH, GAP = 46.0, 1234.0, 660.0, 44.0, 16.0


def slim_row(app: App) -> tuple[Button, ...]:
    corner = _corner(app)
    named = {offer.name: offer for offer in app.view.offers}
    offered = [(named[name], key, icon) for name, key, icon in CONTROLS if name in named]
    wide = (corner[0].box.x - LEFT - GAP * len(offered)) / max(1, len(offered))
    row = [
        Button(
            offer.name,
            Box(LEFT + nth * (wide + GAP), TOP, wide, HIGH),
            app.text(f"ui.talk.{offer.name}"),
            key=app.key(key),
            icon=icon,
            price=_price(app, offer),
        )
        for nth, (offer, key, icon) in enumerate(offered)
    ]
    return (*row, *corner)


def _price(app: App, offer: Offer) -> str:
    """In beats; a glance takes none, but is not free."""
    return app.text("ui.talk.glance.price") if offer.name == "glance" else hud.beats(app, offer.beats)


def _corner(app: App) -> tuple[Button, ...]:
    """The log and the pause at the right, as wide as their words."""
    right, row = RIGHT, []
    for name, key in (("pause", "back"), ("log", "list")):
        button = Button(name, Box(0, 0, 0, 0), app.text(f"ui.{name}.short"), key=app.key(key))
        wide = least_width(app.scale, button)
        row.append(replace(button, box=Box(right - wide, TOP, wide, HIGH)))
        right -= wide + GAP
    return tuple(reversed(row))
