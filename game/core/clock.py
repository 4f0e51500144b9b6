"""What a beat does to the room: drift of those who wait, arrivals, small happenings, the turn, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.party import NOWHERE, PRESENT, UNKNOWN
from game.core.scenario import METERS
from game.core.talk import always, clamp

if TYPE_CHECKING:
    from game.core.record import Record

IN_COMPANY = 2  # whoever has been introduced to somebody waits twice as long


def pass_beats(record: Record, beats: int) -> None:
    """Let the clock run, beat by beat, until it stands or the evening is over."""
    for _ in range(beats):
        if record.party.where == "over":
            return
        _pass_one(record)


def _pass_one(record: Record) -> None:
    record.happen(ev.BeatPassed(record.party.beat + 1, _waiting_costs(record)))
    _arrive(record)
    _happen(record)
    _turn(record)
    for guest in record.party.present():
        _act_by_nature(record, guest)
    close_if_over(record)


def close_if_over(record: Record) -> None:
    """The evening ends at its last beat, or when there is nobody left to talk with."""
    party = record.party
    if party.where == "over":
        return
    if party.beat >= record.scenario.beats:
        record.happen(ev.EveningEnded("clock.lights_out"))
    elif all(now.at in ("parted", "gone") for now in party.guests.values()):
        record.happen(ev.EveningEnded("room.everyone_parted"))


def _waiting_costs(record: Record) -> tuple[ev.Drift, ...]:
    """One patience in every so many beats; noise after the turn makes them shorter, company makes them longer."""
    turn = record.scenario.turn
    noise = turn.noise if turn and record.party.turned else 1
    rows: list[ev.Drift] = []
    for guest in record.scenario.guests:
        now = record.now(guest.id)
        every = max(1, guest.waits.every * (IN_COMPANY if now.company else 1) // noise)
        if now.at in PRESENT and now.patience > 0 and (now.waited + 1) % every == 0:
            rows.append((guest.id, "patience", -1, "waits.noise" if noise > 1 else "waits"))
    return tuple(rows)


def _arrive(record: Record) -> None:
    for name, now in record.party.guests.items():
        if now.at == "expected" and UNKNOWN < now.due <= record.party.beat:
            arrive(record, name)


def arrive(record: Record, guest: str) -> None:
    record.happen(ev.Arrived(guest))
    record.happen(ev.Reached(1, record.party.reach + 1, "arrived"))


def _happen(record: Record) -> None:
    for happening in record.scenario.meanwhile:
        if happening.beat == record.party.beat:
            record.happen(ev.Happened(happening.text))


def _turn(record: Record) -> None:
    turn = record.scenario.turn
    if turn is None or record.party.turned or record.party.beat < turn.beat:
        return
    rows: list[ev.Drift] = []
    for guest, effect in turn.moves:
        now = record.now(guest)
        for place, meter in enumerate(METERS, start=1):
            by = getattr(effect, meter)
            moved = clamp(now.talk[place] + by) - now.talk[place] if by else 0
            if now.at in PRESENT and moved:
                rows.append((guest, meter, moved, "turn"))
    record.happen(ev.TurnCame(tuple(rows)))


def _act_by_nature(record: Record, guest: str) -> None:
    now, waits = record.now(guest), record.guest(guest).waits
    if now.patience <= 0:
        record.happen(ev.GuestLeft(guest, _outcome_of_leaving(record, guest), "waits.patience_gone"))
        record.expect_followers(guest)
    elif now.patience <= waits.at and not now.called and now.at in ("waiting", "aside"):
        if waits.then in ("comes_over", "interrupts"):
            record.happen(ev.CameOver(guest, f"waits.{waits.then}"))
        elif waits.then == "wanders":
            record.happen(ev.WanderedOff(guest, "waits.wanders"))


def _outcome_of_leaving(record: Record, guest: str) -> str | None:
    """The exit that is always open, if the talk had begun and there is one."""
    talk, state = record.talk(guest), record.now(guest).talk
    if state[0] == NOWHERE:
        return None
    exit_ = always(talk, state)
    return None if exit_ is None else talk.outcomes[exit_]


def interrupt_if_called(record: Record) -> None:
    """At a node boundary somebody who has waited too long may break in."""
    party = record.party
    if party.where != "talk" or party.talking is None:
        return
    for guest in party.present():
        waits = record.guest(guest).waits
        if record.now(guest).at == "wanting" and waits.then == "interrupts" and not record.now(guest).called:
            record.happen(ev.Interrupted(guest, party.talking, "waits.interrupts"))
            return
