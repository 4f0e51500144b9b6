"""Where the cards of a vote lie on the big screen, and the row of buttons under them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app.box import Box
from game.app.group.moment import CARDS, LEFT, RIGHT, TABLE_ENDS
from game.app.widgets.button import Button, least_width
from game.text.table import capital

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.app import App

GAP = 12.0
ROW = 652.0  # the buttons
HIGHEST = 150.0


def card_boxes(count: int) -> tuple[Box, ...]:
    """Two in a row."""
    if not count:
        return ()
    rows = (count + 1) // 2
    wide, high = (RIGHT - LEFT - GAP) / 2, min(HIGHEST, (TABLE_ENDS - CARDS - GAP * (rows - 1)) / rows)
    return tuple(
        Box(LEFT + nth % 2 * (wide + GAP), CARDS + nth // 2 * (high + GAP), wide, high) for nth in range(count)
    )


def next_button(app: App, label: str) -> Button:
    """The one big key, at the right."""
    button = Button("next", Box(0, 0, 0, 0), capital(label), icon="play", big=True)
    wide = least_width(app.scale, button)
    return Button("next", Box(RIGHT - wide, ROW - 8, wide, 64), button.label, icon="play", big=True)


def small_buttons(
    app: App, named: Iterable[tuple[str, str]], x: float = LEFT, right: float = RIGHT
) -> tuple[Button, ...]:
    """Each a name and its label, from the left; the key that leads home is on its button where there is room for it."""
    pairs = tuple(named)
    keyed = _in_a_row(app, pairs, x, app.key("back"))
    return keyed if keyed[-1].box.right + 8 <= right else _in_a_row(app, pairs, x, "")


def _in_a_row(app: App, named: tuple[tuple[str, str], ...], x: float, key: str) -> tuple[Button, ...]:
    made: list[Button] = []
    for name, label in named:
        button = Button(name, Box(0, 0, 0, 0), label, key=key if name == "home" else "")
        wide = least_width(app.scale, button)
        made.append(replace(button, box=Box(x, ROW + 4, wide, 42)))
        x += wide + 8
    return tuple(made)
