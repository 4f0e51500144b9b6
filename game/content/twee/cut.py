"""Cuts prose to the length of a part, between sentences where it can."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SENTENCE = re.compile(r"(?<=[.!?…][\"'\u201d\u2019»)]) |(?<=[.!?…]) ")


def parts(paragraphs: Iterable[Sequence[str]], limit: int, wanted: int) -> tuple[str, ...]:
    """A part a line; where that makes more than `wanted`, lines share parts, and then paragraphs too."""
    lines = [[packed(_pieces(line, limit), limit) for line in run] for run in paragraphs]
    apart = [[part for line in run for part in line] for run in lines]
    together = [tuple(packed(run, limit)) for run in apart]
    tries = (chain(*apart), chain(*together), packed(chain(*apart), limit))
    found: tuple[str, ...] = ()
    for one in tries:
        found = tuple(one)
        if len(found) <= wanted:
            break
    return found


def packed(pieces: Iterable[str], limit: int) -> Iterator[str]:
    """As many pieces together as `limit` allows."""
    held = ""
    for piece in pieces:
        if held and len(held) + 1 + len(piece) > limit:
            yield held
            held = piece
        else:
            held = f"{held} {piece}" if held else piece
    if held:
        yield held


def _pieces(text: str, limit: int) -> Iterator[str]:
    if len(text) <= limit:
        yield text
        return
    for sentence in SENTENCE.split(text):
        if len(sentence) <= limit:
            yield sentence
        else:
            words = (word[at : at + limit] for word in sentence.split(" ") for at in range(0, max(1, len(word)), limit))
            yield from packed(words, limit)


def shortened(text: str, limit: int) -> str:
    """The beginning, up to the last word that has room, and dots."""
    if len(text) <= limit:
        return text
    room = text[: limit - 3]
    return (room.rpartition(" ")[0] or room) + "..."
