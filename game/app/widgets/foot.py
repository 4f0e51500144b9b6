"""The foot of a page of cards: its buttons, from the right edge of the cards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app.box import BODY, Box
from game.app.widgets.button import least_width

if TYPE_CHECKING:
    from game.app.scale import Scale
    from game.app.widgets.button import Button

_TOP, _HIGH, _BETWEEN = 660.0, 46.0, 16.0


def from_the_right(scale: Scale, *buttons: Button) -> tuple[Button, ...]:
    """The same buttons, the first at the right edge, each as wide as its words."""
    placed, right = [], BODY.right
    for one in buttons:
        wide = least_width(scale, one) + 8
        placed.append(replace(one, box=Box(right - wide, _TOP, wide, _HIGH)))
        right -= wide + _BETWEEN
    return tuple(placed)
