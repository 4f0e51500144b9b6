"""Draws every arrow of a laid-out graph as a line of curves, with the spot where its sign can stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from game.preview.layers import LANE, spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.preview.arrows import Arrow
    from game.preview.layers import Layout, Stop

Point: TypeAlias = tuple[float, float]
Curve: TypeAlias = tuple[Point, Point, Point, Point]
SIGN = 18.0  # a sign's width
PORT = 26.0  # between two strands at a box
TIP = 5.0  # how far before a box an arrow ends


@dataclass(frozen=True, slots=True)
class Box:
    """Where a node stands: the middle of its upper edge, and its size."""

    x: float
    top: float
    wide: float
    high: float

    @property
    def bottom(self) -> float:
        return self.top + self.high

    def holds(self, x: float, y: float, room: float) -> bool:
        return abs(x - self.x) < self.wide / 2 + room and self.top - room < y < self.bottom + room


@dataclass(frozen=True, slots=True)
class Strand:
    """An arrow as drawn: its curves from source to target, and the middle of its sign."""

    arrow: Arrow
    curves: tuple[Curve, ...]
    sign: Point


@dataclass(slots=True)
class _Line:
    """An arrow while it is drawn, from its upper end to its lower: the stops, and where it leaves and arrives."""

    arrow: Arrow
    shift: float  # of this strand among those of its link
    stops: tuple[Stop, ...]
    up: bool
    ports: dict[str, float] = field(default_factory=dict)


def strands(drawn: Sequence[Arrow], layout: Layout, boxes: Mapping[str, Box], tops: Sequence[float]) -> list[Strand]:
    """`tops` are the upper edges of the rows."""
    lines, flat = _lines(drawn, layout)
    for upper in (True, False):
        _dock(lines, layout, boxes, upper=upper)
    curves = [(line.arrow, _curves(line, layout, boxes, tops)) for line in lines]
    curves += [(arrow, _sideways(arrow, shift, boxes)) for arrow, shift in flat]
    taken: list[Point] = []
    return [Strand(arrow, path, _sign(path, boxes.values(), taken)) for arrow, path in curves]


def _lines(drawn: Sequence[Arrow], layout: Layout) -> tuple[list[_Line], list[tuple[Arrow, float]]]:
    """Arrows with their shift in the lane of their link; those within a row apart."""
    lines, flat = [], []
    routes = {(link.source, link.target): route for link, route in layout.routes.items()}
    for pair in dict.fromkeys((arrow.source, arrow.target) for arrow in drawn):
        together = [arrow for arrow in drawn if (arrow.source, arrow.target) == pair]
        for number, arrow in enumerate(together):
            shift = (number - (len(together) - 1) / 2) * LANE
            if pair in routes:
                lines.append(_Line(arrow, shift, routes[pair], up=routes[pair][0] != arrow.source))
            else:
                flat.append((arrow, shift))
    return lines, flat


def _dock(lines: Sequence[_Line], layout: Layout, boxes: Mapping[str, Box], *, upper: bool) -> None:
    """Give every line its place along the lower edge of its upper box, or the upper edge of its lower one."""
    end, beside = (0, 1) if upper else (-1, -2)
    at_box: dict[str, list[tuple[float, _Line]]] = {}
    for line in lines:
        name = str(line.stops[end])
        box, toward = boxes[name], layout.x[line.stops[beside]] + line.shift
        if not upper and len(line.stops) == 2:  # noqa: PLR2004 - from box to box: straight down from where it left
            toward = line.ports["upper"]
        room = box.wide / 2 - 16
        at_box.setdefault(name, []).append((min(max(toward, box.x - room), box.x + room), line))
    for name, docked in at_box.items():
        docked.sort(key=lambda one: (one[0], one[1].shift))
        gap = min(PORT, (boxes[name].wide - 24) / max(1, len(docked) - 1))
        places = _within(spread([x for x, _ in docked], [gap] * (len(docked) - 1)), gap, boxes[name])
        for place, (_, line) in zip(places, docked, strict=True):
            line.ports["upper" if upper else "lower"] = place


def _within(places: list[float], gap: float, box: Box) -> list[float]:
    """The same places, none off the edge of the box."""
    low, high, last = box.x - box.wide / 2 + 12, box.x + box.wide / 2 - 12, len(places) - 1
    fitting = [min(place, high - gap * (last - number)) for number, place in enumerate(places)]
    return [max(place, low + gap * number) for number, place in enumerate(fitting)]


def _curves(line: _Line, layout: Layout, boxes: Mapping[str, Box], tops: Sequence[float]) -> tuple[Curve, ...]:
    """From box to box, straight through the rows it passes and bending between them; turned round if it leads up."""
    first, last = boxes[str(line.stops[0])], boxes[str(line.stops[-1])]
    points = [(line.ports["upper"], first.bottom + (TIP if line.up else 0))]
    for stop in line.stops[1:-1]:
        row, x = int(stop[2]), layout.x[stop] + line.shift
        points += [(x, tops[row]), (x, tops[row] + first.high)]
    points.append((line.ports["lower"], last.top - (0 if line.up else TIP)))
    curves = tuple(_bend(one, other) for one, other in pairwise(points))
    return tuple(curve[::-1] for curve in reversed(curves)) if line.up else curves


def _bend(one: Point, other: Point) -> Curve:
    half = (one[1] + other[1]) / 2
    return one, (one[0], half), (other[0], half), other


def _sideways(arrow: Arrow, shift: float, boxes: Mapping[str, Box]) -> tuple[Curve, ...]:
    """Between two boxes of a row: straight over where they are neighbours, else below those between."""
    here, there = boxes[arrow.source], boxes[arrow.target]
    side = 1 if there.x > here.x else -1
    start = (here.x + side * here.wide / 2, here.top + here.high / 2 + shift)
    end = (there.x - side * (there.wide / 2 + TIP), there.top + there.high / 2 + shift)
    between = any(
        box.top == here.top and min(start[0], end[0]) < box.x < max(start[0], end[0]) for box in boxes.values()
    )
    dip = here.high * 0.9 if between else 0.0
    reach = (end[0] - start[0]) / 3
    return ((start, (start[0] + reach, start[1] + dip), (end[0] - reach, end[1] + dip), end),)


def _sign(path: tuple[Curve, ...], boxes: Iterable[Box], taken: list[Point]) -> Point:
    """A spot on the line clear of boxes and other signs, as near its middle as there is; else the middle."""
    along = [_at(curve, step / 12) for curve in path for step in range(1, 12)]
    middle = (len(along) - 1) / 2
    spots = [along[number] for number in sorted(range(len(along)), key=lambda number: abs(number - middle))]
    near = list(boxes)
    clear = (
        (x, y)
        for x, y in spots
        if not any(box.holds(x, y, SIGN * 0.4) for box in near)
        and not any(abs(x - a) < SIGN and abs(y - b) < SIGN for a, b in taken)
    )
    spot = next(clear, spots[0])
    taken.append(spot)
    return spot


def _at(curve: Curve, t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return sum(w * p[0] for w, p in zip(weights, curve, strict=True)), sum(
        w * p[1] for w, p in zip(weights, curve, strict=True)
    )
