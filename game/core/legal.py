"""Every command that would not be refused now, and what each costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import talk
from game.core.party import NEVER, PHONE, PRESENT, talk_of
from game.core.relations import warmth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.compiled import Talk
    from game.core.party import Given, Party
    from game.core.scenario import Guest, Scenario

PRICES = {
    "approach": 1, "wandering": 2, "hear": 1, "say": 1, "keep_silent": 1, "step_away": 1, "look_around": 1, "wait": 1,
    "finish": 0, "introduce": 1, "excuse": 1, "leave": 0, "stop": 1, "take_down": 1, "tend": 1, "tend_cold": 2,
    "introduce_two": 1, "ask_leave": 1, "ring_up": 1, "look_up": 2, "glance": 0, "take_call": 2, "let_ring": 0,
}  # fmt: skip


def legal(scenario: Scenario, party: Party) -> tuple[cmd.Command, ...]:
    """Everything that can be asked for, whom one can walk over to first."""
    if not party.guests:
        return (cmd.Begin(),)
    match party.where:
        case "before":
            return tuple(_before(scenario, party))
        case "room":
            return (*map(cmd.Approach, party.present()), *_room(scenario, party), cmd.Leave())
        case "called" if party.caller == PHONE:
            return (cmd.Reply("finish"), cmd.Reply("excuse"))
        case "called":
            return (cmd.Reply("finish"), cmd.Reply("introduce"), cmd.Reply("excuse"))
        case "talk":
            return tuple(_talk(scenario, party))
        case "after":
            return (*_after(scenario, party), cmd.Leave())
        case _:
            return ()


def _talk(scenario: Scenario, party: Party) -> Iterator[cmd.Command]:
    if party.talking is None:
        return
    here, state = talk_of(scenario, party.talking), party.guests[party.talking].talk
    for choice in talk.choices(here, state):
        yield _command(here, state, choice)
    yield cmd.StepAway()
    if scenario.marketer or scenario.posters or scenario.crowd:
        yield cmd.Glance()


def _command(here: Talk, state: talk.TalkState, choice: int) -> cmd.Command:
    if choice == talk.HEAR:
        return cmd.Hear()
    if choice == talk.SILENCE:
        return cmd.KeepSilent()
    if choice == talk.CUT:
        return cmd.CutIn()
    return cmd.Say(here.nodes[here.spots[state[0]].node].plays[choice].option.id)


def _before(scenario: Scenario, party: Party) -> Iterator[cmd.Command]:
    before = scenario.before
    if before is None:
        return
    for measure in before.measures:
        if measure.id not in party.taken and measure.costs <= party.left:
            yield cmd.Prepare(measure.id)
    if before.homework is not None and before.homework <= party.left:
        for guest in scenario.guests:
            if not guest.origin and has_homework(party, guest):
                yield cmd.LookUp(guest.id)
    yield cmd.OpenDoor()


def _room(scenario: Scenario, party: Party) -> Iterator[cmd.Command]:
    yield from (cmd.LookAround(), cmd.Stop(), cmd.Wait())
    for poster in scenario.posters:
        if poster.id in party.up:
            yield cmd.TakeDown(poster.id)
        elif not poster.carried or _is_free(scenario, party):
            yield cmd.Hang(poster.id)
    for given in party.given:
        if given.due != NEVER and _can_keep(scenario, party, given):
            yield cmd.Keep(given.guest, given.promise)
    for guest in scenario.guests:
        yield from _about(scenario, party, guest)


def _about(scenario: Scenario, party: Party, guest: Guest) -> Iterator[cmd.Command]:
    """What can be done about one guest besides walking over."""
    now = party.guests[guest.id]
    if now.tended != NEVER and not now.lost and now.at == "parted":
        yield cmd.Tend(guest.id)
    for other, fact in guest.meets:
        if fact in now.known and other not in now.met and {now.at, party.guests[other].at} <= _IN_THE_ROOM:
            yield cmd.Introduce(guest.id, other)
    if guest.on_phone and now.at == "expected":
        if now.suits == NEVER:
            yield cmd.AskLeave(guest.id)
        yield cmd.RingUp(guest.id)
    near = now.at in PRESENT or (guest.on_phone and now.at == "expected")
    if scenario.before and near and has_homework(party, guest):
        yield cmd.LookUp(guest.id)


_IN_THE_ROOM = PRESENT | {"parted"}


def _after(scenario: Scenario, party: Party) -> Iterator[cmd.Command]:
    for given in party.given:
        if _can_keep(scenario, party, given) and scenario.promise(given.promise).costs <= party.left:
            yield cmd.Keep(given.guest, given.promise)


def has_homework(party: Party, guest: Guest) -> bool:
    """Whether looking a guest up would tell anything."""
    return guest.looked_up and not set(guest.homework) <= set(party.guests[guest.id].known)


def _is_free(scenario: Scenario, party: Party) -> bool:
    """Whether there is a marketer with nothing to carry."""
    return party.hired and not any(poster.carried and poster.id in party.up for poster in scenario.posters)


def _can_keep(scenario: Scenario, party: Party, given: Given) -> bool:
    """Open, its guest not gone unless it is kept another day, and not all of it given to others."""
    if given.state != "open" or (given.due != NEVER and party.guests[given.guest].at == "gone"):
        return False
    only = scenario.promise(given.promise).only
    kept = sum(other.promise == given.promise and other.state in ("kept", "late") for other in party.given)
    return not only or kept < only


def price_of_tending(scenario: Scenario, party: Party, guest: str) -> int:
    return PRICES["tend_cold" if warmth(scenario, party, guest) == "cold" else "tend"]


def price_of_approach(party: Party, guest: str) -> int:
    return PRICES["wandering" if party.guests[guest].at == "wandering" else "approach"]
