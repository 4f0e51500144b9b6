"""Where every text and node of a scenario is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.build import GuestTree, build
from game.content.diagnostic import Findings
from game.content.library import FOLDER, LIBRARY, Library
from game.content.load import MAIN
from game.content.parse import parse
from game.content.source import is_file, read_source
from game.content.tree import Table, entry, fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from game.content.tree import Tree


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file; the file's name as seen from the scenario's folder."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def places(home: Path) -> Mapping[str, Place]:
    """By text id, and by `guest node`; of a scenario that was loaded without an error."""
    main = home if is_file(home) else home / MAIN
    found: dict[str, Place] = {}
    for path, tree, guests in _files(main):
        file = f"{FOLDER}/{path.name}" if guests[:1] and guests[0].id.startswith(LIBRARY) else _seen_from(main, path)
        _, texts = build(tree, guests, (), Findings(path))
        found |= {name: Place(file, written.line) for name, written in texts.written.items()}
        for guest in guests:
            nodes = fields(guest.tree, "nodes")
            found |= {f"{guest.id} {node.key.text}": Place(file, node.key.line) for node in nodes}
    return found


def _seen_from(main: Path, path: Path) -> str:
    return path.relative_to(main.parent).as_posix()


def _files(main: Path) -> Iterator[tuple[Path, Tree, list[GuestTree]]]:
    """The scenario's file with the guests in it, then each file of a guest, then the talks its crowd shares."""
    nothing, findings = Table({}, {}, 1, 1), Findings(main)
    tree = _tree(main)
    guests = fields(tree, "guests")
    yield main, tree, [GuestTree(field.key.text, field.value, findings) for field in guests]
    if not isinstance(entry(tree, "guests"), Table):
        for path in sorted(main.parent.glob("guests/*.yaml")):
            yield path, nothing, [GuestTree(path.stem, _tree(path), findings)]
    library = Library(main.parent)
    for name in library.named_in(tree):
        yield library.talks[name], nothing, [GuestTree(f"{LIBRARY}{name}", _tree(library.talks[name]), findings)]


def _tree(path: Path) -> Tree:
    findings = Findings(path)
    text = read_source(path, findings).text
    tree = parse(text, findings) if text is not None else None
    return Table({}, {}, 1, 1) if tree is None else tree
