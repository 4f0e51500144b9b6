"""Whether a guest can be drawn: the words of `look:` are those the picture knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.looks import fault_in
from game.content.tree import fields, value_of

if TYPE_CHECKING:
    from game.content.build import GuestTree


def every_look_can_be_drawn(guest: GuestTree) -> None:
    for field in fields(guest.tree, "look"):
        fault = fault_in(field.key.text, value_of(field.value))
        if fault:
            guest.findings.add("MG057", field.value, *fault)


CHECKS = (every_look_can_be_drawn,)
