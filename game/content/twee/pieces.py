"""What a passage is made of once its markup is read: words, links, and what can not be carried over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """Words as they are to be read; they begin in `line`."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another passage; `column` is where it is written."""

    text: str
    target: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Lost:
    """Markup that has no place in a talk, as it was written."""

    text: str
    line: int
    column: int


Piece = Said | Link | Lost
