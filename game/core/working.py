"""Working the room: everything the player can do there besides walking over to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import conversation, scenes
from game.core import events as ev
from game.core.aftermath import go_home, spread_word
from game.core.clock import arrive, close, end, hear_of_you, pass_beats
from game.core.errors import assert_never
from game.core.legal import PRICES, can_hang, price_of_tending
from game.core.party import NEVER, PRESENT
from game.core.relations import BADLY

if TYPE_CHECKING:
    from game.core.record import Record

Working = (
    cmd.Prepare | cmd.OpenDoor | cmd.LookUp | cmd.Hang | cmd.TakeDown | cmd.Stop | cmd.Tend | cmd.Keep | cmd.Introduce
    | cmd.AskLeave | cmd.RingUp | cmd.Leave
)  # fmt: skip
UNASKED, WOKEN = -2, -3  # patience that a ring takes of who was not asked, and of who was asleep


def work(record: Record, command: Working) -> None:  # noqa: C901, PLR0912 - one case a command
    """Do it; it has been found legal."""
    match command:
        case cmd.Prepare(measure):
            _prepare(record, measure)
        case cmd.OpenDoor():
            open_door(record)
        case cmd.LookUp(guest):
            _look_up(record, guest)
        case cmd.Hang(poster):
            hang(record, poster, "you.hung")
            pass_beats(record, record.scenario.poster(poster).costs)
        case cmd.TakeDown(poster):
            record.happen(ev.PosterDown(poster))
            pass_beats(record, PRICES["take_down"])
        case cmd.Stop():
            record.happen(ev.TookStock())
            pass_beats(record, PRICES["stop"])
        case cmd.Tend(guest):
            price = price_of_tending(record.scenario, record.party, guest)
            record.happen(ev.Tended(guest, scenes.looked_in(record, guest)))
            pass_beats(record, price)
        case cmd.Keep(guest, promise):
            _keep(record, guest, promise)
        case cmd.Introduce(guest, other):
            record.happen(ev.Introduced(guest, other, scenes.met(record, guest, other)))
            for whose, fact in (told for with_whom, told in record.guest(guest).tells if with_whom == other):
                record.learn(whose, fact, f"met.{guest}")
            spread_word(record, 1, "introduced")
            pass_beats(record, PRICES["introduce_two"])
        case cmd.AskLeave(guest):
            _ask_leave(record, guest)
        case cmd.RingUp(guest):
            _ring_up(record, guest)
        case cmd.Leave():
            _leave(record)
        case _:
            assert_never(command)


def open_door(record: Record) -> None:
    """What was prepared comes true, posters draw from now on, and those who are early come in."""
    scenario, before = record.scenario, record.scenario.before
    taken = [before.measure(name) for name in record.party.taken] if before else []
    calmed = {reason for measure in taken for reason in measure.calms}
    calms = tuple(guest.id for guest in scenario.guests if guest.reason in calmed)
    hired = record.party.hired or any(measure.hires for measure in taken)
    if before or scenario.posters:
        record.happen(ev.DoorOpened(sum(measure.finds for measure in taken), calms, hired))
    for poster in scenario.posters:
        wanted = poster.up or poster.id in {measure.hangs for measure in taken}
        if wanted and can_hang(scenario, record.party, poster):
            hang(record, poster.id, "before" if not poster.up else "from_the_start")
    for name, now in record.party.guests.items():
        if now.due == 0:
            arrive(record, name)


def hang(record: Record, poster: str, because: str) -> None:
    """Heads turn at once; those whom it draws are on their way."""
    record.happen(ev.PosterHung(poster, because))
    reach = record.scenario.poster(poster).reach
    record.happen(ev.Reached(reach, record.party.reach + reach, f"poster.{poster}"))
    for guest in record.scenario.guests:
        if guest.arrives.poster == poster:
            record.expect(guest, f"poster.{poster}")


def _prepare(record: Record, name: str) -> None:
    if record.scenario.before:
        measure = record.scenario.before.measure(name)
        record.happen(ev.Prepared(name, record.party.left - measure.costs))


def _look_up(record: Record, guest: str) -> None:
    """Beforehand it takes of what there is to spend; later it takes time, and whoever is there sees it."""
    before = record.scenario.before
    early = record.party.where == "before"
    price = before.homework or 0 if before and early else 0
    record.happen(ev.LookedUp(guest, record.party.left - price))
    for fact in record.guest(guest).homework:
        record.learn(guest, fact, "homework")
    if early:
        return
    if record.now(guest).at in PRESENT and not record.now(guest).on_line:
        conversation.shift(record, guest, "patience", -1, "you.looked_up")
    pass_beats(record, PRICES["look_up"])


def _keep(record: Record, guest: str, promise: str) -> None:
    """Kept in the room it takes beats; the day after it takes hours."""
    given = next(one for one in record.party.given if (one.guest, one.promise) == (guest, promise))
    late = given.due != NEVER and record.party.beat > given.due
    costs = record.scenario.promise(promise).costs
    if record.party.where == "after":
        record.happen(ev.PromiseKept(guest, promise, late=False, text=scenes.kept(record, guest, promise, late=False)))
        record.happen(ev.HoursSpent(record.party.left - costs))
        return
    record.happen(ev.PromiseKept(guest, promise, late, scenes.kept(record, guest, promise, late=late)))
    spread_word(record, 0 if late else 1, f"promise.{promise}.kept")
    pass_beats(record, costs)


def _ask_leave(record: Record, guest: str) -> None:
    consent = record.guest(guest).consent
    registered = consent is not None and consent.register
    suits = max(record.party.beat, consent.at if consent else 0)
    record.happen(ev.LeaveAsked(guest, NEVER if registered else suits))
    pass_beats(record, PRICES["ask_leave"])


def _ring_up(record: Record, guest: str) -> None:
    """Welcome where leave was asked and the time has come; else it interrupts, wakes, or is a slight."""
    how = _how_a_ring_is_taken(record, guest)
    record.happen(ev.RangUp(guest, f"rang.{how}"))
    hear_of_you(record, guest)
    if how in ("unasked", "asleep"):
        conversation.shift(record, guest, "patience", UNASKED if how == "unasked" else WOKEN, f"rang.{how}")
    if how == "register" or record.now(guest).patience <= 0:
        go_home(record, guest, None, f"rang.{how}", BADLY)
    else:
        conversation.open_talk(record, guest)
    pass_beats(record, PRICES["ring_up"])


def _how_a_ring_is_taken(record: Record, guest: str) -> str:
    consent, beat = record.guest(guest).consent, record.party.beat
    if consent is None:
        return "welcome"
    if consent.register:
        return "register"
    if consent.asleep and consent.asleep[0] <= beat < consent.asleep[1]:
        return "asleep"
    suits = record.now(guest).suits
    return "welcome" if NEVER < suits <= beat else "unasked"


def _leave(record: Record) -> None:
    """Home from the room; or the day after, leaving undone what is not done yet."""
    if record.party.where == "room":
        close(record, "you.left")
    else:
        end(record, "day_after", broken="you.left")
