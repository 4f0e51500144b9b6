"""Whether a guest can be drawn: the words of `look:` are those the picture knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.tree import Tree, entry, fields, value_of
from game.content.wardrobe import fault_in

if TYPE_CHECKING:
    from game.content.build import GuestTree
    from game.content.diagnostic import Findings


def every_look_can_be_drawn(guest: GuestTree) -> None:
    _check(guest.tree, guest.findings)


def the_marketer_can_be_drawn(tree: Tree, findings: Findings) -> None:
    _check(entry(tree, "marketer"), findings)


def _check(tree: Tree | None, findings: Findings) -> None:
    for field in fields(tree, "look"):
        fault = fault_in(field.key.text, value_of(field.value))
        if fault:
            findings.add("MG057", field.value, *fault)


CHECKS = (every_look_can_be_drawn,)
