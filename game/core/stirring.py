"""What stirs in the room by itself: heckling, the flock that gathers, the marketer's round, your own telephone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.cast import CORNERS
from game.core.dice import between, roll
from game.core.party import PRESENT

if TYPE_CHECKING:
    from game.core.record import Record
    from game.core.scenario import Guest, Scenario

STROLL = 6  # beats between one corner and the next
FOLLOW = 5  # beats in which one of the flock goes where something is going on


def stir(record: Record) -> None:
    """One beat of it."""
    if record.party.where == "over":
        return
    _heckle(record)
    _stroll(record)
    _follow(record)
    _ring(record)


def flock(record: Record) -> tuple[str, ...]:
    """Those who follow others, of those who wait in the room."""
    guests = record.party.guests
    return tuple(
        name for name in _of_the_flock(record.scenario) if guests[name].at in PRESENT and not guests[name].on_line
    )


@lru_cache(maxsize=64)
def _of_the_flock(scenario: Scenario) -> tuple[str, ...]:
    return tuple(guest.id for guest in scenario.guests if guest.reason == "flock")


def costs_patience(record: Record, because: str) -> tuple[ev.Drift, ...]:
    """One patience of each of the flock who has some left."""
    return tuple((guest, "patience", -1, because) for guest in flock(record) if record.now(guest).patience > 0)


def corner_of(record: Record, guest: str) -> str:
    """Where a guest stands now."""
    return record.now(guest).corner or record.guest(guest).corner or "middle"


def _heckle(record: Record) -> None:
    party = record.party
    for guest in _hecklers(record.scenario):
        now, heckles = party.guests[guest.id], guest.heckles
        if heckles is None or now.at not in PRESENT or party.beat < party.hush:
            continue
        if party.beat > now.came and (party.beat - now.came) % heckles.every == 0 and flock(record):
            text = heckles.says[now.heckled % len(heckles.says)]
            record.happen(ev.Heckled(guest.id, text, costs_patience(record, "heckled")))
            for one in flock(record):
                _go_to(record, one, corner_of(record, guest.id), "heckled")


@lru_cache(maxsize=64)
def _hecklers(scenario: Scenario) -> tuple[Guest, ...]:
    return tuple(guest for guest in scenario.guests if guest.heckles)


def _stroll(record: Record) -> None:
    """The marketer goes round while he carries something."""
    party = record.party
    if party.beat % STROLL == 0 and any(poster.carried and poster.id in party.up for poster in record.scenario.posters):
        corner = CORNERS[between(party.seed, (0, len(CORNERS) - 1), "stroll", party.beat)]
        if corner != party.marketer:
            record.happen(ev.Moved("", corner, "carries"))


def _follow(record: Record) -> None:
    """One of the flock goes over to where you are talking."""
    party = record.party
    if party.talking is None or party.beat % FOLLOW:
        return
    near = corner_of(record, party.talking)
    away = [one for one in flock(record) if corner_of(record, one) != near]
    if away and record.scenario.crowd is not None:
        _go_to(record, min(away, key=lambda one: roll(party.seed, "follow", one, party.beat)), near, "follows")


def _go_to(record: Record, guest: str, corner: str, because: str) -> None:
    if corner_of(record, guest) != corner:
        record.happen(ev.Moved(guest, corner, because))


def _ring(record: Record) -> None:
    """In the room one answers; in a talk it is a question whom one is with; while one is asked that, it is missed."""
    for ringing in record.scenario.rings:
        if ringing.beat == record.party.beat:
            where = record.party.where
            record.happen(ev.Rang(ringing.text, wants=where == "talk"))
            if where == "room":
                learn_from_call(record)


def learn_from_call(record: Record) -> None:
    """What the call that came last has to tell."""
    for ringing in record.scenario.rings:
        if ringing.text == record.party.rung and ringing.reveals:
            record.learn(*ringing.reveals, "phone")
