"""The slim row under the cards: what else one can do, a coach's hint, and the way to the log and the pause."""

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
HINT = (("hint", "hint", "bulb"),)  # where there is a coach
CORNER = (("log", "list", "list"), ("pause", "back", "pause"))
LEFT, RIGHT, TOP, HIGH, GAP = 46.0, 1234.0, 660.0, 44.0, 12.0


def slim_row(app: App) -> tuple[Button, ...]:
    """Each as wide as its words and a share of what is left; shorter words where they would not fit."""
    named = {offer.name: offer for offer in app.view.offers}
    offered = [(named[name], key, icon) for name, key, icon in CONTROLS if name in named]
    corner: tuple[tuple[str, str, str], ...] = (*(HINT if app.settings.coach else ()), *CORNER)
    row: list[Button] = []
    for level in range(3):
        row = [_control(app, *one, level) for one in offered] + [_corner(app, *one, level) for one in corner]
        if _need(app, row) <= RIGHT - LEFT:
            break
    return tuple(_side_by_side(app, row, len(offered)))


def _need(app: App, row: list[Button]) -> float:
    return sum(least_width(app.scale, button) for button in row) + GAP * (len(row) - 1)


def _side_by_side(app: App, row: list[Button], growing: int) -> list[Button]:
    """The controls share what is left, the corner keeps its size."""
    more = max(0.0, RIGHT - LEFT - _need(app, row)) / max(1, growing)
    x, placed = LEFT, []
    for nth, button in enumerate(row):
        wide = least_width(app.scale, button) + (more if nth < growing else 0)
        placed.append(replace(button, box=Box(x, TOP, wide, HIGH)))
        x += wide + GAP
    return placed


def _control(app: App, offer: Offer, key: str, icon: str, level: int) -> Button:
    """First with the price in words, then as a number, then with the key alone beside the words."""
    price = app.text("ui.talk.glance.price") if offer.name == "glance" else hud.beats(app, offer.beats)
    short = str(offer.beats) if offer.beats else ""
    return Button(
        offer.name, Box(0, 0, 0, 0), app.text(f"ui.talk.{offer.name}"), key=app.key(key),
        icon=icon if level < 2 else "", price=price if level == 0 else short,  # noqa: PLR2004 (the shortest form)
        coin="hourglass" if level and short else "", said=price,
    )  # fmt: skip


def _corner(app: App, name: str, key: str, icon: str, level: int) -> Button:
    words = app.text(f"ui.{name}.short")
    if level == 0:
        return Button(name, Box(0, 0, 0, 0), words, key=app.key(key))
    return Button(name, Box(0, 0, 0, 0), "", key=app.key(key), icon=icon, said=words)
