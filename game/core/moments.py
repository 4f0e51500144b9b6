"""The three choices that mattered most: what was said, what it moved, and what else lay on the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.aftermath import is_won
from game.core.instead import better_card, silence_was_better
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.core.moves import Stance
    from game.core.retold import Retold
    from game.core.session import Entry

HOW_MANY = 3
LOSSES = 2  # at most, where there is anything to praise
_PHASE_WEIGHT = 2
_END_WEIGHT = 2  # of a point of the best end within reach, beside a point of a meter


@dataclass(frozen=True, slots=True)
class Moment:
    """A choice at entry `n`; what it moved of the meters; `instead` is the better card that lay beside it.

    `open` are the points of the best end within reach before and after: where they fall, something was lost. `lost` is
    true where trust was, too. Without `instead_why`, `instead` is no card but says that silence was better.
    """

    letter: str
    n: int
    beat: int
    guest: str
    said: Words
    stance: Stance
    why: Words
    reply: Words | None
    trust: int
    risk: int
    patience: int
    open: tuple[int, int]
    lost: bool
    instead: Words | None
    instead_why: Words | None

    @property
    def closed(self) -> bool:
        """Whether a better end was lost with it."""
        return self.open[0] > self.open[1]


@dataclass(frozen=True, slots=True)
class _Choice:
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
        return _END_WEIGHT * (self.open[0] - self.open[1]) + max(0.0, -self.gain)

    @property
    def rank(self) -> tuple[bool, float, int]:
        """Named guests before extras, then the heaviest, then the earliest."""
        return self.in_crowd, -(self.lost or self.gain), self.entry.n


def moments_of(retold: Retold) -> tuple[Moment, ...]:
    """What was lost first, then what was won, each in the order in which it was said."""
    choices = sorted(_choices(retold), key=lambda choice: choice.rank)
    lost, won = [one for one in choices if one.lost], [one for one in choices if one.well and not one.lost]
    chosen = _fresh((*lost[:1], *(one for one in lost[1:] if not one.in_crowd)), LOSSES)
    for more in (_named(won), _named(lost), won, lost):
        met = {one.said.guest for one in chosen}
        chosen = _fresh((*chosen, *sorted(more, key=lambda one: one.said.guest in met)), HOW_MANY)
    in_order = sorted(chosen, key=lambda one: (not one.lost, one.entry.n))
    return tuple(_moment(retold, choice, letter) for choice, letter in zip(in_order, "ABC"))  # noqa: B905 - three at most


def _named(choices: list[_Choice]) -> list[_Choice]:
    return [one for one in choices if not one.in_crowd]


def _fresh(choices: Iterable[_Choice], most: int) -> list[_Choice]:
    """The first so many, no sentence twice."""
    kept: dict[str, _Choice] = {}
    for one in choices:
        if len(kept) < most:
            kept.setdefault(one.said.option, one)
    return list(kept.values())


def _choices(retold: Retold) -> Iterator[_Choice]:
    for guest in retold.scenario.guests:
        falls = {fall.entry.n: fall for fall in retold.falls(guest.id)} if _was_said_to(retold, guest.id) else {}
        for entry in retold.session.entries:
            said = _said(entry)
            if said and said.guest == guest.id:
                fall = falls.get(entry.n)
                open_ = (fall.before, fall.after) if fall else (0, 0)
                gain, well = _gain(retold, entry, guest.id), _well(retold, entry, guest.id)
                yield _Choice(entry, said, guest.origin is not None, gain, well, open_)


def _was_said_to(retold: Retold, guest: str) -> bool:
    return any(said.guest == guest for entry in retold.session.entries if (said := _said(entry)))


def _said(entry: Entry) -> ev.Said | None:
    return next((event for event in entry.events if isinstance(event, ev.Said)), None)


def _moved(entry: Entry, guest: str, meter: str) -> int:
    return sum(e.by for e in entry.events if isinstance(e, ev.MeterMoved) and (e.guest, e.meter) == (guest, meter))


def _gain(retold: Retold, entry: Entry, guest: str) -> float:
    """Trust won, risk lost, a phase gone on, and how much of the best an end was worth."""
    gain = float(_moved(entry, guest, "trust") - _moved(entry, guest, "risk"))
    for event in entry.events:
        match event:
            case ev.PhaseMoved():
                gain += _PHASE_WEIGHT
            case ev.Parted(name, outcome) if name == guest:
                gain += retold.scenario.guest(name).outcome(outcome).score - retold.roads(name).top / 2
            case _:
                pass
    return gain


def _well(retold: Retold, entry: Entry, guest: str) -> bool:
    moved_on = any(isinstance(event, ev.PhaseMoved) for event in entry.events)
    ended = retold.after(entry, guest).outcome is not None
    return (
        _moved(entry, guest, "trust") > 0 or moved_on or (ended and is_won(retold.scenario, retold.parties[-1], guest))
    )


def _moment(retold: Retold, choice: _Choice, letter: str) -> Moment:
    entry, said = choice.entry, choice.said
    reply = next((event.text for event in entry.events if isinstance(event, ev.Replied)), None)
    instead, instead_why = _instead(retold, choice) if choice.lost else (None, None)
    return Moment(
        letter=letter,
        n=entry.n,
        beat=retold.parties[entry.n].beat,
        guest=said.guest,
        said=Words(said.option),
        stance=said.stance,
        why=Words(f"{said.option}.why"),
        reply=Words(reply) if reply else None,
        trust=_moved(entry, said.guest, "trust"),
        risk=_moved(entry, said.guest, "risk"),
        patience=_moved(entry, said.guest, "patience"),
        open=choice.open,
        lost=bool(choice.lost),
        instead=instead,
        instead_why=instead_why,
    )


def _instead(retold: Retold, choice: _Choice) -> tuple[Words | None, Words | None]:
    """The better card and why; or that silence was better, which says why itself."""
    guest, said = choice.said.guest, choice.said.option
    roads, state = retold.roads(guest), retold.before(choice.entry, guest).talk
    card = better_card(roads, state, said)
    if card:
        return Words(card), Words(f"{card}.why")
    if silence_was_better(roads, state, said):
        return Words("ui.debrief.instead.silence", (("guest", f"{guest}.name"),)), None
    return None, None
