"""What stands in a YAML file, every scalar as the text that was written, with the line and column it stands at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Scalar(NamedTuple):
    """A word, number or sentence. `plain` when it was written without quotes. A tuple: a large file has 40 000."""

    text: str
    line: int
    column: int
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    items: tuple[Tree, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; `keys` holds where each key itself stands."""

    entries: dict[str, Tree]
    keys: dict[str, Scalar]
    line: int
    column: int


Tree = Scalar | Listing | Table


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file where nothing stands that could be pointed at."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Field:
    """An entry of a mapping with its key."""

    key: Scalar
    value: Tree


def entry(tree: Tree | None, *path: str) -> Tree | None:
    """The value under the keys of `path`, or None where there is none."""
    for key in path:
        if not isinstance(tree, Table):
            return None
        tree = tree.entries.get(key)
    return tree


def word(tree: Tree | None, *path: str) -> str:
    """The text of a scalar, or nothing."""
    found = entry(tree, *path)
    return found.text if isinstance(found, Scalar) else ""


def items(tree: Tree | None, *path: str) -> tuple[Tree, ...]:
    """The items of a list; a single scalar or mapping stands for a list of one."""
    found = entry(tree, *path)
    if found is None:
        return ()
    return found.items if isinstance(found, Listing) else (found,)


def listed(tree: Tree | None, *path: str) -> tuple[Tree, ...]:
    """The items of a list, and nothing else."""
    found = entry(tree, *path)
    return found.items if isinstance(found, Listing) else ()


def fields(tree: Tree | None, *path: str) -> tuple[Field, ...]:
    """The entries of a mapping in the order they were written."""
    found = entry(tree, *path)
    if not isinstance(found, Table):
        return ()
    return tuple(Field(found.keys[key], value) for key, value in found.entries.items())


def names(tree: Tree | None, *path: str) -> tuple[str, ...]:
    """The keys of a mapping."""
    found = entry(tree, *path)
    return tuple(found.entries) if isinstance(found, Table) else ()


def value_of(tree: Tree | None) -> str | int | bool:
    """A scalar that may be a whole number, or true or false, where it stands without quotes."""
    text = word(tree)
    if not isinstance(tree, Scalar) or not tree.plain:
        return text
    if text in ("true", "false"):
        return text == "true"
    return int(text) if text.removeprefix("-").isdecimal() and text.isascii() else text
