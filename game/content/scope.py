"""Which names there are in an evening, for those who refer to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.content.tree import Table, Tree, entry, fields, listed, names, word
from game.core.moves import MOVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.content.build import GuestTree

Scope = Mapping[str, tuple[str, ...]]  # what there is of each kind; a kind that could not be read is not looked up


def party_scope(tree: Tree, guests: Sequence[GuestTree], talks: Sequence[str]) -> Scope:
    """What every file may name; a kind that some file keeps from us is left out, and so not looked up."""
    ids = tuple(guest.id for guest in guests)
    known = {"guest": ids, "move": tuple(MOVES), "speaker": (*ids, *names(tree, "voices")), "talk": tuple(talks)}
    for kind, path in (("poster", ["posters"]), ("promise", ["promises"]), ("measure", ["before", "measures"])):
        known[kind] = names(tree, *path)
    facts = {guest.id: declared(guest.tree, "facts") for guest in guests if isinstance(guest.tree, Table)}
    if len(facts) == len(guests) and None not in facts.values():
        known["guest.fact"] = tuple(f"{guest}.{fact}" for guest, own in facts.items() for fact in own or ())
        known["guest.node.option"] = tuple(option for guest in guests for option in _options(guest))
    return known


def _options(guest: GuestTree) -> Iterator[str]:
    for node in fields(guest.tree, "nodes"):
        for option in listed(node.value, "options"):
            yield f"{guest.id}.{node.key.text}.{word(option, 'id')}"


def inner_scope(scope: Scope, tree: Tree, declares: Mapping[str, str]) -> Scope:
    """`scope` and what the mapping itself declares."""
    own = {kind: found for kind, key in declares.items() if (found := declared(tree, key)) is not None}
    return {**scope, **own}


def declared(tree: Tree, key: str) -> tuple[str, ...] | None:
    """The keys of a mapping; none if it is not there, None if something else stands in its place."""
    found = entry(tree, key)
    return names(found) if found is None or isinstance(found, Table) else None
