"""Mends what has exactly one right mend, by edits at positions: comments, order and line ends stay as they are.

One right mend have: a missing option id (never shown, so any that is free will do); tabs in the indentation, where two,
four or eight spaces give no two different trees; a slip of one letter in a word out of a list that is closed (keys,
moves, stances: what is not on it cannot exist, while a node may only be unwritten yet); a number or flag in quotes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.diagnostic import Findings, shown
from game.content.load import MAIN
from game.content.mends import edits
from game.content.parse import parse
from game.content.schema import GUEST_RECORD, SCENARIO_RECORD
from game.content.source import TAB, is_file, read_source
from game.content.tree import Listing, Scalar, Table
from game.content.write import write_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from game.content.shape import Shape
    from game.content.tree import Tree

WIDTHS = (2, 4, 8)  # what a tab may stand for
MARK = "\ufeff"  # a byte order mark


@dataclass(frozen=True, slots=True)
class Mend:
    """What was changed, and in which line of the file as it was."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{shown(self.path)}:{self.line}: mended: {self.what}"


def fix(home: Path) -> tuple[Mend, ...]:
    """Mend the files of a scenario where they lie; one that cannot be read or parsed is left alone. Raises OSError."""
    return tuple(mend for path, shape in _files(home) for mend in _fix_file(path, shape))


def _files(home: Path) -> Iterator[tuple[Path, Shape]]:
    main = home if is_file(home) else home / MAIN
    yield main, SCENARIO_RECORD
    if main.name == MAIN:
        yield from ((path, GUEST_RECORD) for path in sorted(main.parent.glob("guests/*.yaml")))


def _fix_file(path: Path, shape: Shape) -> tuple[Mend, ...]:
    findings = Findings(path)
    data = read_source(path, findings).data
    if any(found.code != "MG005" for found in findings.sorted):
        return ()
    whole = data.decode("utf-8")
    old = whole.removeprefix(MARK)
    text, mends = _without_tabs(path, old)
    if (tree := _tree(text)) is None:
        return ()
    for edit in sorted(edits(text, tree, shape), key=lambda edit: edit.start, reverse=True):
        mends.append(Mend(path, text.count("\n", 0, edit.start) + 1, edit.what))
        text = text[: edit.start] + edit.new + text[edit.end :]
    if not mends or _tree(text) is None:
        return ()
    write_over(path, (whole[: len(whole) - len(old)] + text).encode("utf-8"))
    return tuple(sorted(mends, key=lambda mend: mend.line))


def _without_tabs(path: Path, text: str) -> tuple[str, list[Mend]]:
    """The text with spaces for tabs, if it means the same at every width at which it means anything; else as it was."""
    readings = [TAB.sub(partial(_spaced, width), text) for width in WIDTHS]
    sound = {str(_meant(tree)): reading for reading in reversed(readings) if (tree := _tree(reading)) is not None}
    if len(sound) != 1:
        return text, []
    (mended,) = sound.values()
    lines = (text.count("\n", 0, found.start()) + 1 for found in TAB.finditer(text))
    return mended, [Mend(path, line, "spaces instead of a tab") for line in lines]


def _spaced(width: int, indent: Match[str]) -> str:
    return indent[0].expandtabs(width)


def _tree(text: str) -> Tree | None:
    """The tree of a text that can be parsed without a fault."""
    findings = Findings(Path())
    tree = parse(text, findings)
    return None if findings.broken else tree


def _meant(tree: Tree | None) -> object:
    """A tree without its positions."""
    match tree:
        case Scalar():
            return tree.text, tree.plain
        case Listing():
            return [_meant(item) for item in tree.items]
        case Table():
            return [(key, _meant(value)) for key, value in tree.entries.items()]
    return None
