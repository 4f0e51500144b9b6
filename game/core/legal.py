"""Every command that would not be refused now, and what each costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import talk
from game.core.party import NEVER, PHONE, PRESENT, REFUSED, talk_of
from game.core.relations import warmth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from game.core.arrangement import Poster
    from game.core.compiled import Talk
    from game.core.party import Given, Party, Present
    from game.core.scenario import Guest, Scenario

    Sources = tuple[tuple[tuple[type[cmd.Command], ...], Callable[[Scenario, Party], Iterable[cmd.Command]]], ...]

PRICES = {
    "approach": 1, "wandering": 2, "hear": 1, "say": 1, "keep_silent": 1, "step_away": 1, "look_around": 1, "wait": 1,
    "finish": 0, "introduce": 1, "excuse": 1, "leave": 0, "stop": 1, "take_down": 1, "tend": 1, "tend_cold": 2,
    "introduce_two": 1, "ask_leave": 1, "ring_up": 1, "look_up": 2, "glance": 0, "take_call": 2, "let_ring": 0,
}  # fmt: skip


def legal(scenario: Scenario, party: Party) -> tuple[cmd.Command, ...]:
    """Everything that can be asked for, whom one can walk over to first."""
    return tuple(command for _, source in _sources(party) for command in source(scenario, party))


def is_legal(scenario: Scenario, party: Party, command: cmd.Command) -> bool:
    """The same of one command, asked only where such commands come from."""
    kind = type(command)
    return any(command in source(scenario, party) for kinds, source in _sources(party) if kind in kinds)


def _sources(party: Party) -> Sources:
    return _SOURCES.get(party.where, ()) if party.guests else _AT_FIRST


def _answers(_: Scenario, party: Party) -> Iterator[cmd.Command]:
    yield cmd.Reply("finish")
    if party.caller != PHONE:
        yield cmd.Reply("introduce")
    yield cmd.Reply("excuse")


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


def _approaches(_: Scenario, party: Party) -> Iterator[cmd.Command]:
    return map(cmd.Approach, party.present())


def _posters(scenario: Scenario, party: Party) -> Iterator[cmd.Command]:
    for poster in scenario.posters:
        if poster.id in party.up:
            yield cmd.TakeDown(poster.id)
        elif can_hang(scenario, party, poster):
            yield cmd.Hang(poster.id)


def _keeping(scenario: Scenario, party: Party) -> Iterator[cmd.Command]:
    for given in party.given:
        if given.due != NEVER and _can_keep(scenario, party, given):
            yield cmd.Keep(given.guest, given.promise)


def _tending(scenario: Scenario, party: Party) -> Iterator[cmd.Command]:
    for guest in scenario.guests:
        yield from _about(scenario, party, guest)


def _about(scenario: Scenario, party: Party, guest: Guest) -> Iterator[cmd.Command]:
    """What can be done about one guest besides walking over."""
    now = party.guests[guest.id]
    if now.tended != NEVER and not now.lost and now.at == "parted":
        yield cmd.Tend(guest.id)
    for other, fact in guest.meets:
        both = _is_in_the_room(now) and _is_in_the_room(party.guests[other])
        if fact in now.known and other not in now.met and both:
            yield cmd.Introduce(guest.id, other)
    if guest.on_phone and now.at == "expected":
        if now.suits == NEVER:
            yield cmd.AskLeave(guest.id)
        if now.suits != REFUSED:  # told not to ring, one does not
            yield cmd.RingUp(guest.id)
    near = now.at in PRESENT or (guest.on_phone and now.at == "expected")
    if scenario.before and near and has_homework(party, guest):
        yield cmd.LookUp(guest.id)


def _is_in_the_room(now: Present) -> bool:
    return not now.on_line and (now.at in PRESENT or now.at == "parted")


def _after(scenario: Scenario, party: Party) -> Iterator[cmd.Command]:
    for given in party.given:
        if _can_keep(scenario, party, given) and scenario.promise(given.promise).costs <= party.left:
            yield cmd.Keep(given.guest, given.promise)


def has_homework(party: Party, guest: Guest) -> bool:
    """Whether looking a guest up would tell anything."""
    return guest.looked_up and not set(guest.homework) <= set(party.guests[guest.id].known)


def can_hang(scenario: Scenario, party: Party, poster: Poster) -> bool:
    """On the wall any time; to be carried, once there is a marketer with nothing else to carry."""
    if not poster.carried:
        return True
    return party.hired and not any(other.carried and other.id in party.up for other in scenario.posters)


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


_AT_FIRST: Sources = (((cmd.Begin,), lambda _, __: (cmd.Begin(),)),)
_HOME: Sources = (((cmd.Leave,), lambda _, __: (cmd.Leave(),)),)
_SOURCES: Mapping[str, Sources] = {
    "before": (((cmd.Prepare, cmd.LookUp, cmd.OpenDoor), _before),),
    "room": (
        ((cmd.Approach,), _approaches),
        ((cmd.LookAround, cmd.Stop, cmd.Wait), lambda _, __: (cmd.LookAround(), cmd.Stop(), cmd.Wait())),
        ((cmd.Hang, cmd.TakeDown), _posters),
        ((cmd.Keep,), _keeping),
        ((cmd.Tend, cmd.Introduce, cmd.AskLeave, cmd.RingUp, cmd.LookUp), _tending),
        *_HOME,
    ),
    "called": (((cmd.Reply,), _answers),),
    "talk": (
        ((cmd.Hear, cmd.KeepSilent, cmd.CutIn, cmd.Say, cmd.StepAway, cmd.Glance), _talk),
        ((cmd.AskHint,), lambda _, __: (cmd.AskHint(),)),
    ),
    "after": (((cmd.Keep,), _after), *_HOME),
}
