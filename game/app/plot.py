"""A talk as three curves over its beats, told apart by colour, dash and marker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.app.shapes import box, dot, path, put, stroke
from game.app.text import write
from game.app.theme import SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.canvas import Canvas

_DASH = {"whole": "", "long": "9 5", "dotted": "2 6"}
_RIM = 12  # room for markers and curves at the frame's edge


@dataclass(frozen=True, slots=True)
class Curve:
    """One meter through a talk: (beat, value) pairs and how they are drawn."""

    points: tuple[tuple[float, float], ...]
    tint: str
    dash: Literal["whole", "long", "dotted"]
    marker: Literal["circle", "triangle", "square"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a plot lies on the stage, and the values and beats it spans: from `first` to `beats`."""

    x: float
    y: float
    w: float
    h: float
    beats: float
    top: float = 10
    first: float = 0

    def at(self, beat: float, value: float) -> tuple[float, float]:
        return self.x + self.w * (beat - self.first) / max(1, self.beats - self.first), self.y + self.h * (
            1 - value / self.top
        )


def plot(c: Canvas, frame: Frame, curves: Sequence[Curve], *, marked: float | None = None) -> None:
    """Draw grid, numbers and curves; `marked` is the beat of the chosen moment."""
    inside = ""
    if marked is not None:
        x = frame.at(marked, 0)[0] - frame.x + _RIM
        inside += box(x - 17, 0, 34, frame.h + _RIM, 8, "amber", 0.28)
        inside += stroke(f"M{x:.1f} 1 V{frame.h + _RIM:.1f}", "ink", 2.6)
    grid = (0, frame.top / 2, frame.top)
    for value in grid:
        y = frame.at(0, value)[1] - frame.y + _RIM
        inside += stroke(f"M{_RIM} {y:.1f} H{frame.w + _RIM:.1f}", "line", 1.6)
    inside += "".join(_curve(frame, curve) for curve in curves)
    put(c, inside, frame.x - _RIM, frame.y - _RIM, frame.w + 2 * _RIM, frame.h + 2 * _RIM)
    for value in grid:
        write(c, f"{value:g}", frame.x - 12, frame.at(0, value)[1], size=SIZE["label"], tint="mute", ax=1)
    for beat in sorted({round(frame.first + (frame.beats - frame.first) * nth / 3) for nth in range(4)}):
        write(c, str(beat), frame.at(beat, 0)[0], frame.y + frame.h + 16, size=SIZE["label"], tint="mute", ax=0.5)


def _curve(frame: Frame, curve: Curve) -> str:
    places = [(x - frame.x + _RIM, y - frame.y + _RIM) for x, y in (frame.at(*point) for point in curve.points)]
    way = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    line = stroke(way, curve.tint, 3.4, _DASH[curve.dash]) if len(places) > 1 else ""
    return line + "".join(_marker(curve, x, y) for x, y in places)


def _marker(curve: Curve, x: float, y: float) -> str:
    if curve.marker == "circle":
        return dot(x, y, 4.6, curve.tint)
    if curve.marker == "square":
        return box(x - 4.4, y - 4.4, 8.8, 8.8, 1.5, curve.tint)
    return path(f"M{x:.1f} {y - 6:.1f} L{x + 6:.1f} {y + 5:.1f} H{x - 6:.1f}Z", curve.tint)
