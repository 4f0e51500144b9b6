"""The few shapes a value can have; the schema is written in them, the reader walks them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ENDLESS = 10_000


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a kind; the kind sets its greatest length."""

    kind: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `low` to `high`, or one of the words in `also`."""

    low: int
    high: int
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a few."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """Names something of a kind (node, fact, guest ...) or one of the words in `also`."""

    of: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Id:
    """A new id, but none of the words that mean something else in its place."""

    reserved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Anything:
    """A word, number or flag whose meaning is decided elsewhere; `code` is what is said of one that has none."""

    code: str = ""


@dataclass(frozen=True, slots=True)
class Each:
    """A list of items of one shape."""

    item: Shape
    low: int = 0
    high: int = ENDLESS


@dataclass(frozen=True, slots=True)
class Named:
    """A mapping from ids, or from names of something that exists, to items of one shape."""

    item: Shape
    key: Id | Name = field(default_factory=Id)
    low: int = 0
    high: int = ENDLESS


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record; `missing` is the code of its absence, `help` what a designer reads about it.

    `default` is what holds without it, as it would be written; nothing where its absence is a meaning of its own.
    """

    shape: Shape
    help: str
    required: bool = False
    missing: str = "MG021"
    default: str = ""

    @property
    def otherwise(self) -> str:
        return self.default or ("false" if isinstance(self.shape, Flag) and not self.required else "")


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys.

    Of each group in `one_of` exactly one key must be there; `declares` says which kinds of names its keys bring.
    """

    name: str
    keys: Mapping[str, Key]
    one_of: tuple[tuple[str, ...], ...] = ()
    declares: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Forms:
    """Different shapes for a scalar, a list and a mapping."""

    scalar: Shape | None = None
    listing: Shape | None = None
    table: Shape | None = None


Shape = Text | Whole | Flag | Choice | Name | Id | Anything | Each | Named | Record | Forms
