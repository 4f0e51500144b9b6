"""Text longer than its box: scrolled by wheel, arrows or dragging, with a bar that says where one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.keep import kept
from game.app.shapes import raster
from game.app.theme import BODY, colour

if TYPE_CHECKING:
    import pygame

    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale

STEP = 48.0  # one notch of the wheel or one press of an arrow
PAD = 18.0
BAR = 6.0  # how wide the bar is
FADE = 24.0  # how high the end is into which a text that goes on sinks


@dataclass(frozen=True, slots=True)
class Passage:
    """One run of text in a scrolling box."""

    words: str
    face: str = BODY
    size: float = 16
    tint: str = "ink"
    gap: float = 8  # below it
    indent: float = 0


@dataclass(slots=True)
class ScrollText:
    """The screen keeps this object; `offset` is how far down it is read."""

    name: str
    box: Box
    passages: tuple[Passage, ...]
    spoken: str = ""
    fill: str = "cream"
    offset: float = 0.0

    def height(self, scale: Scale) -> float:
        return sum(self._high(scale, one) + one.gap for one in self.passages)

    def last(self, scale: Scale) -> float:
        return max(0.0, self.height(scale) - (self.box.h - 2 * PAD))

    def scroll(self, scale: Scale, by: float) -> bool:
        """Move by notches, positive is down; False when it was at the end already."""
        before = self.offset
        self.offset = min(self.last(scale), max(0.0, self.offset + by * STEP))
        return self.offset != before

    def draw(self, c: Canvas, *, focused: bool) -> None:
        paint.panel(c, *self.box, r=20, fill=self.fill)
        if focused:
            paint.focus(c, *self.box, r=20)
        self._window(c, self.box._replace(y=self.box.y + 8, h=self.box.h - 16))

    def _window(self, c: Canvas, seen: Box) -> None:
        """What is in sight, its ends sunk into the paper where there is more, and the bar."""
        with c.clip(*seen):
            self._passages(c)
        self._sink(c, seen)
        self._bar(c)

    def _sink(self, c: Canvas, seen: Box) -> None:
        for up, more in ((True, self.offset), (False, self.last(c.scale) - self.offset)):
            if more > 1:
                x, y = seen.x + 6, seen.y if up else seen.below - FADE
                c.blit(_fade(seen.w - 12, self.fill, c.scale.unit, up=up), x, y)

    def _passages(self, c: Canvas) -> None:
        y = self.box.y + PAD - self.offset
        for one in self.passages:
            high = self._high(c.scale, one)
            if y + high > self.box.y and y < self.box.below:
                x = self.box.x + PAD + 4 + one.indent
                text.paragraph(c, one.words, x, y, self._room(one), face=one.face, size=one.size, tint=one.tint)
            y += high + one.gap

    def _bar(self, c: Canvas) -> None:
        draw_bar(c, self.box.right - 13, self.box.y + PAD, self.box.h - 2 * PAD, self.offset, self.last(c.scale))

    def _room(self, one: Passage) -> float:
        return self.box.w - 2 * PAD - 16 - one.indent

    def _high(self, scale: Scale, one: Passage) -> float:
        return text.measure(scale, one.words, self._room(one), one.face, one.size)


@kept
def _fade(wide: float, fill: str, unit: float, *, up: bool) -> pygame.Surface:
    """From the colour of the paper to nothing, downwards or `up`; of half a line nothing is left but a hint."""
    stops = "".join(
        f'<stop offset="{at}%" stop-color="{colour(fill)}" stop-opacity="{share}"/>'
        for at, share in (((0, 1), (55, 0.92), (100, 0)) if up else ((0, 0), (45, 0.92), (100, 1)))
    )
    return raster(
        f'<defs><linearGradient id="fade" x1="0%" y1="0%" x2="0%" y2="100%">{stops}</linearGradient></defs>'
        f'<rect width="{wide}" height="{FADE}" fill="url(#fade)"/>', wide, FADE, unit,
    )  # fmt: skip


def draw_bar(c: Canvas, x: float, y: float, track: float, offset: float, last: float, *, tint: str = "mute") -> None:  # noqa: PLR0917 (a place and two lengths)
    """Say where one is in what is longer than it shows: `offset` of at most `last`, in the units of the track."""
    if last <= 0:
        return
    long = max(28.0, track * track / (track + last))
    top = y + (track - long) * offset / last
    paint.panel(c, x, top, BAR, long, r=BAR / 2, fill=tint, shadow=False)
