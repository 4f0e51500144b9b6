"""The talk of one guest as its file has it, sound or not: nodes, options and the ways they lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.tree import Scalar, Table, Tree, entry, fields, listed, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STAY = "stay"


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that can come of an option, a landing or a silence: `at` is where it is written."""

    at: Tree
    goto: str
    end: str

    @property
    def silent(self) -> bool:
        return not self.goto and not self.end

    def leaves(self, node: str) -> bool:
        return bool(self.end) or self.goto not in ("", STAY, node)


def ways(node: Tree) -> Iterator[Way]:
    for option in listed(node, "options"):
        yield from option_ways(option)
    if (silence := entry(node, "silence")) is not None:
        yield Way(silence, word(silence, "goto"), word(silence, "end"))


def option_ways(option: Tree) -> Iterator[Way]:
    """A landing that says nothing of its own leads where its option does."""
    own = Way(option, word(option, "goto"), word(option, "end"))
    lands = listed(option, "lands")
    for land in lands:
        way = Way(land, word(land, "goto"), word(land, "end"))
        yield Way(land, own.goto, own.end) if way.silent else way
    if not lands:
        yield own


def starts(guest: Tree) -> tuple[str, ...]:
    start = entry(guest, "start")
    if isinstance(start, Scalar):
        return (start.text,)
    return tuple(word(item, "goto") for item in listed(start))


def parts(node: Tree) -> tuple[Tree, ...]:
    return listed(node, "says") + listed(node, "again")


def visits(node: Tree) -> Iterator[tuple[Tree, ...]]:
    """The parts of a first visit, and those of a later one."""
    yield from filter(None, (listed(node, "says"), listed(node, "again")))


def goes_on(visit: Sequence[Tree], number: int) -> bool:
    """Whether after this part (from 0) the guest goes on at once: a word put in there is cutting in."""
    after = visit[number + 1 : number + 2]
    return bool(after) and word(after[0], "hold") != "true"


def asks(text: str) -> bool:
    """Whether a sentence is a question, in any language; what only tells of one ends in a quotation mark."""
    return text.endswith(("?", "\uff1f", "\u061f"))


def all_parts(guest: Tree) -> Iterator[Tree]:
    for node in fields(guest, "nodes"):
        yield from parts(node.value)


def under(tree: Tree | None, key: str) -> Iterator[Tree]:
    """Every value that stands under `key`, however deep."""
    if isinstance(tree, Table):
        for name, value in tree.entries.items():
            if name == key:
                yield value
            yield from under(value, key)
    elif tree is not None and not isinstance(tree, Scalar):
        for item in tree.items:
            yield from under(item, key)
