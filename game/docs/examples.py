"""What stands under each key in docs/party.yaml, tea.yaml and lib/lids.yaml, for the tables of docs/format.md."""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import TYPE_CHECKING

from game.content.shape import Each, Forms, Named, Record
from game.content.tree import Listing, Scalar, Table
from game.content.walk import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.content.shape import Shape
    from game.content.tree import Tree

LONGEST = 60
ALONE = re.compile(r"\w[^:#\"']*")  # what needs no quotes
AMONG = re.compile(r"\w[^:#\"',\[\]{}]*")  # and within brackets


def examples(*read: tuple[Tree, Record]) -> Mapping[tuple[str, str], str]:
    """(record, key) -> the value that stands there first, in one line; of each tree what it is read as."""
    found: dict[tuple[str, str], str] = {}
    for record, key, value in chain.from_iterable(_stand_in(*one) for one in read):
        found.setdefault((record, key), _line(value))
    return found


def _stand_in(tree: Tree, shape: Shape) -> Iterator[tuple[str, str, Tree]]:
    match tree, shape:
        case _, Forms():
            form = {Scalar: shape.scalar, Listing: shape.listing, Table: shape.table}[type(tree)]
            if form is not None:
                yield from _stand_in(tree, form)
        case Table(), Record():
            for name, value in tree.entries.items():
                if name in shape.keys:
                    yield shape.name, name, value
                    yield from _stand_in(value, shape.keys[name].shape)
        case Table(), Named():
            for value in tree.entries.values():
                yield from _stand_in(value, shape.item)
        case Listing(), Each():
            for item in tree.items:
                yield from _stand_in(item, shape.item)


def _line(tree: Tree) -> str:
    """In one line; what is too long for it shows only what it begins with."""
    if isinstance(tree, Scalar) and ALONE.fullmatch(tree.text):
        return tree.text
    for depth in (9, 2, 1):
        line = _flow(tree, depth)
        if len(line) <= LONGEST:
            return line
    return "{...}" if isinstance(tree, Table) else "[...]" if isinstance(tree, Listing) else line


def _flow(tree: Tree, depth: int) -> str:
    if isinstance(tree, Scalar):
        plain = AMONG.fullmatch(tree.text) or (tree.plain and NUMBER.fullmatch(tree.text))
        return tree.text if plain else json.dumps(tree.text, ensure_ascii=False)
    if isinstance(tree, Listing):
        return f"[{', '.join(_flow(item, depth - 1) for item in tree.items) if depth else '...'}]"
    inner = (f"{name}: {_flow(value, depth - 1)}" for name, value in tree.entries.items())
    return f"{{{', '.join(inner) if depth else '...'}}}"
