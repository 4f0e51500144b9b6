"""The roads of one evening: the first as it was played, and each that was tried from one of its decisions.

A road is a journal of its own beside the first, `NAME~2.jsonl`, whose header says which journal it leaves and at which
entry; whatever lies before is copied, so that it opens alone. Names that a player gives stand in `roads.json`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.core.events import Said
from game.core.session import header
from game.saves.evening import Evening
from game.saves.journal import Journal
from game.saves.lines import entry_of
from game.saves.own_words import taken
from game.saves.places import TRIED
from game.saves.store import read_object, write_object

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.core.session import Session

LONGEST = 40  # letters of a name
_END = b'"is":"evening_ended"'


@dataclass(frozen=True, slots=True)
class Road:
    """`parent` is the journal it leaves before `entry`, empty for the first; `name` what the player calls it.

    `said` is the text id of the first sentence that its parent does not have, empty as long as there is none.
    """

    path: Path
    parent: str = ""
    entry: int = 0
    name: str = ""
    said: str = ""
    over: bool = False


def branch(session: Session, parent: Path, n: int) -> Evening:
    """A new road that goes its own way from entry `n` on (1 at least); the parent's journal is not touched."""
    journal = Journal(_fresh(parent))
    for entry in session.entries[:n]:
        journal.record(entry)
    road = session.up_to(n, journal.record)
    journal.head(header(road, parent.stem, n))
    return Evening(road, journal)


def roads(path: Path) -> tuple[Road, ...]:
    """All roads of the evening that this is one of, the first one first; those that cannot be read are left out."""
    names = read_object(_names(path))
    lines: dict[str, list[bytes]] = {}
    found = []
    for one in sorted(path.parent.glob("*.jsonl"), key=_number):
        if _first(one.stem) == _first(path.stem) and (read := _read(one)):
            lines[one.stem] = read
            found.append(one)
    return tuple(_road(one, lines, names) for one in found)


def call(path: Path, name: str) -> None:
    """Give a road a name; an empty one takes it away. Raises OSError."""
    names = read_object(_names(path))
    short = " ".join(name.split())[:LONGEST]
    write_object(_names(path), {**names, path.stem: short} if short else _without(names, path.stem))


def _without(names: dict[str, Any], stem: str) -> dict[str, Any]:
    return {one: name for one, name in names.items() if one != stem}


def _names(path: Path) -> Path:
    return path.parent / "roads.json"


def _first(stem: str) -> str:
    return TRIED.sub("", stem)


def _number(path: Path) -> int:
    tried = TRIED.search(path.stem)
    return int(tried[0][1:]) if tried else 0


def _fresh(path: Path) -> Path:
    """A file name beside the first journal that no road has yet."""
    number = 2
    while taken(fresh := path.with_name(f"{_first(path.stem)}~{number}.jsonl")):
        number += 1
    return fresh


def _read(path: Path) -> list[bytes]:
    try:
        return path.read_bytes().splitlines()
    except OSError:
        return []


def _road(path: Path, lines: dict[str, list[bytes]], names: dict[str, Any]) -> Road:
    own, name = lines[path.stem], names.get(path.stem)
    parent, entry = _leaves(own[0])
    said = _first_said(own, lines.get(parent, []), entry) if parent else ""
    return Road(path, parent, entry, name if isinstance(name, str) else "", said, _END in own[-1])


def _leaves(line: bytes) -> tuple[str, int]:
    try:
        head = json.loads(line)
        return str(head.get("parent", "")), int(head.get("entry", 0))
    except (ValueError, AttributeError, TypeError):
        return "", 0


def _first_said(own: list[bytes], parents: list[bytes], entry: int) -> str:
    """From the first line that the two do not share on."""
    at = entry + 1
    while at < min(len(own), len(parents)) and own[at] == parents[at]:
        at += 1
    return next(_sentences(own[at:]), "")


def _sentences(lines: list[bytes]) -> Iterator[str]:
    for line in lines:
        try:
            events = entry_of(line).events
        except ValueError:
            return
        yield from (event.option for event in events if isinstance(event, Said))
