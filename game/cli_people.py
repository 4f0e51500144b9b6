"""The `people` command: who plays on this machine, without the window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from game.cli_parser import Slip, unknown
from game.saves import people

if TYPE_CHECKING:
    from argparse import Namespace

    from game.saves.people import Person

FAILED = 1


def run_people(args: Namespace) -> int:
    """One thing asked for, then everybody there is; exit 1 where the disk does not let it."""
    try:
        _do(args)
    except OSError as wrong:
        print(f"{wrong.filename or 'people'}: {wrong.strerror or wrong}; nothing was changed", file=sys.stderr)
        return FAILED
    for one in people.people():
        mark = "*" if one.id == people.who() else " "
        print(f"{mark} {_name(one)}: evenings kept: {one.evenings}, in {one.folder}")
    return 0


def _do(args: Namespace) -> None:
    if args.add:
        people.choose(people.add(args.add).id)
    if args.play:
        people.choose(_named(args.play).id)
    if args.copy:
        print(people.export(_named(args.copy), args.into))
    if args.delete:
        people.remove(_named(args.delete))


def _named(name: str) -> Person:
    there = {_name(one): one for one in people.people()}
    if name not in there:
        raise Slip(unknown("person", name, there))
    return there[name]


def _name(person: Person) -> str:
    """Who has no name yet is called by number, as in the window."""
    return person.name or f"Guest {int(person.id) + 1}"
