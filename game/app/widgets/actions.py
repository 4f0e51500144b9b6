"""What can be done in the room about nobody in particular: four buttons at the lower right, two beside the clock."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import hud
from game.app.box import Box
from game.app.widgets.button import Button, least_width

if TYPE_CHECKING:
    from game.app.app import App

ACTIONS = (
    ("look_around", "look", "eye"), ("stop", "stop", "stop"), ("wait", "wait", "hourglass"),
    ("leave", "leave", "leave"),
)  # fmt: skip
RIGHT, BELOW, WIDE, HIGH, GAP = 1256.0, 704.0, 218.0, 56.0, 8.0


def lay_actions(app: App, *, sure: bool) -> tuple[Button, ...]:
    """Two by two, and no wider than their words: the news beside them need the room. `sure`: going home asks again."""
    buttons = _buttons(app)
    wide = max(WIDE, *(least_width(app.scale, button) for button in buttons))
    high = HIGH * (1 + (app.scale.text - 1) * 0.7)
    if sure:
        buttons = [
            replace(one, label=app.text("ui.room.sure"), sub="") if one.name == "leave" else one for one in buttons
        ]
    left, top = RIGHT - 2 * wide - GAP, BELOW - 2 * high - GAP / 2
    return tuple(
        replace(one, box=Box(left + nth % 2 * (wide + GAP), top + nth // 2 * (high + GAP / 2), wide, high))
        for nth, one in enumerate(buttons)
    )


def _buttons(app: App) -> list[Button]:
    """As they stand at the beginning, without a place."""
    prices = {offer.name: hud.beats(app, offer.beats) for offer in app.view.offers}
    nowhere = Box(0, 0, 0, 0)
    return [
        Button(
            name,
            nowhere,
            app.text(f"ui.room.{name}"),
            app.text("ui.room.ends") if name == "leave" else _price(app, name, prices[name]),
            app.key(key),
            icon,
        )
        for name, key, icon in ACTIONS
        if name in prices
    ]


def waits_on(app: App) -> bool:
    """Whether there is nobody to walk over to: then one waits until something changes."""
    return not any(offer.name == "approach" for offer in app.view.offers)


def _price(app: App, name: str, beats: str) -> str:
    if name == "wait" and waits_on(app):
        return app.text("ui.room.wait.on")
    return app.text("ui.room.stop.sub", beats=beats) if name == "stop" else beats


def lay_corner(app: App) -> tuple[Button, ...]:
    """The pause and the list, right of the clock and left of what was reached."""
    nowhere = Box(0, 0, 0, 0)
    buttons = (
        Button("pause", nowhere, app.text("ui.pause"), key=app.key("back")),
        Button("list", nowhere, app.text("ui.room.list"), key=app.key("list")),
    )
    widths = [least_width(app.scale, button) for button in buttons]
    high = 40 * (1 + (app.scale.text - 1) * 0.5)
    left = min(756.0, 1018 - sum(widths) - GAP)
    placed = []
    for button, wide in zip(buttons, widths, strict=True):
        placed.append(replace(button, box=Box(left, 50 - high / 2, wide, high)))
        left += wide + GAP
    return tuple(placed)
