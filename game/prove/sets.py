"""Sets of meters as one integer: the bit of a point says whether the meters can stand like that."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from game.core.scenario import METER_MAX
from game.core.talk import clamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.core.talk import Meters3

SIDE = METER_MAX + 1
STRIDES = (SIDE * SIDE, SIDE, 1)  # of trust, risk, patience
POINTS: tuple[Meters3, ...] = tuple(product(range(SIDE), repeat=3))  # type: ignore[arg-type]  # three of them
FULL = (1 << len(POINTS)) - 1
STILL = (0, 0, 0)

Shift = tuple[int, int, int]  # added to each meter, which stays within its range
Piece = tuple[int, int]  # the points that move alike, and how many bits to the left they go


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


def members(points: int) -> Iterator[Meters3]:
    while points:
        first = points & -points
        yield POINTS[first.bit_length() - 1]
        points ^= first


def moved(points: int, shift: Shift) -> int:
    """Where the points come to by a shift that stops at the ends of each meter."""
    for pieces in _pieces(shift):
        to = 0
        for of, left in pieces:
            to |= (points & of) << left if left >= 0 else (points & of) >> -left
        points = to
    return points


def unmoved(points: int, shift: Shift) -> int:
    """Every point that the shift brings into the set."""
    for pieces in _pieces(shift):
        came = 0
        for of, left in pieces:
            came |= (points >> left if left >= 0 else points << -left) & of
        points = came
    return points


@lru_cache(maxsize=(2 * SIDE) ** 3)
def _pieces(shift: Shift) -> tuple[tuple[Piece, ...], ...]:
    """For each meter that the shift moves, the points that go alike."""
    return tuple(_along(axis, by) for axis, by in enumerate(shift) if by)


@lru_cache(maxsize=3 * 4 * SIDE)
def _along(axis: int, by: int) -> tuple[Piece, ...]:
    pieces: dict[int, int] = {}
    for meters in POINTS:
        left = (clamp(meters[axis] + by) - meters[axis]) * STRIDES[axis]
        pieces[left] = pieces.get(left, 0) | bit(meters)
    return tuple((of, left) for left, of in pieces.items())


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
    return moved(points, (0, 0, -METER_MAX))


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
