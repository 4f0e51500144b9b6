"""What an event makes true: `evolve(scenario, party, event) -> party`. It never rolls dice and never decides."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from game.core import messages as m
from game.core.errors import assert_never
from game.core.lifecycle import CONVERSATION, EVENING
from game.core.party import NOWHERE, PRESENT, News, Party, Present, SaidLast, talk_of
from game.core.scenario import METERS, PHASES

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.core.scenario import Scenario

_TRUST, _LEAN, _PHASE, _HEARD = 1, 4, 5, 7  # places in a talk's state
_METER: dict[str, int] = {meter: _TRUST + index for index, meter in enumerate(METERS)}


def evolve(scenario: Scenario, party: Party, event: m.Event) -> Party:  # noqa: C901, PLR0912 - one case an event
    """The party after an event."""
    match event:
        case m.Began():
            return _began(party, event)
        case m.BeatPassed():
            return _beat(party, event)
        case m.TurnCame():
            return _drift(party._replace(turned=True), event.drift)
        case m.Expected():
            return _with(party, event.guest, due=event.beat)
        case m.Arrived():
            came = _with(party, event.guest, at=_after(party, event.guest, "arrive"), came=party.beat)
            return _others(came, "ui.news.arrived", event.guest) if party.beat else came
        case m.Happened():
            return _others(party._replace(happened=party.happened + 1), event.text, "")
        case m.CameOver():
            return _others(_moved(party, event.guest, "come_over"), "ui.news.wants", event.guest)
        case m.WanderedOff():
            return _others(_moved(party, event.guest, "wander"), "ui.news.wandered", event.guest)
        case m.Interrupted():
            called = party._replace(where=EVENING.at_once(party.where, "interrupt"), caller=event.guest)
            return _with(called, event.guest, called=True)
        case m.Answered():
            return _answered(party, event)
        case m.GuestLeft():
            gone = _with(_moved(party, event.guest, "go_home"), event.guest, outcome=event.outcome)
            return _others(gone, scenario.guest(event.guest).waits.leaves or "ui.news.left", event.guest)
        case m.OverheardLine():
            now = party.guests[event.guest]
            return _with(party, event.guest, overheard=(*now.overheard, event.text))
        case m.Learned():
            now = party.guests[event.guest]
            return _with(party, event.guest, known=(*now.known, event.fact))
        case m.Approached() | m.SteppedAway() | m.Parted() | m.EveningEnded():
            return _came_or_went(scenario, party, event)
        case m.Reached():
            return party._replace(reach=event.to)
        case m.LookedAround():
            return party
        case _:
            return _talked(scenario, party, event)


_Spoken = (
    m.NodeEntered | m.PartSaid | m.CutInMade | m.SilenceKept | m.Said | m.Reacted | m.Replied | m.MeterMoved
    | m.PhaseMoved | m.Stood
)  # fmt: skip


def _talked(scenario: Scenario, party: Party, event: _Spoken) -> Party:
    now = party.guests[event.guest]
    match event:
        case m.NodeEntered():
            return _with(party, event.guest, parts=())
        case m.PartSaid():
            return _with(party, event.guest, parts=(*now.parts, (event.text, event.does)))
        case m.Said():
            return _with(party, event.guest, last=SaidLast(event.option, event.stance))
        case m.Replied():
            last = now.last._replace(reply=event.text) if now.last else None
            return _with(party, event.guest, last=last)
        case m.Reacted():
            return _put(party, event.guest, (_LEAN, event.lean), (_HEARD, event.heard))
        case m.MeterMoved():
            return _put(party, event.guest, (_METER[event.meter], event.to))
        case m.PhaseMoved():
            return _put(party, event.guest, (_PHASE, PHASES.index(event.phase)))
        case m.Stood():
            spot = _spot(talk_of(scenario, event.guest), event)
            return _put(party, event.guest, (0, spot), (6, event.facts), (8, event.once))
        case m.CutInMade() | m.SilenceKept():
            return party
        case _:
            assert_never(event)


def _spot(talk: Talk, event: m.Stood) -> int:
    return _number(talk, event.node, event.part, (event.again, event.cut, event.silent))


@lru_cache(maxsize=4096)
def _number(talk: Talk, node: str, part: int, visit: tuple[bool, bool, bool]) -> int:
    again, cut, silent = visit
    return talk.spot_of(node, part, again=again, cut=cut, silent=silent)


def _with(party: Party, guest: str, **changes: Any) -> Party:
    return party._replace(guests={**party.guests, guest: party.guests[guest]._replace(**changes)})


def _put(party: Party, guest: str, *places: tuple[int, int]) -> Party:
    state = list(party.guests[guest].talk)
    for place, value in places:
        state[place] = value
    return _with(party, guest, talk=tuple(state))


def _after(party: Party, guest: str, trigger: str) -> str:
    return CONVERSATION.at_once(party.guests[guest].at, trigger)


def _moved(party: Party, guest: str, trigger: str) -> Party:
    return _with(party, guest, at=_after(party, guest, trigger))


def _others(party: Party, text: str, guest: str) -> Party:
    return party._replace(news=party.news._replace(others=(text, guest)))


def _began(party: Party, event: m.Began) -> Party:
    guests = {
        name: Present("expected", due, (NOWHERE, trust, risk, patience, 0, 0, 0, 0, 0))
        for name, due, trust, risk, patience in event.guests
    }
    return party._replace(guests=guests)


def _beat(party: Party, event: m.BeatPassed) -> Party:
    waited = {
        name: now._replace(waited=now.waited + 1) if now.at in PRESENT else now for name, now in party.guests.items()
    }
    return _drift(party._replace(beat=event.beat, guests=waited), event.drift)


def _drift(party: Party, rows: tuple[m.Drift, ...]) -> Party:
    for guest, meter, by, _ in rows:
        place = _METER[meter]
        party = _put(party, guest, (place, party.guests[guest].talk[place] + by))
    return party


def _answered(party: Party, event: m.Answered) -> Party:
    after = party._replace(where=EVENING.at_once(party.where, event.how), caller=None)
    if event.how == "excuse":
        return _moved(after, event.talking_to, "step_away")._replace(talking=None)
    if event.how == "introduce":
        after = _with(_with(after, event.guest, company=True), event.talking_to, company=True)
    return _moved(after, event.guest, "ask_to_wait")


def _came_or_went(
    scenario: Scenario, party: Party, event: m.Approached | m.SteppedAway | m.Parted | m.EveningEnded
) -> Party:
    match event:
        case m.Approached():
            now = party.guests[event.guest]
            near = _with(_moved(party, event.guest, "approach"), event.guest, waited=0, trust_before=now.trust)
            return near._replace(where=EVENING.at_once(party.where, "approach"), talking=event.guest, news=News())
        case m.SteppedAway():
            away = _moved(party, event.guest, "step_away")._replace(talking=None)
            warmer = away.guests[event.guest].trust >= away.guests[event.guest].trust_before
            yours = ("ui.news.warmer" if warmer else "ui.news.cooler", event.guest)
            return away._replace(where=EVENING.at_once(party.where, "step_away"), news=away.news._replace(yours=yours))
        case m.Parted():
            outcome = scenario.guest(event.guest).outcome(event.outcome)
            parted = _moved(party, event.guest, "walk_out" if outcome.leaves else "part")
            parted = _with(parted, event.guest, outcome=event.outcome)._replace(talking=None)
            yours = (outcome.news or "ui.news.parted", event.guest)
            return parted._replace(where=EVENING.at_once(party.where, "part"), news=parted.news._replace(yours=yours))
        case m.EveningEnded():
            return party._replace(where=EVENING.at_once(party.where, "end"), caller=None)
        case _:
            assert_never(event)
