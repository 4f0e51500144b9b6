"""A guest's evening as a picture: trust, risk and patience over the beats, with the moments that mattered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.plot import Curve, Frame, plot
from game.app.shapes import frame as outline
from game.app.shapes import put, stroke
from game.app.theme import HEAVY, LOUD, MOVE, SIZE, STRONG, TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.core.moments import Moment
    from game.core.timeline import Point

_CHIP = 46.0  # the least distance of two moments' chips
CHIP_FILL = {"listen": "teal_deep", "challenge": "wine", "push": "ember_deep", "tend": "leaf_deep"}
_LINES: tuple[tuple[str, str, Literal["whole", "long", "dotted"], Literal["circle", "triangle", "square"]], ...] = (
    ("trust", "teal_deep", "whole", "circle"),
    ("risk", "ember_deep", "long", "triangle"),
    ("patience", "sky_deep", "dotted", "square"),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment on the replay: its letter, beat and move, and the stamp's word."""

    letter: str
    beat: int
    move: str
    word: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Replay:
    """`names` are the words for trust, risk and patience; `cursor` is the beat one looks at, where one moves in it.

    `beside` are more words that need room at the right, below the curves; `legend` says what the marks mean.
    `first` is the beat at the left edge.
    """

    box: Box
    head: str
    sub: str
    points: tuple[Point, ...]
    beats: int
    names: tuple[str, str, str]
    marks: tuple[Mark, ...] = ()
    cursor: float | None = None
    beside: tuple[str, ...] = ()
    legend: bool = True
    first: int = 0

    def frame(self, scale: Scale) -> Frame:
        """Where the curves lie."""
        box, k = self.box, scale.text
        names = max(text.width(scale, name, HEAVY, SIZE["label"]) for name in (*self.names, *self.beside))
        left, top = box.x + 34 + 18 * k, box.y + 76 + 30 * k
        legend = 46 * k if self.marks and self.legend else 12
        return Frame(
            left, top, box.right - 34 - names - left, box.below - 30 - legend - top, self.beats, first=self.first
        )

    def draw(self, c: Canvas) -> None:
        box = self.box
        paint.panel(c, *box, r=22)
        text.write(c, self.head, box.x + 22, box.y + 30, face=TITLE, size=SIZE["heading"], tint="ink")
        text.write(c, self.sub, box.right - 20, box.y + 30, size=SIZE["label"], tint="mute_text", ax=1)
        frame = self.frame(c.scale)
        chosen = next((mark.beat for mark in self.marks if mark.chosen), self.cursor)
        self._lines(c, frame)
        plot(c, frame, self._curves(), marked=chosen)
        self._names(c, frame)
        self._chips(c, frame)
        if self.legend:
            self._legend(c)

    def _curves(self) -> tuple[Curve, ...]:
        return tuple(Curve(changes(self.points, meter), tint, dash, marker) for meter, tint, dash, marker in _LINES)

    def _lines(self, c: Canvas, frame: Frame) -> None:
        for mark in self.marks:
            if not mark.chosen:
                x = frame.at(mark.beat, 0)[0]
                line = stroke(f"M2 0 V{frame.h + 12:.1f}", "mute", 1.6, "4 5", 0.7)
                put(c, line, x - 2, frame.y - 12, 4, frame.h + 12)

    def _names(self, c: Canvas, frame: Frame) -> None:
        """The curves' names at their right ends, apart from each other however near the curves end."""
        lasts = [getattr(self.points[-1], meter) if self.points else 0 for meter, *_ in _LINES]
        wanted = [frame.at(0, value)[1] for value in lasts]
        places = apart(wanted, 17 * c.scale.text, frame.y, frame.y + frame.h - 6)
        for name, place, (_, tint, *_) in zip(self.names, places, _LINES, strict=True):
            text.write(c, name, frame.x + frame.w + 14, place, face=HEAVY, size=SIZE["label"], tint=tint)

    def _chips(self, c: Canvas, frame: Frame) -> None:
        k = c.scale.text
        places = apart([frame.at(mark.beat, 0)[0] for mark in self.marks], _CHIP * k, frame.x, frame.x + frame.w)
        for mark, x in zip(self.marks, places, strict=True):
            y, wide, high, fill = frame.y - 16 - 15 * k, 44 * k, 28 * k, CHIP_FILL[mark.move]
            paint.panel(c, x - wide / 2, y - high / 2, wide, high, r=high / 2, fill=fill, shadow=False)
            paint.icon(c, MOVE[mark.move].icon, x - 8 * k, y, 17 * k, tint="cream", knock=fill)
            text.write(c, mark.letter, x + 10 * k, y, face=LOUD, size=18, ax=0.5)
            if mark.chosen:  # selected is not focused: ink, not amber
                ring = outline(0, 0, wide + 10, high + 10, high / 2 + 5, "ink", 3)
                put(c, ring, x - wide / 2 - 5, y - high / 2 - 5, wide + 10, high + 10)

    def _legend(self, c: Canvas) -> None:
        k = c.scale.text
        x, y = self.box.x + 22, self.box.below - 24 * k
        for mark in self.marks:
            paint.icon(c, MOVE[mark.move].icon, x + 9 * k, y, 18 * k, tint=CHIP_FILL[mark.move], knock="cream")
            words = f"{mark.letter} {mark.word}"
            x += 24 * k + text.write(c, words, x + 24 * k, y, face=STRONG, size=SIZE["label"], tint="ink") + 16


def moved_part(points: Sequence[Point]) -> Sequence[Point]:
    """Without the end of the evening, where nothing moved any more."""
    still = len(points) > 1 and (points[-1].trust, points[-1].risk, points[-1].patience) == (
        points[-2].trust, points[-2].risk, points[-2].patience,
    )  # fmt: skip
    return points[:-1] if still else points


def beat_of(points: Sequence[Point], moment: Moment) -> int:
    """Where a moment stands in the picture: at the point it moved, which may be a beat after it was said."""
    return next((point.beat for point in points if point.n == moment.n), moment.beat)


def changes(points: Sequence[Point], meter: str) -> tuple[tuple[float, float], ...]:
    """Where a meter begins, each beat at which it moved, and where it ends."""
    values = [(point.beat, getattr(point, meter)) for point in points]
    kept = {
        beat: value
        for (beat, value), before in zip(values, [None, *values], strict=False)
        if not before or before[1] != value
    }
    if values:
        kept[values[-1][0]] = values[-1][1]
    return tuple(kept.items())


def apart(wanted: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Move places so that neighbours are `least` apart, as near to where they belong as that allows."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    moved = [min(max(wanted[place], low), high) for place in order]
    for nth in range(1, len(moved)):
        moved[nth] = max(moved[nth], moved[nth - 1] + least)
    over = max(0.0, moved[-1] - high) if moved else 0.0
    for nth in range(len(moved) - 1, -1, -1):
        limit = high if nth == len(moved) - 1 else moved[nth + 1] - least
        moved[nth] = min(moved[nth], limit) if over else moved[nth]
    placed = [0.0] * len(moved)
    for nth, place in enumerate(order):
        placed[place] = moved[nth]
    return placed
