"""A card that lies face down was wanted: it shakes, what it rests on stands out, and so does the way to hear that."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from game.app.widgets.button import Button
from game.app.widgets.card import SpeechCard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.widgets.widget import Widget

LASTS, SWINGS, WIDE = 0.36, 2.5, 9.0  # seconds, to and fro, units to either side


class Denial:
    """Of one card at a time, until the focus leaves it or the talk goes on."""

    def __init__(self) -> None:
        self.card = ""
        self._age = LASTS

    def of(self, card: str, *, still: bool) -> None:
        """Deny it, once more if need be; `still` does without shaking."""
        self.card, self._age = card, LASTS if still else 0.0

    def over(self) -> None:
        self.card = ""

    def update(self, dt: float) -> None:
        self._age += dt

    @property
    def moving(self) -> bool:
        return bool(self.card) and self._age < LASTS

    def aside(self, name: str) -> float:
        """How far the widget of this name is to the side of its place."""
        if name != self.card or not self.moving:
            return 0.0
        share = self._age / LASTS
        return WIDE * (1 - share) * math.sin(share * SWINGS * math.tau)

    def shown(self, widgets: Iterable[Widget]) -> tuple[Widget, ...]:
        """The widgets of a talk, as they are while a card is denied."""
        there = tuple(widgets)
        names = {one.name for one in there}
        way = next((name for name in ("hear", "keep_silent") if name in names), "")
        return tuple(self._shown(one, way) for one in there) if self.card in names else there

    def _shown(self, one: Widget, way: str) -> Widget:
        if isinstance(one, SpeechCard) and one.name == self.card:
            return replace(one, denied=True)
        return replace(one, light=True) if isinstance(one, Button) and one.name == way else one
