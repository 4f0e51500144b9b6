"""What must be true of an evening beyond the shape of its files: one function for each check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.checks import facts, looks, nodes, party, room, turns, ways
from game.content.tree import listed, word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.content.build import GuestTree
    from game.content.diagnostic import Findings
    from game.content.tree import Table

OF_A_GUEST = (*nodes.CHECKS, *turns.CHECKS, *ways.CHECKS, *looks.CHECKS)


def check(
    tree: Table, guests: Sequence[GuestTree], talks: Sequence[GuestTree], findings: Findings, folder: Path | None
) -> None:
    """Every check over every file; `folder` is None for a scenario that is one file by itself."""
    party.the_format_is_known(tree, findings)
    party.arrivals_do_not_wait_for_each_other(guests)
    party.nothing_happens_after_the_end(tree, guests, findings)
    party.claims_name_outcomes_of_their_guest(tree, guests, findings)
    if folder is not None:
        party.the_id_is_the_folder(tree, findings, folder)
        party.listed_guests_have_files(tree, findings, folder)
    meanwhile = [word(happening, "hints") for happening in listed(tree, "meanwhile")]
    for one in room.CHECKS:
        one(tree, guests, findings)
    looks.the_marketer_can_be_drawn(tree, findings)
    elsewhere = facts.told_elsewhere(tree, guests)
    for guest in (*guests, *talks):
        for of_a_guest in OF_A_GUEST:
            of_a_guest(guest)
        facts.used_facts_come_to_be_known(guest, elsewhere)
    for guest in guests:
        facts.a_motive_has_three_clues(guest, meanwhile)
