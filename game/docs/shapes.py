"""What may stand under a key, in a designer's words: one phrase for each shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from game.content.schema import LIMITS
from game.content.shape import (
    ENDLESS,
    Anything,
    Choice,
    Each,
    Flag,
    Forms,
    Id,
    Name,
    Named,
    Record,
    Shape,
    Text,
    Whole,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

ARTICLE = {True: "an", False: "a"}


def told(shape: Shape) -> str:
    """`shape` as a phrase; a record is a link to its own section."""
    return _TOLD[type(shape)](shape)


def records_in(shape: Shape) -> list[Record]:
    """The records that stand in a shape, as they come; not those within them."""
    match shape:
        case Record():
            return [shape]
        case Each() | Named():
            return records_in(shape.item)
        case Forms():
            forms = (shape.scalar, shape.listing, shape.table)
            return [record for form in forms if form is not None for record in records_in(form)]
    return []


def anchor(name: str) -> str:
    """The address of a heading within its page, as GitHub makes it."""
    return re.sub(r"[^\w -]", "", name.lower()).replace(" ", "-")


def _text(shape: Text) -> str:
    return f"text, at most {LIMITS[shape.kind]} characters"


def _whole(shape: Whole) -> str:
    return f"whole number, {shape.low} to {shape.high}{_or(shape.also)}"


def _or(words: Iterable[str]) -> str:
    return "".join(f", or `{word}`" for word in words)


def _choice(shape: Choice) -> str:
    return " or ".join(f"`{value}`" for value in shape.values)


def _name(shape: Name) -> str:
    return f"name of {_with_article(shape.of)}{_or(shape.also)}"


def _each(shape: Each) -> str:
    return f"list{_count(shape.low, shape.high)} of {_within(shape.item)}"


def _named(shape: Named) -> str:
    keys = "new ids" if isinstance(shape.key, Id) else told(shape.key)
    return f"mapping{_count(shape.low, shape.high)} from {keys} to {_within(shape.item)}"


def _within(shape: Shape) -> str:
    return f"({told(shape)})" if isinstance(shape, Forms) else told(shape)


def _record(shape: Record) -> str:
    return f"[{shape.name}](#{anchor(shape.name)})"


def _forms(shape: Forms) -> str:
    forms = (shape.scalar, shape.listing, shape.table)
    return "; or ".join(told(form) for form in forms if form is not None)


def _count(low: int, high: int) -> str:
    if high == ENDLESS:
        return f" ({low} or more)" if low else ""
    return f" ({low})" if low == high else f" ({low} to {high})" if low else f" (at most {high})"


def _with_article(noun: str) -> str:
    return f"{ARTICLE[noun[0] in 'aeiou']} {noun}"


_TOLD: Mapping[type, Callable[[Any], str]] = {
    Text: _text, Whole: _whole, Choice: _choice, Name: _name, Each: _each, Named: _named, Record: _record,
    Forms: _forms, Flag: lambda _: "true or false", Id: lambda _: "new id", Anything: lambda _: "word or number",
}  # fmt: skip
