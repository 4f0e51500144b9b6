"""A scrolling box of blocks: text with icons, quotes and stamps, that grows with the reader's text setting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from game.app.widgets.scroll import PAD, ScrollText

if TYPE_CHECKING:
    from game.app.canvas import Canvas
    from game.app.scale import Scale


class Block(Protocol):
    """One thing in a flow; it is given its width and says how high that makes it."""

    def height(self, scale: Scale, width: float) -> float: ...
    def draw(self, c: Canvas, x: float, y: float, width: float) -> None: ...


@dataclass(slots=True)
class Flow(ScrollText):
    """Scrolls as a ScrollText does, so that keys, wheel and gamepad know it; `bare` lies on a panel of its screen."""

    blocks: tuple[Block, ...] = ()
    bare: bool = False

    def draw(self, c: Canvas, *, focused: bool) -> None:
        if self.bare and not focused:
            self._window(c, self.box)
        else:
            ScrollText.draw(self, c, focused=focused)

    def height(self, scale: Scale) -> float:
        return sum(block.height(scale, self._width) for block in self.blocks)

    @property
    def _width(self) -> float:
        return self.box.w - 2 * PAD - 16

    def _passages(self, c: Canvas) -> None:
        y = self.box.y + PAD - self.offset
        for block in self.blocks:
            high = block.height(c.scale, self._width)
            if y + high > self.box.y and y < self.box.below:
                block.draw(c, self.box.x + PAD + 4, y, self._width)
            y += high
