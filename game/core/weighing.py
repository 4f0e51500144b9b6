"""What a sentence weighed: what it moved, and what it left open or closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.aftermath import is_won

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.retold import Retold
    from game.core.session import Entry

_PHASE_WEIGHT = 2
_END_WEIGHT = 2  # of a point of the best end within reach, beside a point of a meter


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence that was said, weighed: `gain` is what it did, `open` the best end before and after.

    It is `well` said if trust rose, the guest went on a phase, or the end was a good one: less is nothing to praise.
    """

    entry: Entry
    said: ev.Said
    in_crowd: bool
    gain: float
    well: bool
    open: tuple[int, int]

    @property
    def lost(self) -> float:
        return loss(self.open[0] - self.open[1], self.gain)

    @property
    def rank(self) -> tuple[bool, float, int]:
        """Named guests before extras, then the heaviest, then the earliest."""
        return self.in_crowd, -(self.lost or self.gain), self.entry.n


def choices_of(retold: Retold) -> Iterator[Choice]:
    for guest in retold.scenario.guests:
        falls = {fall.entry.n: fall for fall in retold.falls(guest.id)}
        for entry in retold.session.entries:
            said = _said(entry)
            if said and said.guest == guest.id:
                fall = falls.get(entry.n)
                open_ = (fall.before, fall.after) if fall else (0, 0)
                done, well = gain(retold, entry, guest.id), _well(retold, entry, guest.id)
                yield Choice(entry, said, guest.origin is not None, done, well, open_)


def loss(depth: int, won: float) -> float:
    """What a choice cost: the points that the best end fell by, and what it moved the wrong way."""
    return _END_WEIGHT * depth + max(0.0, -won)


def _said(entry: Entry) -> ev.Said | None:
    return next((event for event in entry.events if isinstance(event, ev.Said)), None)


def moved(entry: Entry, guest: str, meter: str) -> int:
    return sum(e.by for e in entry.events if isinstance(e, ev.MeterMoved) and (e.guest, e.meter) == (guest, meter))


def gain(retold: Retold, entry: Entry, guest: str) -> float:
    """Trust won, risk lost, a phase gone on, and how much of the best an end was worth."""
    won = float(moved(entry, guest, "trust") - moved(entry, guest, "risk"))
    for event in entry.events:
        match event:
            case ev.PhaseMoved():
                won += _PHASE_WEIGHT
            case ev.Parted(name, outcome) if name == guest:
                won += retold.scenario.guest(name).outcome(outcome).score - retold.roads(name).top / 2
            case _:
                pass
    return won


def _well(retold: Retold, entry: Entry, guest: str) -> bool:
    moved_on = any(isinstance(event, ev.PhaseMoved) for event in entry.events)
    ended = retold.after(entry, guest).outcome is not None
    won = ended and is_won(retold.scenario, retold.parties[-1], guest)
    return won or moved_on or moved(entry, guest, "trust") > 0
