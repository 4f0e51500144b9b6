"""The goals of an evening held against its journal: met or not, with the entry that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.errors import assert_never
from game.core.goal import (
    ALL,
    ANYONE,
    HearsOut,
    Keeps,
    Knows,
    LosesNone,
    Never,
    Parts,
    Reaches,
    Says,
    Takes,
    Together,
    texts_of,
)
from game.core.hearing import heard_out
from game.core.outcome import guest_outcome
from game.core.relations import SLIGHTED
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.goal import Shown
    from game.core.moves import Stance
    from game.core.party import Party
    from game.core.retold import Retold

Verdict = tuple[bool | None, int | None]
NOTHING_SHOWS: Verdict = (None, None)


@dataclass(frozen=True, slots=True)
class Goal:
    """`met` is None where only whoever played can say.

    `n` is the entry that shows it, at `beat`; None where it is what never happened.
    """

    words: Words
    met: bool | None = None
    n: int | None = None
    beat: int = 0

    @property
    def verdict(self) -> Words:
        if self.met is None:
            return Words("ui.goal.own")
        name = f"ui.goal.{'met' if self.met else 'missed'}"
        return (
            Words(f"{name}.at", (("beat", str(self.beat)), ("n", str(self.n)))) if self.n is not None else Words(name)
        )


def goals_of(retold: Retold) -> tuple[Goal, ...]:
    """In the order of the scenario."""
    goals = retold.scenario.goals
    return tuple(_goal(retold, text, shown) for text, shown in zip(texts_of(goals), goals, strict=True))


def _goal(retold: Retold, text: str, shown: Shown | None) -> Goal:
    met, n = _judged(retold, shown) if shown else NOTHING_SHOWS
    return Goal(Words(text), met, n, retold.parties[n].beat if n is not None else 0)


def _judged(retold: Retold, shown: Shown) -> Verdict:
    match shown:
        case Knows(facts):
            found = next((n for n, party in enumerate(retold.parties[1:]) if _knows_any(party, facts)), None)
            return found is not None, found
        case HearsOut(guest):
            found = next((n for n, heard in heard_out(retold.session.entries) if guest in (heard, ANYONE)), None)
            return found is not None, found
        case Says() | Together() | Takes():
            return _once(retold, shown)
        case Never(stance):
            return _never(retold, stance)
        case Keeps(promise):
            return _keeps(retold, promise)
        case Parts():
            return _parts(retold, shown)
        case LosesNone(guests):
            return _loses_none(retold, guests)
        case Reaches(least, below):
            return _reaches(retold, least, below)
        case _:
            assert_never(shown)


def _knows_any(party: Party, facts: tuple[tuple[str, str], ...]) -> bool:
    return any(fact in party.guests[guest].known for guest, fact in facts)


def _happenings(retold: Retold, fits: Callable[[ev.Event], bool]) -> list[int]:
    """The entries of what fits, once each time."""
    return [entry.n for entry in retold.session.entries for event in entry.events if fits(event)]


def _once(retold: Retold, shown: Says | Together | Takes) -> Verdict:
    """Met as soon as it has happened, or has happened so many times."""
    times = shown.pairs if isinstance(shown, Together) else 1
    found = _happenings(retold, lambda event: _is_of(event, shown))
    return (True, found[times - 1]) if len(found) >= times else (False, None)


def _is_of(event: ev.Event, shown: Says | Together | Takes) -> bool:
    match event, shown:
        case ev.Said(_, option), Says(options):
            return option in options
        case ev.Prepared(taken), Takes(measure):
            return taken == measure
        case ev.Introduced(), Together():
            return True
        case _:
            return False


def _never(retold: Retold, stance: Stance) -> Verdict:
    said = _happenings(retold, lambda event: isinstance(event, ev.Said))
    wrong = _happenings(retold, lambda event: isinstance(event, ev.Said) and event.stance == stance)
    if not said:
        return NOTHING_SHOWS
    return not wrong, wrong[0] if wrong else None


def _keeps(retold: Retold, promise: str) -> Verdict:
    """A promise that was still open when the evening ended was not kept."""
    given = [one for one in retold.parties[-1].given if promise in (one.promise, ALL)]
    if not given:
        return NOTHING_SHOWS
    broken = _happenings(retold, lambda event: isinstance(event, ev.PromiseBroken) and promise in (event.promise, ALL))
    kept = _happenings(retold, lambda event: isinstance(event, ev.PromiseKept) and promise in (event.promise, ALL))
    if broken:
        return False, broken[0]
    return (True, kept[-1]) if all(one.state != "open" for one in given) and kept else (False, None)


def _parts(retold: Retold, wanted: Parts) -> Verdict:
    found = (n for guest, n in _partings(retold).items() if _fits(retold, guest, wanted))
    first = min(found, default=None)
    return first is not None, first


def _fits(retold: Retold, name: str, wanted: Parts) -> bool:
    guest, party = retold.scenario.guest(name), retold.parties[-1]
    now = party.guests[name]
    sold = guest.outcome(now.outcome).sold if now.outcome else None
    return (
        wanted.guest in (None, name)
        and wanted.sold in (None, sold)
        and (not wanted.lured or (guest.lured is not None and guest.lured in now.known))
        and guest_outcome(retold.scenario, party, guest).of_ten >= wanted.score
    )


def _loses_none(retold: Retold, names: tuple[str, ...]) -> Verdict:
    """Where several were lost, the first one shows it; somebody who was never heard to the end is no entry."""
    party, partings = retold.parties[-1], _partings(retold)
    came = [name for name in names if party.guests[name].at not in ("expected", "absent")]
    if not came:
        return NOTHING_SHOWS
    gone = [n for name in came for n in _went(retold, name)]
    slighted = [n for name, n in partings.items() if name in came and _points(retold, name) <= SLIGHTED]
    if gone or slighted:
        return False, min((*gone, *slighted))
    return (True, max(partings[name] for name in came)) if set(came) <= set(partings) else (False, None)


def _went(retold: Retold, name: str) -> list[int]:
    return _happenings(retold, lambda event: isinstance(event, ev.GuestLeft) and event.guest == name)


def _points(retold: Retold, name: str) -> int:
    now = retold.parties[-1].guests[name]
    return retold.scenario.guest(name).outcome(now.outcome).score if now.outcome else 0


def _partings(retold: Retold) -> dict[str, int]:
    """The entry in which each talk came to its end, by guest."""
    return {
        event.guest: entry.n
        for entry in retold.session.entries
        for event in entry.events
        if isinstance(event, ev.Parted)
    }


def _reaches(retold: Retold, least: int, below: int | None) -> Verdict:
    def over(heads: int) -> int | None:
        found = _happenings(retold, lambda event: isinstance(event, ev.Reached) and event.to >= heads)
        return found[0] if found else None

    reach = retold.parties[-1].reach
    if below is not None and reach >= below:
        return False, over(below)
    return reach >= least, over(least) if 0 < least <= reach else None
