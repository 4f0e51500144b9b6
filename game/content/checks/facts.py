"""Whether what a talk rests on can come to be known, and what it is about can be guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.talk_tree import all_parts, under
from game.content.tree import Tree, entry, fields, items, listed, names, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.content.build import GuestTree

ENOUGH_CLUES = 3


def told_elsewhere(tree: Tree, guests: Sequence[GuestTree]) -> tuple[str, ...]:
    """The guest.fact references that your own telephone or an introduction may tell."""
    rings = (word(ring, "reveals") for ring in listed(tree, "rings"))
    met = (word(entry(met.value, "tells")) for guest in guests for met in fields(guest.tree, "meets"))
    return tuple(reference for reference in (*rings, *met) if reference)


def used_facts_come_to_be_known(guest: GuestTree, elsewhere: Sequence[str]) -> None:
    """`elsewhere` are the guest.fact references that may be told outside the talk."""
    known = {word(part, "reveals") for part in all_parts(guest.tree)}
    known |= {word(fact) for fact in listed(guest.tree, "homework")} | set(names(guest.tree, "hearsay"))
    known |= {fact for whose, _, fact in (told.partition(".") for told in elsewhere) if whose == guest.id}
    if known - {""} - set(names(guest.tree, "facts")):  # a misspelt fact is reported as such
        return
    hinted = {word(hint) for hint in under(guest.tree, "hints")}
    used: dict[str, Tree] = {}
    for at in _uses(guest.tree):
        used.setdefault(word(at), at)
    for fact in fields(guest.tree, "facts"):
        name = fact.key.text
        if name in known:
            continue
        way_out = f"let a part say it: `reveals: {name}`"
        if name in used:
            guest.findings.add("MG041", used[name], f"nothing reveals '{name}'", way_out)
        elif name not in hinted:
            guest.findings.add("MG041", fact.key, f"nothing reveals '{name}', and nothing uses it", way_out, "warning")


def _uses(guest: Tree) -> Iterator[Tree]:
    yield from under(entry(guest, "nodes"), "uses")
    for when in under(guest, "when"):
        yield from items(when, "knows")


def a_motive_has_three_clues(guest: GuestTree, elsewhere: Sequence[str]) -> None:
    """`elsewhere` are the guest.fact hints of what happens in the room meanwhile."""
    motive = entry(guest.tree, "motive")
    clues = sum(1 for _ in under(guest.tree, "hints")) + sum(hint.startswith(f"{guest.id}.") for hint in elsewhere)
    if motive is not None and clues < ENOUGH_CLUES:
        message = f"{clues} clue{'s' * (clues != 1)} to what {guest.id} is about; three are fair"
        guest.findings.add("MG047", motive, message, "mark parts, overheard lines or happenings with `hints: FACT`")
