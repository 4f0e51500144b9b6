"""What lies over what: the open card and what can be done on it, and who is hit where guests stand in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.widgets.deed import Deed
from game.app.widgets.guest import GuestSpot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.scale import Scale
    from game.app.widgets.widget import Widget


def hit(widgets: Sequence[Widget], scale: Scale, x: float, y: float) -> Widget | None:
    """What a click there means: a deed on the open card, a button, the card itself, then who stands nearest."""
    under = [one for one in widgets if one.box.holds(x, y)]
    flat = [one for one in under if not isinstance(one, GuestSpot) or one.kind != "figure"]
    deeds = [one for one in flat if isinstance(one, Deed)]
    if deeds or flat:
        return (deeds or flat)[-1]
    opened = next((one for one in widgets if isinstance(one, GuestSpot) and one.open), None)
    if opened and opened.card(scale).holds(x, y):
        return opened
    return max(under, key=lambda one: one.box.below, default=None)


def is_on_the_way(widgets: Sequence[Widget], opened: str, scale: Scale, x: float, y: float) -> bool:
    """Whether the mouse is between an open spot with deeds and its card, where it must not turn to somebody else."""
    spot = next((one for one in widgets if isinstance(one, GuestSpot) and one.name == opened), None)
    if spot is None or not spot.deeds or spot.kind != "figure":
        return False
    card, box = spot.card(scale), spot.box
    if not card.below <= y <= box.y or box.y <= card.below:
        return False
    share = (y - card.below) / (box.y - card.below)
    left = card.x + (box.x - card.x) * share
    right = card.right + (box.right - card.right) * share
    return left <= x <= right


def step_in_card(widgets: Sequence[Widget], focus: str, way: str) -> str:
    """Up from a guest into what can be done, up and down between that, and down to the guest again; "": elsewhere."""
    about = focus.partition("/")[0]
    deeds = [one.name for one in widgets if isinstance(one, Deed) and one.about == about]
    if not deeds or way not in ("up", "down"):
        return ""
    if focus == about:
        return deeds[-1] if way == "up" else ""
    place = deeds.index(focus) + (1 if way == "down" else -1)
    return about if place == len(deeds) else deeds[max(0, place)]


def in_order(widgets: Sequence[Widget], focused: Widget | None) -> list[Widget]:
    """As they are drawn: the open card over everything else, its deeds over the card, the focus last of its kind."""

    def layer(one: Widget) -> tuple[int, bool]:
        on_card = isinstance(one, Deed) or (isinstance(one, GuestSpot) and one.open)
        return (1 + isinstance(one, Deed) if on_card else 0), one is focused

    return sorted(widgets, key=layer)
