"""The command `forget`: somebody's name leaves every workshop that is stored."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip
from game.group.names import cleaned
from game.saves.fault import JournalFault
from game.saves.people import people
from game.saves.rooms.forgetting import blank_old, forget
from game.saves.rooms.place import Place, folders

if TYPE_CHECKING:
    from argparse import Namespace

DONE, FAULTY = 0, 1


def run_forget(args: Namespace, out: TextIO) -> int:
    """0; 1 if a workshop could not be opened, which is said. Raises Slip."""
    name = cleaned(args.name)
    if not name:
        raise Slip("say whose name is to be forgotten")
    places = _places(args)
    blank_old(places)
    found, left = 0, 0
    for place in places:
        try:
            changed = forget(place, name)
        except JournalFault as fault:
            print(fault, file=sys.stderr)
            left += 1
            continue
        found += bool(changed)
        if changed:
            print(f"{place}: forgotten", file=out)
    print(f"workshops looked through: {len(places) - left}, with that name: {found}", file=out)
    return FAULTY if left else DONE


def _places(args: Namespace) -> list[Place]:
    if args.db:
        return [Place(None, args.db, args.workshop or "")]
    if args.workshop:
        return [Place(Path(args.workshop))]
    return [place for person in people() for place in folders(person.folder)]
