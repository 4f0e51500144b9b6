"""From the units of the 1280x720 stage to the pixels of any window, and back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from game.app.box import Box
from game.app.theme import STAGE


@dataclass(frozen=True, slots=True)
class Scale:
    """The stage letterboxed into a window: pixels per unit, where the stage begins, and the reader's text setting.

    Where it begins changes no picture and no line: two scales that differ in nothing else are the same.
    """

    unit: float
    left: int = field(default=0, compare=False)
    top: int = field(default=0, compare=False)
    text: float = 1.0
    legible: bool = False

    @classmethod
    def fit(cls, width: int, height: int, text: float = 1.0, *, legible: bool = False) -> Scale:
        unit = min(width / STAGE[0], height / STAGE[1])
        left = round((width - STAGE[0] * unit) / 2)
        top = round((height - STAGE[1] * unit) / 2)
        return cls(unit, left, top, text, legible)

    @property
    def at_origin(self) -> Scale:
        """The same for a picture of its own."""
        return replace(self, left=0, top=0)

    def moved(self, x: float, y: float) -> Scale:
        """The same, all of it moved by so many units."""
        return replace(self, left=self.left + self.px(x), top=self.top + self.px(y))

    @property
    def stage(self) -> tuple[int, int]:
        return self.px(STAGE[0]), self.px(STAGE[1])

    def px(self, length: float) -> int:
        return round(length * self.unit)

    def x(self, units: float) -> int:
        return self.left + round(units * self.unit)

    def y(self, units: float) -> int:
        return self.top + round(units * self.unit)

    def at(self, pixel: tuple[int, int]) -> tuple[float, float]:
        """Where on the stage a pixel of the window lies."""
        return (pixel[0] - self.left) / self.unit, (pixel[1] - self.top) / self.unit

    def box(self, pixels: tuple[int, int, int, int]) -> Box:
        """Which box of the stage these pixels are."""
        x, y, wide, high = pixels
        return Box(*self.at((x, y)), wide / self.unit, high / self.unit)

    def type(self, size: float) -> int:
        """Font pixels for a type size, with the reader's text setting; never nothing."""
        return max(1, round(size * self.unit * self.text))
