"""Why a command cannot be done: a code that stays, and what the player reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core.errors import Refused
from game.core.legal import has_homework
from game.core.party import talk_of

if TYPE_CHECKING:
    from game.core.party import Party
    from game.core.scenario import Scenario


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
    "before": "The door is not open yet.",
    "after": "The evening is over; only what you promised for the day after is still to be done.",
    "cannot_spend": "There is not enough left for that, or it is done already.",
    "no_poster": "That poster cannot be put up or taken down now.",
    "no_relation": "There is no relation with that guest to be tended.",
    "no_promise": "There is no such promise to be kept now.",
    "no_reason_to_meet": "You know of no reason why those two should meet, or one of them is not here.",
    "no_number": "That guest cannot be rung up now.",
    "nothing_to_look_up": "There is nothing to look up about that guest.",
}


_THERE: dict[str, tuple[type[cmd.Command], ...]] = {
    "before": (cmd.Prepare, cmd.LookUp, cmd.OpenDoor),
    "after": (cmd.Keep, cmd.Leave),
}
_ROOM_CODES: dict[type[cmd.Command], str] = {
    cmd.Prepare: "cannot_spend", cmd.LookUp: "nothing_to_look_up", cmd.Hang: "no_poster", cmd.TakeDown: "no_poster",
    cmd.Tend: "no_relation", cmd.Keep: "no_promise", cmd.Introduce: "no_reason_to_meet", cmd.AskLeave: "no_number",
    cmd.RingUp: "no_number",
}  # fmt: skip


def refusal(scenario: Scenario, party: Party, command: cmd.Command) -> Refused:
    code = _code(scenario, party, command)
    return Refused(code, REFUSALS[code])


def _code(scenario: Scenario, party: Party, command: cmd.Command) -> str:
    if party.where == "over":
        return "over"
    if not party.guests:
        return "not_begun"
    if party.where == "called":
        return "called"
    if party.where in ("before", "after") and not isinstance(command, _THERE[party.where]):
        return party.where
    match command:
        case cmd.Approach():
            return "in_talk" if party.where == "talk" else "not_here"
        case cmd.Reply():
            return "not_called"
        case cmd.Begin() | cmd.OpenDoor() | cmd.Glance():
            return "no_arrow"
        case cmd.LookUp(guest) if party.where == "before" and guest in party.guests:
            return "cannot_spend" if has_homework(party, scenario.guest(guest)) else "nothing_to_look_up"
        case cmd.Hear() | cmd.KeepSilent() | cmd.CutIn() | cmd.Say() | cmd.StepAway() | cmd.AskHint():
            return _talk_code(scenario, party, command) if party.talking else "not_talking"
        case _:
            return "in_talk" if party.where == "talk" else _ROOM_CODES.get(type(command), "no_arrow")


def _talk_code(scenario: Scenario, party: Party, command: cmd.Command) -> str:
    here, now = talk_of(scenario, party.talking or ""), party.guests[party.talking or ""]
    spot = here.spots[now.talk[0]]
    match command:
        case cmd.Say() if spot.speaking:
            return "still_talking"
        case cmd.Say():
            return "no_such_card"
        case cmd.KeepSilent():
            return "silent_already" if spot.silent else "finished" if spot.cut else "still_talking"
        case cmd.CutIn() if spot.speaking:
            return "no_such_card"
        case _:
            return "pause" if spot.pauses else "finished"
