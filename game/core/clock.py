"""What a beat does to the room: drift of those who wait, arrivals, small happenings, the turn, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.aftermath import break_promise, go_home, spread_word, stay_away
from game.core.node import METERS
from game.core.party import NEVER, NOWHERE, PRESENT, UNKNOWN
from game.core.relations import FIRST_TRUST, LEFT, LEFT_HALF_WAY, warmth
from game.core.stirring import stir
from game.core.talk import always, clamp

if TYPE_CHECKING:
    from game.core.party import Party, Present
    from game.core.record import Record
    from game.core.scenario import Guest, Scenario

IN_COMPANY = 2  # whoever has been introduced to somebody waits twice as long
LATE = 10  # beats past its time in which a promise can still be kept, late
OVER = ("over", "after")


def pass_beats(record: Record, beats: int) -> None:
    """Let the clock run, beat by beat, until it stands or the evening is over."""
    for _ in range(beats):
        if record.party.where in OVER:
            return
        _pass_one(record)


def _pass_one(record: Record) -> None:
    record.happen(ev.BeatPassed(record.party.beat + 1, _waiting_costs(record)))
    _arrive(record)
    _happen(record)
    _turn(record)
    _cool(record)
    _fall_due(record)
    stir(record)
    for guest in record.scenario.guests:
        now = record.party.guests[guest.id]
        if now.at in PRESENT and now.talk[3] <= guest.waits.at:
            _act_by_nature(record, guest, now)
    close_if_over(record)


def close_if_over(record: Record) -> None:
    """The evening ends at its last beat, or when there is nobody left to talk with and nothing to keep up."""
    party = record.party
    if party.where in ("before", *OVER):
        return
    if party.beat >= record.scenario.beats:
        close(record, "clock.lights_out")
    elif all(now.at in ("parted", "gone", "absent") for now in party.guests.values()) and not _has_ties(record):
        close(record, "room.everyone_parted")


def close(record: Record, because: str) -> None:
    """The lights go out; what was promised for the day after is still to be kept."""
    for given in record.party.given:
        if given.state == "open" and given.due != NEVER:
            break_promise(record, given.guest, given.promise, because)
    hours, still = record.scenario.day_after, [given for given in record.party.given if given.state == "open"]
    if any(record.scenario.promise(given.promise).costs <= hours for given in still):
        record.happen(ev.DayAfter(hours, because))
    else:
        end(record, because, broken=because)


def end(record: Record, because: str, broken: str) -> None:
    """It is all over; what has not been kept by now is broken."""
    for given in record.party.given:
        if given.state == "open":
            record.happen(ev.PromiseBroken(given.guest, given.promise, broken))
    record.happen(ev.EveningEnded(because))


def _has_ties(record: Record) -> bool:
    """Whether a relation or a promise can still be seen to."""
    party = record.party
    return any(now.tended != NEVER and not now.lost for now in party.guests.values()) or any(
        given.state == "open" and given.due != NEVER for given in party.given
    )


def _cool(record: Record) -> None:
    if not record.scenario.cools:
        return
    for guest, now in record.party.guests.items():
        if now.tended != NEVER and not now.lost and warmth(record.scenario, record.party, guest) == "lost":
            record.happen(ev.RelationLost(guest, "relations.cooled"))
            spread_word(record, -1, "relations.cooled")


def _fall_due(record: Record) -> None:
    """A promise whose time is over may be kept late for a while; then it is broken."""
    for given in record.party.given:
        if given.state == "open" and given.due != NEVER and record.party.beat >= given.due + LATE:
            break_promise(record, given.guest, given.promise, "promise.overdue")


def _noise(scenario: Scenario, party: Party) -> int:
    return scenario.turn.noise if scenario.turn and party.turned else 1


def _every(guest: Guest, now: Present, noise: int) -> int:
    """Beats for a patience; noise after the turn makes them fewer, company makes them more."""
    return max(1, guest.waits.every * (IN_COMPANY if now.company else 1) // noise)


def patience_lasts(scenario: Scenario, party: Party, guest: str) -> int:
    """How many beats a guest will stay if nothing else happens; patience may run faster after the turn."""
    now, turn = party.guests[guest], scenario.turn
    waited, every = now.waited(party.beat), _every(scenario.guest(guest), now, _noise(scenario, party))
    lasts = now.patience * every - waited % every
    if turn is None or party.turned or party.beat + lasts <= turn.beat:
        return lasts
    until = turn.beat - party.beat
    moved = next((effect.patience or 0 for name, effect in turn.moves if name == guest), 0)
    left = now.patience - ((waited + until) // every - waited // every) + moved
    later = _every(scenario.guest(guest), now, turn.noise)
    return until + max(0, left * later - (waited + until) % later)


def _waiting_costs(record: Record) -> tuple[ev.Drift, ...]:
    """One patience in every so many beats."""
    party, noise = record.party, _noise(record.scenario, record.party)
    because = "waits.noise" if noise > 1 else "waits"
    return tuple(
        (guest.id, "patience", -1, because)
        for guest in record.scenario.guests
        if (now := party.guests[guest.id]).at in PRESENT
        and (party.beat + 1 - now.since) % _every(guest, now, noise) == 0
        and now.patience > 0
    )


def _arrive(record: Record) -> None:
    for name, now in record.party.guests.items():
        if now.at == "expected" and UNKNOWN < now.due <= record.party.beat:
            arrive(record, name)


def arrive(record: Record, guest: str) -> None:
    """Comes in at the door, if what brings the guest still holds."""
    reason = _stays_away(record, guest)
    if reason:
        stay_away(record, guest, reason)
        return
    record.happen(ev.Arrived(guest))
    record.happen(ev.Reached(1, record.party.reach + 1, "arrived"))
    hear_of_you(record, guest)


def _stays_away(record: Record, guest: str) -> str:
    arrives, party = record.guest(guest).arrives, record.party
    if arrives.poster and arrives.poster not in party.up:
        return f"poster.{arrives.poster}.down"
    if arrives.word is not None and party.word < arrives.word:
        return "word"
    return "not_found" if arrives.finds > party.finds else ""


def hear_of_you(record: Record, guest: str) -> None:
    """The room's word moves the first trust of who comes after it."""
    low, high = FIRST_TRUST
    before = record.now(guest).trust
    to = clamp(before + max(low, min(high, record.party.word)))
    if to != before and record.scenario.word:
        record.happen(ev.MeterMoved(guest, "trust", to - before, to, "word"))


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


def _act_by_nature(record: Record, guest: Guest, now: Present) -> None:
    """Of who has little patience left."""
    name, nature = guest.id, guest.waits.then
    if now.patience <= 0:
        outcome, word = _outcome_of_leaving(record, name), _word_of_leaving(record, name)
        go_home(record, name, outcome, "waits.patience_gone", word)
    elif now.on_line or now.called or now.at not in ("waiting", "aside"):
        return
    elif nature in ("comes_over", "interrupts"):
        record.happen(ev.CameOver(name, f"waits.{nature}"))
    elif nature == "wanders":
        record.happen(ev.WanderedOff(name, "waits.wanders"))


def _outcome_of_leaving(record: Record, guest: str) -> str | None:
    """The exit that is always open, if the talk had begun and there is one."""
    talk, state = record.talk(guest), record.now(guest).talk
    if state[0] == NOWHERE:
        return None
    exit_ = always(talk, state)
    return None if exit_ is None else talk.outcomes[exit_]


def _word_of_leaving(record: Record, guest: str) -> int:
    """Who only drifted by has nothing to tell; a customer, or who wanted you, has; who was left half way has more."""
    now = record.now(guest)
    if now.began:
        return LEFT_HALF_WAY
    return LEFT if now.at == "wanting" or record.guest(guest).reason == "customer" else 0


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
