"""The one reducer: `decide(scenario, party, command) -> events`, and what may be asked at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import conversation, talk
from game.core import events as ev
from game.core.clock import arrive, close_if_over, interrupt_if_called, pass_beats
from game.core.dice import between, roll
from game.core.errors import Refused, assert_never
from game.core.party import UNKNOWN, talk_of
from game.core.record import Record
from game.core.scenario import METER_MAX, METERS

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.core.party import Party
    from game.core.scenario import Guest, Meter, Scenario

ON_THE_WAY = 2  # lines overheard while walking over, and while looking around
PRICES = {
    "approach": 1, "wandering": 2, "hear": 1, "say": 1, "keep_silent": 1, "step_away": 1, "look_around": 1, "wait": 1,
    "finish": 0, "introduce": 1, "excuse": 1, "leave": 0,
}  # fmt: skip


def legal(scenario: Scenario, party: Party) -> tuple[cmd.Command, ...]:
    """Every command that would not be refused now."""
    if not party.guests:
        return (cmd.Begin(),)
    if party.where == "room":
        return (*map(cmd.Approach, party.present()), cmd.LookAround(), cmd.Wait(), cmd.Leave())
    if party.where == "called":
        return (cmd.Reply("finish"), cmd.Reply("introduce"), cmd.Reply("excuse"))
    if party.where == "talk" and party.talking:
        state = party.guests[party.talking].talk
        here = talk_of(scenario, party.talking)
        return (*(_command(here, state, choice) for choice in talk.choices(here, state)), cmd.StepAway())
    return ()


def decide(scenario: Scenario, party: Party, command: cmd.Command) -> tuple[ev.Event, ...]:
    """What happens if this is done now; raises Refused and changes nothing where it cannot be."""
    return tuple(decided(scenario, party, command).events)


def decided(scenario: Scenario, party: Party, command: cmd.Command) -> Record:
    """The same with the party after it, which deciding brings about anyhow."""
    if command not in legal(scenario, party):
        raise _refusal(scenario, party, command)
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
        case cmd.Leave():
            record.happen(ev.EveningEnded("you.left"))
        case _:
            assert_never(command)


def _command(here: Talk, state: talk.TalkState, choice: int) -> cmd.Command:
    if choice == talk.HEAR:
        return cmd.Hear()
    if choice == talk.SILENCE:
        return cmd.KeepSilent()
    if choice == talk.CUT:
        return cmd.CutIn()
    return cmd.Say(here.nodes[here.spots[state[0]].node].plays[choice].option.id)


def _begin(record: Record) -> None:
    seed, rows = record.party.seed, []
    for guest in record.scenario.guests:
        late = between(seed, (0, guest.arrives.within), "arrives", guest.id)
        due = UNKNOWN if guest.arrives.after else guest.arrives.beat + late
        rows.append((guest.id, due, *_starting_meters(seed, guest)))
    record.happen(ev.Began(tuple(rows)))
    for guest in record.scenario.guests:
        for fact in guest.homework:
            record.learn(guest.id, fact, "homework")
    for name, now in record.party.guests.items():
        if now.due == 0:
            arrive(record, name)


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
    """Up to two lines not heard yet, in an order that the seed gives."""
    seed = record.party.seed
    fresh = [
        (roll(seed, "overheard", name, nth), name, line.text)
        for name in guests
        for nth, line in enumerate(record.guest(name).overheard)
        if line.text not in record.now(name).overheard
    ]
    for _, name, text in sorted(fresh)[:ON_THE_WAY]:
        record.happen(ev.OverheardLine(name, text))


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
    _shift(record, guest, "patience", -1, "you.stepped_away")
    record.happen(ev.SteppedAway(guest))
    pass_beats(record, PRICES["step_away"])


def _answer(record: Record, how: cmd.Answer) -> None:
    caller, guest = record.party.caller, record.party.talking
    if caller is None or guest is None:
        return
    record.happen(ev.Answered(caller, guest, how))
    because = f"answered.{how}"
    if how == "finish":
        _shift(record, caller, "patience", -1, because)
    else:
        _shift(record, guest, "patience", -1, because)
    if how == "excuse":
        conversation.open_talk(record, caller)
    elif how == "introduce":
        conversation.part_if_done(record, guest)
    pass_beats(record, PRICES[how])


def _shift(record: Record, guest: str, meter: Meter, by: int, because: str) -> None:
    before = record.now(guest).talk[1 + METERS.index(meter)]
    to = talk.clamp(before + by)
    if to != before:
        record.happen(ev.MeterMoved(guest, meter, to - before, to, because))


# --- refusals ---------------------------------------------------------------------------------------------------------

REFUSALS = {
    "over": "The evening is over.",
    "not_begun": "The evening has not begun.",
    "not_here": "That guest is not in the room to be walked over to.",
    "in_talk": "You are in the middle of a talk: step away first.",
    "not_talking": "You are not talking with anybody: walk over to somebody first.",
    "called": "Somebody has come over and wants an answer first.",
    "not_called": "Nobody has come over.",
    "pause": "There is a pause: say something, or let it be.",
    "still_talking": "The guest is still talking: hear on, or cut in first.",
    "finished": "The guest has finished: there is nothing more to hear here.",
    "no_such_card": "There is no such card here, or it rests on something you did not hear.",
    "silent_already": "You have been silent here already.",
    "no_arrow": "That is not something that can happen now.",
}


def _refusal(scenario: Scenario, party: Party, command: cmd.Command) -> Refused:
    code = _code(scenario, party, command)
    return Refused(code, REFUSALS[code])


def _code(scenario: Scenario, party: Party, command: cmd.Command) -> str:
    if party.where == "over":
        return "over"
    if not party.guests:
        return "not_begun"
    if party.where == "called":
        return "called"
    match command:
        case cmd.Approach():
            return "in_talk" if party.where == "talk" else "not_here"
        case cmd.Reply():
            return "not_called"
        case cmd.LookAround() | cmd.Wait() | cmd.Leave():
            return "in_talk"
        case cmd.Begin():
            return "no_arrow"
        case _:
            return _talk_code(scenario, party, command) if party.talking else "not_talking"


def _talk_code(scenario: Scenario, party: Party, command: cmd.Command) -> str:
    here, now = talk_of(scenario, party.talking or ""), party.guests[party.talking or ""]
    spot = here.spots[now.talk[0]]
    match command:
        case cmd.Say() if spot.speaking:
            return "still_talking"
        case cmd.Say():
            return "no_such_card"
        case cmd.KeepSilent():
            return "silent_already" if spot.silent else "still_talking"
        case _:
            return "pause" if spot.pauses else "finished"
