"""What the events of the room make true; see `evolve`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events_room as er
from game.core.change import changed, drifted, moved, told
from game.core.errors import assert_never
from game.core.lifecycle import EVENING
from game.core.party import NEVER, PHONE, REFUSED, Given, Party

if TYPE_CHECKING:
    from typing import Literal

HUSH = 8  # beats for which whoever heckled holds his peace, once one has stepped back from him


def evolve_room(party: Party, event: er.RoomEvent) -> Party:  # noqa: C901, PLR0912 - one case an event
    """The party after an event of the room."""
    match event:
        case er.Prepared():
            return party._replace(taken=(*party.taken, event.measure), left=event.left)
        case er.DoorOpened():
            return _opened(party, event)
        case er.LookedUp() | er.HoursSpent():
            return party._replace(left=event.left)
        case er.StayedAway():
            return moved(party, event.guest, "stay_away")
        case er.PosterHung():
            return party._replace(up={**party.up, event.poster: party.beat})
        case er.PosterDown():
            return party._replace(up={name: beat for name, beat in party.up.items() if name != event.poster})
        case er.Moved():
            return changed(party, event.guest, corner=event.corner) if event.guest else _walked(party, event.corner)
        case er.Tended():
            return changed(party, event.guest, tended=party.beat)
        case er.RelationLost():
            return told(changed(party, event.guest, lost=True), "ui.news.cold", event.guest)
        case er.Promised() | er.PromiseKept() | er.PromiseBroken():
            return _promised(party, event)
        case er.WordMoved():
            return party._replace(word=event.to)
        case er.Introduced():
            return _introduced(party, event)
        case er.Heckled():
            heckler = changed(party, event.guest, heckled=party.guests[event.guest].heckled + 1)
            return told(drifted(heckler, event.drift), event.text, event.guest)
        case er.Watched():
            return drifted(party, event.drift)
        case er.LeaveAsked() | er.RangUp() | er.Rang() | er.PhoneAnswered():
            return _telephoned(party, event)
        case er.CommitteeWon():
            return party._replace(decided=(*party.decided, event.committee))
        case er.DayAfter():
            return party._replace(where=EVENING.at_once(party.where, "lights_out"), left=event.hours, caller=None)
        case er.TookStock() | er.Glanced():
            return party
        case _:
            assert_never(event)


def _opened(party: Party, event: er.DoorOpened) -> Party:
    for guest in event.calms:
        party = changed(party, guest, company=True)
    where = EVENING.at_once(party.where, "open") if party.where == "before" else party.where
    return party._replace(where=where, finds=event.finds, hired=event.hired)


def _walked(party: Party, corner: str) -> Party:
    return party._replace(marketer=corner)


def _promised(party: Party, event: er.Promised | er.PromiseKept | er.PromiseBroken) -> Party:
    if isinstance(event, er.Promised):
        return party._replace(given=(*party.given, Given(event.guest, event.promise, event.due)))
    state: Literal["kept", "late", "broken"] = "broken"
    if isinstance(event, er.PromiseKept):
        state = "late" if event.late else "kept"
    now = tuple(
        given._replace(state=state) if (given.guest, given.promise) == (event.guest, event.promise) else given
        for given in party.given
    )
    after = party._replace(given=now)
    return told(after, "ui.news.broken", event.guest) if state == "broken" else after


def _introduced(party: Party, event: er.Introduced) -> Party:
    for one, other in ((event.guest, event.other), (event.other, event.guest)):
        now = party.guests[one]
        tended = party.beat if now.tended != NEVER else NEVER
        party = changed(party, one, company=True, met=(*now.met, other), tended=tended)
    return party


def _telephoned(party: Party, event: er.LeaveAsked | er.RangUp | er.Rang | er.PhoneAnswered) -> Party:
    match event:
        case er.LeaveAsked():
            return changed(party, event.guest, suits=REFUSED if event.beat == NEVER else event.beat)
        case er.RangUp():
            return changed(moved(party, event.guest, "arrive"), event.guest, on_line=True)
        case er.Rang():
            rung = party if party.where == "called" else party._replace(rung=event.text)
            if event.wants:  # what it is about is heard by who takes it
                return rung._replace(where=EVENING.at_once(party.where, "interrupt"), caller=PHONE)
            return told(rung, event.text, "") if party.where == "room" else rung
        case er.PhoneAnswered():
            heard = told(party, party.rung, "") if event.taken and party.rung else party
            return heard._replace(where=EVENING.at_once(party.where, "finish"), caller=None)
        case _:
            assert_never(event)
