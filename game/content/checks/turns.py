"""Whether a guest who asks something waits for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.talk_tree import asks, goes_on, visits
from game.content.tree import Scalar, entry, fields

if TYPE_CHECKING:
    from game.content.build import GuestTree


def a_question_ends_the_turn(guest: GuestTree) -> None:
    """In the English text; a translation's is looked at as it is read."""
    for node in fields(guest.tree, "nodes"):
        for visit in visits(node.value):
            for number, part in enumerate(visit):
                said = part if isinstance(part, Scalar) else entry(part, "text")
                if isinstance(said, Scalar) and goes_on(visit, number) and asks(said.text.strip()):
                    message = f"node '{node.key.text}' asks in part {number + 1} and goes on"
                    guest.findings.add("MG058", said, message, "put the question last, or a `hold` after it")


CHECKS = (a_question_ends_the_turn,)
