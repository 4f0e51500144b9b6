"""The evening's finest failures, found in its journal: what a museum would want of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.outcome import evening_outcome
from game.core.reaction import UNANSWERED
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.retold import Retold
    from game.core.session import Entry

HOW_MANY = 3  # of one evening: a museum chooses
ROW = 3  # pushes without anything in between that make a series
UNHEARD = 2  # parts
DEPTH = 4  # points of the best end that one sentence cost
HEADS, WORTH = 30, 40.0  # reach that is much, and an outcome that is little


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A failure at entry `n`, with what its title and plaque speak of; `weight` says how fine it is."""

    kind: str
    n: int
    weight: float
    put: tuple[tuple[str, str], ...]

    @property
    def title(self) -> Words:
        return Words(f"ui.museum.{self.kind}.title", self.put)

    @property
    def plaque(self) -> Words:
        return Words(f"ui.museum.{self.kind}.plaque", self.put)


def exhibits(retold: Retold) -> tuple[Exhibit, ...]:
    """The finest of each kind, the finest kind first."""
    best: dict[str, Exhibit] = {}
    for find in (_of_entries, _series, _doors, _heads):
        for one in find(retold):
            if one.kind not in best or one.weight > best[one.kind].weight:
                best[one.kind] = one
    return tuple(sorted(best.values(), key=lambda one: (-one.weight, one.n))[:HOW_MANY])


def _exhibit(kind: str, n: int, weight: float, guest: str = "", **put: str | int) -> Exhibit:
    named = (("guest", f"{guest}.name"),) if guest else ()
    return Exhibit(kind, n, weight, (*named, *((name, str(value)) for name, value in put.items())))


def _of_entries(retold: Retold) -> Iterator[Exhibit]:
    for entry in retold.session.entries:
        yield from _corner(retold, entry)
        for event in entry.events:
            yield from _of_event(retold, entry.n, event)


def _of_event(retold: Retold, n: int, event: ev.Event) -> Iterator[Exhibit]:
    beat = retold.parties[n].beat
    match event:
        case ev.CutInMade(guest, _, unheard) if unheard >= UNHEARD:
            yield _exhibit("interruption", n, 2 + unheard, guest, many=unheard)
        case ev.PromiseBroken(guest, promise):
            yield _exhibit("promise", n, 6, guest, promise=f"evening.promises.{promise}")
        case ev.RelationLost(guest):
            yield _exhibit("cold", n, 4, guest)
        case ev.Replied(guest, text) if text == UNANSWERED:
            yield _exhibit("silence", n, 3, guest, beat=beat)
        case ev.GuestLeft(guest, None) if retold.parties[n].guests[guest].came < beat:
            came = retold.parties[n].guests[guest].came
            yield _exhibit("waiting", n, 3 + (beat - came) / 10, guest, came=came, left=retold.parties[n + 1].beat)
        case _:
            pass


def _corner(retold: Retold, entry: Entry) -> Iterator[Exhibit]:
    """A push that ended a talk as badly as it can end, or sent somebody home."""
    said = next((event for event in entry.events if isinstance(event, ev.Said) and event.stance == "push"), None)
    if said is None:
        return
    ends = [retold.scenario.guest(e.guest).outcome(e.outcome).score for e in entry.events if isinstance(e, ev.Parted)]
    left = sum(isinstance(event, ev.GuestLeft) for event in entry.events)
    if left or any(score <= 1 for score in ends):
        beat = retold.parties[entry.n].beat
        yield _exhibit("corner", entry.n, 5 + 2 * left, said.guest, said=said.option, beat=beat)


def _series(retold: Retold) -> Iterator[Exhibit]:
    """Pushes at one guest, one after the other."""
    guest, count = "", 0
    for entry in retold.session.entries:
        for event in entry.events:
            if isinstance(event, ev.Said):
                count = count + 1 if (event.stance, event.guest) == ("push", guest) else int(event.stance == "push")
                guest = event.guest
                if count >= ROW:
                    yield _exhibit("series", entry.n, 3 + count, guest, many=count)


def _doors(retold: Retold) -> Iterator[Exhibit]:
    """The sentence that closed the best end."""
    for guest in retold.scenario.guests:
        for fall in retold.falls(guest.id):
            said = next((event.option for event in fall.entry.events if isinstance(event, ev.Said)), None)
            if said and fall.depth >= DEPTH:
                beat = retold.parties[fall.entry.n].beat
                yield _exhibit(
                    "door", fall.entry.n, fall.depth * 0.7, guest.id, said=said, beat=beat, before=fall.before
                )


def _heads(retold: Retold) -> Iterator[Exhibit]:
    reach = retold.parties[-1].reach
    outcome, _ = evening_outcome(retold.scenario, retold.parties[-1])
    if reach >= HEADS and outcome < WORTH:
        yield _exhibit("heads", len(retold.session.entries) - 1, 3 + min(3.0, reach / 60), many=reach)
