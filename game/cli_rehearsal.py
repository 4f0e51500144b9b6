"""What `play --from GUEST.NODE --set KEY=VALUE` asks for, or what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.cli_parser import Slip, unknown
from game.core.node import METER_MAX, METERS, PHASES
from game.core.rehearsal import Rehearsal

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from game.core.scenario import Guest, Scenario

KEYS = (*METERS, "phase", "knows")


def rehearsal_of(args: Namespace, scenario: Scenario) -> Rehearsal | None:
    """None where no place was asked for; raises Slip."""
    for option, value in (("--bot", args.bot), ("--journal", args.journal), ("--drill", args.drill)):
        if value is not None and (args.start or args.watch):
            what = "--from" if args.start else "--watch"
            raise Slip(f"{option} does not go with {what}, which only tries a talk out")
    if args.start is None:
        if args.state:
            raise Slip("--set needs --from GUEST.NODE")
        return None
    name, _, node = args.start.partition(".")
    guests = {guest.id: guest for guest in scenario.guests}
    if name not in guests:
        raise Slip(unknown("guest", name, guests))
    nodes = [one.id for one in guests[name].nodes]
    if node not in nodes:
        raise Slip(unknown("node", node, nodes))
    return Rehearsal(name, node, **_state(args.state or (), guests[name]))


def _state(asked: Iterable[str], guest: Guest) -> dict[str, Any]:
    state: dict[str, Any] = {}
    for one in asked:
        key, _, value = one.partition("=")
        if key in METERS:
            if not (value.isascii() and value.isdecimal() and int(value[:4]) <= METER_MAX):
                raise Slip(f"{key} is a whole number from 0 to {METER_MAX}, such as {key}=6")
            state[key] = int(value)
        elif key == "phase":
            state[key] = _known("phase", value, PHASES)
        elif key == "knows":
            facts = tuple(_known("fact", fact, guest.facts) for fact in value.split(","))
            state[key] = (*state.get(key, ()), *facts)
        else:
            raise Slip(unknown("key", key, KEYS))
    return state


def _known(kind: str, name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        raise Slip(unknown(kind, name, names))
    return name
