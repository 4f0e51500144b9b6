"""How the meters of a guest went, from coming to the end of the evening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.node import METERS

if TYPE_CHECKING:
    from game.core.session import Session


@dataclass(frozen=True, slots=True)
class Point:
    """The meters of a guest at a beat, after entry `n`."""

    beat: int
    n: int
    trust: int
    risk: int
    patience: int


def timeline(session: Session, guest: str) -> tuple[Point, ...]:
    """One point for each entry that moved a meter, the first on coming, the last when the evening was over."""
    meters: dict[str, int] = {}
    points: list[Point] = []
    beat = 0
    for entry in session.entries:
        before = dict(meters)
        came = False
        for event in entry.events:
            if isinstance(event, ev.BeatPassed):
                beat = event.beat
            came |= isinstance(event, ev.Arrived | ev.RangUp) and event.guest == guest
            _apply(meters, event, guest)
        if came:
            points.clear()
        if came or meters != before:
            points.append(Point(beat, entry.n, *(meters[meter] for meter in METERS)))
    if points:
        points.append(Point(beat, len(session.entries) - 1, *(meters[meter] for meter in METERS)))
    return tuple(points)


def _apply(meters: dict[str, int], event: ev.Event, guest: str) -> None:
    match event:
        case ev.Began(guests):
            row = next(row for row in guests if row[0] == guest)
            meters.update(zip(METERS, row[2:]))  # noqa: B905 - three meters, three numbers
        case ev.MeterMoved(name, meter, _, to) if name == guest:
            meters[meter] = to
        case ev.BeatPassed(_, drift) | ev.TurnCame(drift) | ev.Watched(_, drift) | ev.Heckled(_, _, drift):
            for name, moved, by, _ in drift:
                if name == guest:
                    meters[moved] += by
        case _:
            pass
