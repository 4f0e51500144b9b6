"""What can be done in the room about nobody in particular: four buttons beside the news, two beside the clock."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import hud
from game.app.box import Box
from game.app.widgets.button import Button, least_width
from game.app.widgets.news import news_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.scale import Scale
    from game.app.widgets.news import Row

ACTIONS = (
    ("look_around", "look", "eye"), ("stop", "stop", "stop"), ("wait", "wait", "hourglass"),
    ("leave", "leave", "leave"),
)  # fmt: skip
LEFT, RIGHT, BELOW, WIDE, HIGH, GAP = 24.0, 1256.0, 704.0, 218.0, 56.0, 8.0


def lay_actions(app: App, *, sure: bool) -> tuple[Button, ...]:
    """Two by two beside the news, under them in one row where both need the room. `sure`: going home asks again."""
    buttons = _buttons(app)
    needs = [least_width(app.scale, button) for button in buttons]
    high = HIGH * (1 + (app.scale.text - 1) * 0.7)
    if sure:
        buttons = [
            replace(one, label=app.text("ui.room.sure"), sub="") if one.name == "leave" else one for one in buttons
        ]
    boxes = _row(needs, high) if _is_large(app.scale) else _square(max(WIDE, *needs), high, len(buttons))
    return tuple(replace(one, box=box) for one, box in zip(buttons, boxes, strict=True))


def _is_large(scale: Scale) -> bool:
    return scale.text > 1.25  # noqa: PLR2004 (the largest text setting)


def _square(wide: float, high: float, count: int) -> list[Box]:
    left, top = RIGHT - 2 * wide - GAP, BELOW - 2 * high - GAP / 2
    return [Box(left + nth % 2 * (wide + GAP), top + nth // 2 * (high + GAP / 2), wide, high) for nth in range(count)]


def _row(needs: list[float], high: float) -> list[Box]:
    """Each as wide as its words, and an equal share of what is left."""
    more = (RIGHT - LEFT - sum(needs) - GAP * (len(needs) - 1)) / len(needs)
    x, boxes = LEFT, []
    for need in needs:
        boxes.append(Box(x, BELOW - high, need + more, high))
        x += need + more + GAP
    return boxes


def news_place(scale: Scale, rows: tuple[Row, ...], actions: Sequence[Button]) -> Box:
    """Where the strip of news lies: left of what can be done, or over it."""
    left, top = (min(edges, default=end) for edges, end in (
        ([one.box.x for one in actions], 812.0), ([one.box.y for one in actions], BELOW)))  # fmt: skip
    wide, below = (RIGHT - LEFT, top - GAP) if _is_large(scale) else (left - 16 - LEFT, BELOW)
    high = news_height(scale, rows, wide)
    return Box(LEFT, below - high, wide, high)


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
