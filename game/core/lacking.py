"""What was missing with a guest: why the talk came to no better end, each reason citing the entry it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.absent import never_talked
from game.core.instead import better_card, silence_was_better
from game.core.node import ANY, PHASES
from game.core.relations import VALUED
from game.core.talk import begin
from game.core.view import Words
from game.core.waning import where_patience_went

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.outcome import GuestOutcome
    from game.core.retold import Fall, Retold
    from game.core.scenario import Guest

AFRAID = 5  # risk from which it is worth a word that it never fell


@dataclass(frozen=True, slots=True)
class Lack:
    """One reason in words; `n` is the journal entry that shows it, None where it is what never happened."""

    words: Words
    n: int | None = None


def lacks_of(retold: Retold, row: GuestOutcome) -> tuple[Lack, ...]:
    """The most telling first; nothing where nothing better was to be had, one at least where one never talked."""
    guest = retold.scenario.guest(row.guest)
    now = retold.parties[-1].guests[guest.id]
    if not now.began:
        words, n = never_talked(retold, guest)
        return (Lack(words, n), *_door(retold, guest))
    reached = guest.outcome(now.outcome).score if now.outcome else 0
    if reached >= retold.roads(guest.id).top:
        return ()
    turning = tuple(_turning(retold, guest))
    if reached >= VALUED:
        return turning
    lured = () if "lured" in dict(row.more) else _lured(retold, guest)
    return (*lured, *_how_it_ended(retold, guest), *turning, *_unworked(retold, guest),
            *_door(retold, guest))  # fmt: skip


def _lack(name: str, guest: str, n: int | None = None, **put: str | int) -> Lack:
    values = (("guest", f"{guest}.name"), *((key, str(value)) for key, value in put.items()))
    return Lack(Words(f"ui.lack.{name}", values), n)


def _lured(retold: Retold, guest: Guest) -> Iterator[Lack]:
    if guest.lured and guest.lured not in retold.parties[-1].guests[guest.id].known:
        yield _lack("lured", guest.id)


def _how_it_ended(retold: Retold, guest: Guest) -> Iterator[Lack]:
    """The patience was gone, or there was no end at all."""
    last = retold.talk(guest.id)[-1]
    parted = next((e for e in last.events if isinstance(e, ev.Parted | ev.GuestLeft) and e.guest == guest.id), None)
    if parted is None:
        left = [e for e in retold.talk(guest.id) if any(_steps_away(event, guest.id) for event in e.events)]
        in_it = retold.parties[-2].talking == guest.id
        n = last.n if in_it or not left else left[-1].n
        yield _lack("lights_out" if in_it else "left_half_way", guest.id, n, beat=retold.parties[n].beat)
    elif isinstance(parted, ev.GuestLeft) or _is_impatience(guest, parted):
        yield _lack(f"patience.{where_patience_went(retold, guest.id)}", guest.id, last.n)


def _steps_away(event: ev.Event, guest: str) -> bool:
    match event:
        case ev.SteppedAway(name):
            return name == guest
        case ev.Answered(_, name, "excuse"):
            return name == guest
        case _:
            return False


def _is_impatience(guest: Guest, parted: ev.Parted) -> bool:
    exits = [exit_.when for exit_ in guest.always if exit_.end == parted.outcome]
    return parted.because == "always" and any(when.patience != ANY for when in exits)


def _turning(retold: Retold, guest: Guest) -> Iterator[Lack]:
    """Where the best end was lost: the deepest fall; or what stood in its way before the first word."""
    falls = retold.falls(guest.id)
    if falls:
        yield from _fell(retold, guest, max(falls, key=lambda fall: fall.depth))
    else:
        yield from _never_open(retold, guest)


def _fell(retold: Retold, guest: Guest, fall: Fall) -> Iterator[Lack]:
    entry, beat = fall.entry, retold.parties[fall.entry.n].beat
    for event in entry.events:
        match event:
            case ev.Said(name, option) if name == guest.id:
                yield _said(retold, fall, name, option)
                return
            case ev.CutInMade(name, node) if name == guest.id:
                heard = {text for text, _ in retold.before(entry, name).parts}
                lost = [part for part in guest.node(node).says if part.text not in heard]
                part = next((part for part in lost if part.reveals), lost[0] if lost else None)
                if part:
                    yield _lack("cut", name, entry.n, beat=beat, part=part.text)
                return
            case ev.SilenceKept(name) if name == guest.id:
                yield _lack("silence", name, entry.n, beat=beat)
                return
            case _:
                pass
    yield _lack("kept_waiting", guest.id, entry.n, beat=beat)


def _said(retold: Retold, fall: Fall, guest: str, option: str) -> Lack:
    """What was said, and what would have kept the better end open."""
    roads, state = retold.roads(guest), retold.before(fall.entry, guest).talk
    n, beat = fall.entry.n, retold.parties[fall.entry.n].beat
    instead = better_card(roads, state, option)
    if instead:
        return _lack("said", guest, n, beat=beat, said=option, why=f"{option}.why", instead=instead)
    silent = silence_was_better(roads, state, option)
    return _lack("too_soon" if silent else "said.alone", guest, n, beat=beat, said=option)


def _never_open(retold: Retold, guest: Guest) -> Iterator[Lack]:
    """Something that is told elsewhere was not known, or what the room says of you had closed it."""
    first = retold.talk(guest.id)[0]
    roads, now = retold.roads(guest.id), retold.before(first, guest.id)
    trust, risk, patience = now.talk[1:4]
    mask = sum(bit for fact, bit in roads.talk.facts.items() if fact in now.known)
    open_ = roads.best(begin(roads.talk, (trust, risk, patience), mask))
    elsewhere = (*guest.homework, *(fact for fact, _, _ in guest.hearsay), *guest.outside)
    for fact in elsewhere:
        bit = roads.talk.facts.get(fact, 0)
        if not mask & bit and roads.best(begin(roads.talk, (trust, risk, patience), mask | bit)) > open_:
            yield _lack("elsewhere", guest.id, fact=f"{guest.words}.fact.{fact}")
            return


def _unworked(retold: Retold, guest: Guest) -> Iterator[Lack]:
    """The phase it stayed in, where the talk could have moved on; else a worry that never fell."""
    entries = retold.talk(guest.id)
    events = [event for entry in entries for event in entry.events]
    moved = any(isinstance(e, ev.PhaseMoved) and e.guest == guest.id and e.because != "phase.begun" for e in events)
    could = any(land.advance for node in guest.nodes for option in node.options for land in option.lands)
    last = retold.parties[-1].guests[guest.id].talk
    before = retold.before(entries[0], guest.id).talk
    if could and not moved:
        yield _lack(f"phase.{PHASES[last[5]]}", guest.id)
    elif last[2] >= max(AFRAID, before[2]):
        yield _lack("risk", guest.id)


def _door(retold: Retold, guest: Guest) -> Iterator[Lack]:
    for entry in retold.session.entries:
        for event in entry.events:
            if (
                isinstance(event, ev.MeterMoved)
                and event.because == "word"
                and event.guest == guest.id
                and event.by < 0
            ):
                yield _lack("door", guest.id, entry.n, by=f"{event.by:+d}")
