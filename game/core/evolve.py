"""What an event makes true: `evolve(scenario, party, event) -> party`. It never rolls dice and never decides."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.change import PLACE, changed, drifted, moved, put, told
from game.core.errors import assert_never
from game.core.evolve_room import HUSH, evolve_room
from game.core.lifecycle import EVENING
from game.core.node import PHASES
from game.core.party import NEVER, NOWHERE, News, Party, Present, SaidLast, talk_of
from game.core.relations import is_relation

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.core.scenario import Scenario

_TRUST, _LEAN, _PHASE, _FACTS, _HEARD = 1, 4, 5, 6, 7  # places in a talk's state


def evolve(scenario: Scenario, party: Party, event: ev.Event) -> Party:  # noqa: C901, PLR0912 - one case an event
    """The party after an event."""
    match event:  # the commonest first
        case ev.BeatPassed():
            return drifted(party._replace(beat=event.beat), event.drift)
        case (
            ev.MeterMoved() | ev.Stood() | ev.PartSaid() | ev.Reacted() | ev.NodeEntered() | ev.Said() | ev.Replied()
            | ev.CutInMade() | ev.SilenceKept() | ev.PhaseMoved()
        ):  # fmt: skip
            return _talked(scenario, party, event)
        case ev.Began():
            return _began(scenario, party, event)
        case ev.TurnCame():
            return drifted(party._replace(turned=True), event.drift)
        case ev.Expected():
            return changed(party, event.guest, due=event.beat)
        case ev.Arrived():
            came = changed(moved(party, event.guest, "arrive"), event.guest, came=party.beat, since=party.beat)
            return told(came, "ui.news.arrived", event.guest) if party.beat else came
        case ev.Happened():
            return told(party._replace(happened=party.happened + 1), event.text, "")
        case ev.CameOver():
            return told(moved(party, event.guest, "come_over"), "ui.news.wants", event.guest)
        case ev.WanderedOff():
            return told(moved(party, event.guest, "wander"), "ui.news.wandered", event.guest)
        case ev.Interrupted():
            called = party._replace(where=EVENING.at_once(party.where, "interrupt"), caller=event.guest)
            return changed(called, event.guest, called=True)
        case ev.Answered():
            return _answered(party, event)
        case ev.GuestLeft():
            gone = changed(moved(party, event.guest, "go_home"), event.guest, outcome=event.outcome)
            return told(gone, scenario.guest(event.guest).waits.leaves or "ui.news.left", event.guest)
        case ev.OverheardLine():
            now = party.guests[event.guest]
            return changed(party, event.guest, overheard=(*now.overheard, event.text))
        case ev.Learned():
            return _learned(scenario, party, event)
        case ev.Approached() | ev.SteppedAway() | ev.Parted() | ev.EveningEnded():
            return _came_or_went(scenario, party, event)
        case ev.Reached():
            return party._replace(reach=event.to)
        case ev.LookedAround() | ev.HintGiven():
            return party
        case _:
            return evolve_room(party, event)


_Spoken = (
    ev.NodeEntered | ev.PartSaid | ev.CutInMade | ev.SilenceKept | ev.Said | ev.Reacted | ev.Replied | ev.MeterMoved
    | ev.PhaseMoved | ev.Stood
)  # fmt: skip


def _talked(scenario: Scenario, party: Party, event: _Spoken) -> Party:
    now = party.guests[event.guest]
    match event:
        case ev.NodeEntered():
            return changed(party, event.guest, parts=())
        case ev.PartSaid():
            return changed(party, event.guest, parts=(*now.parts, (event.text, event.does)))
        case ev.Said():
            return changed(party, event.guest, last=SaidLast(event.option, event.stance))
        case ev.Replied():
            last = now.last._replace(reply=event.text) if now.last else None
            return changed(party, event.guest, last=last)
        case ev.Reacted():
            return put(party, event.guest, (_LEAN, event.lean), (_HEARD, event.heard))
        case ev.MeterMoved():
            return put(party, event.guest, (PLACE[event.meter], event.to))
        case ev.PhaseMoved():
            return put(party, event.guest, (_PHASE, PHASES.index(event.phase)))
        case ev.Stood():
            spot = _spot(talk_of(scenario, event.guest), event)
            return put(party, event.guest, (0, spot), (6, event.facts), (8, event.once))
        case ev.CutInMade() | ev.SilenceKept():
            return party
        case _:
            assert_never(event)


def _spot(talk: Talk, event: ev.Stood) -> int:
    return _number(talk, event.node, event.part, (event.again, event.cut, event.silent))


@lru_cache(maxsize=4096)
def _number(talk: Talk, node: str, part: int, visit: tuple[bool, bool, bool]) -> int:
    again, cut, silent = visit
    return talk.spot_of(node, part, again=again, cut=cut, silent=silent)


def _learned(scenario: Scenario, party: Party, event: ev.Learned) -> Party:
    """Known to the player; and, in a talk that stands somewhere, to the cards ahead of it that read it."""
    now = party.guests[event.guest]
    known = changed(party, event.guest, known=(*now.known, event.fact))
    talk = talk_of(scenario, event.guest)
    if not 0 <= now.talk[0] < len(talk.spots):
        return known
    live, _ = talk.live[now.talk[0]]
    return put(known, event.guest, (_FACTS, now.talk[_FACTS] | talk.facts.get(event.fact, 0) & live))


def _began(scenario: Scenario, party: Party, event: ev.Began) -> Party:
    guests = {
        name: Present("expected", due, (NOWHERE, trust, risk, patience, 0, 0, 0, 0, 0))
        for name, due, trust, risk, patience in event.guests
    }
    before, marketer = scenario.before, scenario.marketer
    return party._replace(
        guests=guests,
        where=EVENING.at_once(party.where, "prepare") if before else party.where,
        left=before.has if before else 0,
        hired=bool(marketer and marketer.hired),
    )


def _answered(party: Party, event: ev.Answered) -> Party:
    after = party._replace(where=EVENING.at_once(party.where, event.how), caller=None)
    if event.how == "excuse":
        return _left(after, event.talking_to)
    if event.how == "introduce":
        after = changed(changed(after, event.guest, company=True), event.talking_to, company=True)
    return moved(after, event.guest, "ask_to_wait")


def _left(party: Party, guest: str) -> Party:
    """The talk is left where it stands, and the guest waits from now on."""
    return changed(moved(party, guest, "step_away"), guest, since=party.beat)._replace(talking=None)


def _came_or_went(
    scenario: Scenario, party: Party, event: ev.Approached | ev.SteppedAway | ev.Parted | ev.EveningEnded
) -> Party:
    match event:
        case ev.Approached():
            now = party.guests[event.guest]
            near = changed(moved(party, event.guest, "approach"), event.guest, trust_before=now.trust)
            return near._replace(where=EVENING.at_once(party.where, "approach"), talking=event.guest, news=News())
        case ev.SteppedAway():
            away = _left(party, event.guest)
            if scenario.guest(event.guest).heckles:
                away = away._replace(hush=party.beat + HUSH)
            by = away.guests[event.guest].trust - away.guests[event.guest].trust_before
            yours = ("ui.news.warmer" if by > 0 else "ui.news.cooler" if by else "ui.news.half_way", event.guest)
            return away._replace(where=EVENING.at_once(party.where, "step_away"), news=away.news._replace(yours=yours))
        case ev.Parted():
            outcome = scenario.guest(event.guest).outcome(event.outcome)
            parted = moved(party, event.guest, "walk_out" if outcome.leaves else "part")
            related = is_relation(scenario, outcome) and not party.guests[event.guest].on_line
            tended = party.beat if related else NEVER
            parted = changed(parted, event.guest, outcome=event.outcome, tended=tended)._replace(talking=None)
            yours = (outcome.news or "ui.news.parted", event.guest)
            return parted._replace(where=EVENING.at_once(party.where, "part"), news=parted.news._replace(yours=yours))
        case ev.EveningEnded():
            return party._replace(where=EVENING.at_once(party.where, "end"), caller=None)
        case _:
            assert_never(event)
