"""Which diagnostics a key may give by what stands under it: the codes with which the reader of files answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.shape import ENDLESS, Anything, Choice, Each, Forms, Id, Name, Named, Record, Text, Whole
from game.content.walk import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.content.shape import Key, Shape

ANYWHERE = ("MG011", "MG020", "MG021", "MG022", "MG026")  # twice, unknown, missing, of another type, empty

_OWN = {Text: "MG025", Whole: "MG023", Choice: "MG024", Id: "MG027"}


def slips(key: Key) -> tuple[str, ...]:
    """The codes in their order, without those that any key may give."""
    return tuple(sorted({*_of(key.shape)} - {*ANYWHERE, ""}))


def _of(shape: Shape) -> Iterator[str]:
    match shape:
        case Name():
            yield KINDS[shape.of][0]
        case Anything():
            yield shape.code
        case Each() | Named():
            yield from _several(shape)
        case Forms():
            for form in (shape.scalar, shape.listing, shape.table):
                yield from () if form is None else _of(form)
        case Record():
            yield from ["MG032"] if shape.one_of else []
        case _:
            yield _OWN.get(type(shape), "")


def _several(shape: Each | Named) -> Iterator[str]:
    """What a record in it may give stands in that record's own table."""
    if shape.low or shape.high != ENDLESS:
        yield "MG029"
    for inner in (shape.item, *([shape.key] if isinstance(shape, Named) else [])):
        yield from () if isinstance(inner, Record) else _of(inner)
