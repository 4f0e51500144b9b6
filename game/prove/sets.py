"""Sets of meters as one integer: the bit of a point says whether the meters can stand like that."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from game.core.node import METER_MAX
from game.core.talk import clamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.core.talk import Meters3

SIDE = METER_MAX + 1
STRIDES = (SIDE * SIDE, SIDE, 1)  # of trust, risk, patience
POINTS: tuple[Meters3, ...] = tuple(product(range(SIDE), repeat=3))  # type: ignore[arg-type]  # three of them
FULL = (1 << len(POINTS)) - 1
STILL = (0, 0, 0)

Shift = tuple[int, int, int]  # added to each meter, which stays within its range
Piece = tuple[int, int]  # the points that move alike, and how many bits to the left they go


class Course(NamedTuple):
    """How points move, most of them first; `to` has for each point where it comes to."""

    pieces: tuple[Piece, ...]
    to: tuple[int, ...]


def where(holds: Callable[[Meters3], bool]) -> int:
    """The points a predicate is true of."""
    return sum(1 << number for number, meters in enumerate(POINTS) if holds(meters))


def bit(meters: Meters3) -> int:
    trust, risk, patience = meters
    return 1 << trust * STRIDES[0] + risk * STRIDES[1] + patience


def lowest(points: int) -> Meters3:
    """The first point of a set that is not empty."""
    return POINTS[(points & -points).bit_length() - 1]


def highest(points: int) -> Meters3:
    """The last one: most trust, then most risk, then most patience."""
    return POINTS[points.bit_length() - 1]


@lru_cache(maxsize=1 << 14)  # few sets come up, each of them often
def numbers(points: int) -> tuple[int, ...]:
    """The points of a set by their bits, from the lowest."""
    found = []
    while points:
        first = points & -points
        found.append(first.bit_length() - 1)
        points ^= first
    return tuple(found)


def members(points: int) -> Iterator[Meters3]:
    return (POINTS[number] for number in numbers(points))


def moved(points: int, course: Course) -> int:
    """Where the points come to."""
    to = 0
    for of, left in course.pieces:
        if here := points & of:
            to |= here << left if left >= 0 else here >> -left
            points ^= here
            if not points:
                break
    return to


def unmoved(points: int, course: Course) -> int:
    """Every point that comes into the set."""
    came = 0
    for of, left in course.pieces:
        came |= (points >> left if left >= 0 else points << -left) & of
    return came


@lru_cache(maxsize=(2 * SIDE) ** 3)
def course(first: Shift, second: Shift = STILL) -> Course:
    """How two shifts move, the second after the first; each stops at the ends of every meter."""
    to: Sequence[int] = range(len(POINTS))
    for shift in (first, second):
        for axis, by in enumerate(shift):
            if by:
                to = tuple(map(_along(axis, by).__getitem__, to))
    lefts: dict[int, int] = {}
    for point, after in enumerate(to):
        lefts[after - point] = lefts.get(after - point, 0) | 1 << point
    pieces = sorted(((of, left) for left, of in lefts.items()), key=lambda piece: -piece[0].bit_count())
    return Course(tuple(pieces), tuple(to))


@lru_cache(maxsize=3 * 4 * SIDE)
def _along(axis: int, by: int) -> tuple[int, ...]:
    """How one meter moves: for each point where it comes to."""
    return tuple(
        number + (clamp(meters[axis] + by) - meters[axis]) * STRIDES[axis] for number, meters in enumerate(POINTS)
    )


SOME = where(lambda meters: meters[2] > 0)  # the guest has patience left


def waited(points: int) -> int:
    """The points, and all with less patience that have some left."""
    for by in (1, 2, 4, 8):
        points |= (points & _more_than(by)) >> by
    return points


def aside(points: int) -> int:
    """All with less patience that have some left: to step away costs at least one."""
    return waited((points & _more_than(1)) >> 1)


def ran_out(points: int) -> int:
    """The points with their patience gone."""
    return moved(points, course((0, 0, -METER_MAX)))


@lru_cache(maxsize=SIDE)
def _more_than(patience: int) -> int:
    return where(lambda meters: meters[2] > patience)


def shift_of(after: Callable[[Meters3], Meters3]) -> Shift:
    """The shift that a function of the meters is. Raises AssertionError if it is none."""
    low, high = after((0, 0, 0)), after((METER_MAX, METER_MAX, METER_MAX))
    trust, risk, patience = (up or down - METER_MAX for up, down in zip(low, high, strict=True))
    middle = (4, 5, 6)
    if after(middle) != (clamp(4 + trust), clamp(5 + risk), clamp(6 + patience)):
        raise AssertionError("a step of the kernel is no longer a shift of the meters")
    return trust, risk, patience
