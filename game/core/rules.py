"""The one reducer: `decide(scenario, party, command) -> events`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import conversation
from game.core import events as ev
from game.core.clock import close_if_over, interrupt_if_called, pass_beats
from game.core.coaching import worth_looking_for
from game.core.conversation import shift
from game.core.dice import between, roll
from game.core.errors import assert_never
from game.core.legal import PRICES, is_legal
from game.core.node import METER_MAX
from game.core.party import PHONE, UNKNOWN
from game.core.record import Record
from game.core.refusals import refusal
from game.core.stirring import costs_patience, learn_from_call
from game.core.working import open_door, work

if TYPE_CHECKING:
    from game.core.party import Party
    from game.core.scenario import Guest, Scenario

ON_THE_WAY = 2  # lines overheard while walking over, and while looking around


def decide(scenario: Scenario, party: Party, command: cmd.Command) -> tuple[ev.Event, ...]:
    """What happens if this is done now; raises Refused and changes nothing where it cannot be."""
    return tuple(decided(scenario, party, command).events)


def decided(scenario: Scenario, party: Party, command: cmd.Command) -> Record:
    """The same with the party after it, which deciding brings about anyhow."""
    if not is_legal(scenario, party, command):
        raise refusal(scenario, party, command)
    record = Record(scenario, party)
    _do(record, command)
    close_if_over(record)
    return record


def _do(record: Record, command: cmd.Command) -> None:
    match command:
        case cmd.Begin():
            _begin(record)
        case cmd.Approach(guest):
            _approach(record, guest)
        case cmd.Hear() | cmd.KeepSilent() | cmd.CutIn() | cmd.Say():
            _talk(record, command)
        case cmd.StepAway():
            _step_away(record)
        case cmd.LookAround():
            record.happen(ev.LookedAround())
            _overhear(record, record.party.present())
            pass_beats(record, PRICES["look_around"])
        case cmd.Wait():
            pass_beats(record, PRICES["wait"])
        case cmd.Reply(how):
            _answer(record, how)
        case cmd.Glance():
            _glance(record)
        case cmd.AskHint():
            _hint(record)
        case _:
            work(record, command)


def _begin(record: Record) -> None:
    seed, rows = record.party.seed, []
    for guest in record.scenario.guests:
        late = between(seed, (0, guest.arrives.within), "arrives", guest.id)
        due = UNKNOWN if guest.arrives.hangs or guest.on_phone else guest.arrives.beat + late
        rows.append((guest.id, due, *_starting_meters(seed, guest)))
    record.happen(ev.Began(tuple(rows)))
    for guest in record.scenario.guests:
        for fact in () if guest.looked_up else guest.homework:
            record.learn(guest.id, fact, "homework")
    if record.party.where == "room":
        open_door(record)


def _starting_meters(seed: int, guest: Guest) -> tuple[int, int, int]:
    spans = {"trust": guest.trust, "risk": guest.risk, "patience": guest.patience}
    trust, risk, patience = (
        min(METER_MAX, between(seed, span, "state", guest.id, name)) for name, span in spans.items()
    )
    return trust, risk, patience


def _approach(record: Record, guest: str) -> None:
    now = record.now(guest)
    if not now.began:
        _overhear(record, (guest,))
    conversation.open_talk(record, guest)
    pass_beats(record, PRICES["wandering" if now.at == "wandering" else "approach"])


def _overhear(record: Record, guests: tuple[str, ...]) -> None:
    """Up to two lines not heard yet, of voices and of guests who are in the room, in an order that the seed gives."""
    seed, elsewhere = record.party.seed, _elsewhere(record)
    fresh = [
        (roll(seed, "overheard", name, nth), name, line.text)
        for name in guests
        for nth, line in enumerate(record.guest(name).overheard)
        if line.text not in record.now(name).overheard and line.by not in elsewhere
    ]
    for _, name, text in sorted(fresh)[:ON_THE_WAY]:
        record.happen(ev.OverheardLine(name, text))


def _elsewhere(record: Record) -> set[str]:
    """Guests who have not come, or have gone: nobody hears what they say."""
    return {name for name, now in record.party.guests.items() if now.at in ("expected", "absent", "gone")}


def _talk(record: Record, command: cmd.Hear | cmd.KeepSilent | cmd.CutIn | cmd.Say) -> None:
    guest = record.party.talking
    if guest is None:
        return
    match command:
        case cmd.Hear():
            conversation.hear(record, guest)
        case cmd.KeepSilent():
            conversation.keep_silent(record, guest)
        case cmd.CutIn():
            conversation.cut_in(record, guest)
            return
        case cmd.Say(option):
            conversation.say(record, guest, _card(record, guest, option))
            _storm(record, guest)
        case _:
            assert_never(command)
    boundary = any(isinstance(event, ev.NodeEntered) for event in record.events)
    pass_beats(record, 1)
    if boundary:
        interrupt_if_called(record)


def _card(record: Record, guest: str, option: str) -> int:
    here, state = record.talk(guest), record.now(guest).talk
    plays = here.nodes[here.spots[state[0]].node].plays
    return next(index for index, play in enumerate(plays) if play.option.id == option)


def _step_away(record: Record) -> None:
    guest = record.party.talking
    if guest is None:
        return
    if not _is_storm(record, guest):
        shift(record, guest, "patience", -1, "you.stepped_away")
    record.happen(ev.SteppedAway(guest))
    pass_beats(record, PRICES["step_away"])


def _answer(record: Record, how: cmd.Answer) -> None:
    caller, guest = record.party.caller, record.party.talking
    if caller is None or guest is None:
        return
    if caller == PHONE:
        _answer_phone(record, guest, taken=how == "excuse")
        return
    record.happen(ev.Answered(caller, guest, how))
    because = f"answered.{how}"
    if how == "finish":
        shift(record, caller, "patience", -1, because)
    else:
        shift(record, guest, "patience", -1, because)
    if how == "excuse":
        conversation.open_talk(record, caller)
    elif how == "introduce":
        conversation.part_if_done(record, guest)
    pass_beats(record, PRICES[how])


def _answer_phone(record: Record, guest: str, *, taken: bool) -> None:
    """Half attention is noticed: the guest stands there while one talks with somebody else."""
    record.happen(ev.PhoneAnswered(guest, taken, (record.party.rung or "") if taken else ""))
    if taken:
        shift(record, guest, "patience", -2, "you.took_the_call")
        learn_from_call(record)
        conversation.part_if_done(record, guest)
    pass_beats(record, PRICES["take_call" if taken else "let_ring"])


def _glance(record: Record) -> None:
    guest = record.party.talking
    if guest is None:
        return
    record.happen(ev.Glanced(guest))
    shift(record, guest, "patience", -1, "you.glanced")
    conversation.part_if_done(record, guest)


def _hint(record: Record) -> None:
    guest = record.party.talking
    if guest is not None:
        record.happen(ev.HintGiven(guest, worth_looking_for(record.talk(guest), record.now(guest).talk)))


def _is_storm(record: Record, guest: str) -> bool:
    """Whoever came to spoil it has his back up: from that it is right to step back."""
    return record.guest(guest).reason == "saboteur" and record.now(guest).mood == "away"


def _storm(record: Record, guest: str) -> None:
    """The flock watches a quarrel, and would rather be elsewhere."""
    if record.party.talking != guest or not _is_storm(record, guest) or _is_private(record, guest):
        return
    if drift := costs_patience(record, "storm"):
        record.happen(ev.Watched(guest, drift))


def _is_private(record: Record, guest: str) -> bool:
    """Whether nobody else hears what is said at this node."""
    talk = record.talk(guest)
    return talk.nodes[talk.spots[record.now(guest).talk[0]].node].node.private
