"""What everything focusable has in common, and which one lies in which direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.box import Box
    from game.app.canvas import Canvas


class Widget(Protocol):
    """`name` is unique on its screen; `spoken` is what the voice reads when it has the focus."""

    @property
    def name(self) -> str: ...
    @property
    def box(self) -> Box: ...
    @property
    def spoken(self) -> str: ...
    def draw(self, c: Canvas, *, focused: bool) -> None: ...


def sentences(*parts: str) -> str:
    """Several things to read aloud as one; each ends as a sentence does."""
    return " ".join(part if part[-1] in ".!?" else f"{part}." for part in parts if part)


def nearest(widgets: Sequence[Widget], start: Widget, way: str) -> Widget | None:
    """Which widget lies that way (up, down, left, right); what is straight ahead beats what is aside."""
    across = way in ("left", "right")
    sign = 1 if way in ("right", "down") else -1

    def distance(other: Widget) -> float | None:
        dx, dy = (b - a for a, b in zip(start.box.middle, other.box.middle, strict=True))
        ahead, aside = (dx * sign, abs(dy)) if across else (dy * sign, abs(dx))
        overlap = _overlap(start.box, other.box, across=across)
        if ahead <= 1 or (not overlap and aside > 2 * ahead):
            return None
        return ahead + (0 if overlap else 2 * aside) + aside / 10

    reached = [(far, place) for place, other in enumerate(widgets) if (far := distance(other)) is not None]
    return widgets[min(reached)[1]] if reached else None


def _overlap(one: Box, other: Box, *, across: bool) -> bool:
    """Whether the two share a row (moving across) or a column."""
    if across:
        return one.y < other.below and other.y < one.below
    return one.x < other.right and other.x < one.right
