"""What a folder holds: evenings, and whose each is; groups' workshops; roads that were tried and do not count."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from game.saves.fault import JournalFault
from game.saves.places import TRIED
from game.saves.rooms.place import OLD, RECORD

WORKSHOP = (RECORD, OLD)  # what tells its folder apart
EVENINGS = "evenings"  # the game's own folder inside of a person's


@dataclass(frozen=True, slots=True)
class Found:
    """Journals of evenings, each with a mark of its person; folders of workshops; journals of roads tried again."""

    evenings: dict[Path, str] = field(default_factory=dict)
    workshops: list[Path] = field(default_factory=list)
    tried: list[Path] = field(default_factory=list)


def found_in(folder: Path) -> Found:
    """In an order that is always the same; a folder in it is a person, a file that lies open somebody's alone.

    Raises JournalFault.
    """
    if not folder.is_dir():
        raise JournalFault("folder", folder, "there is no such folder; name one that holds evenings' .jsonl files")
    found = Found()
    for place, folders, files in os.walk(folder):
        folders.sort()
        if not {*WORKSHOP}.isdisjoint(files):  # what a group chose is nobody's evening
            found.workshops.append(Path(place))
            folders.clear()
            continue
        for name in sorted(files):
            path = Path(place) / name
            if path.suffix == ".jsonl" and TRIED.search(path.stem):  # whoever goes back knows what is coming
                found.tried.append(path)
            elif path.suffix == ".jsonl":
                found.evenings[path] = _person(path.relative_to(folder))
    return found


def _person(path: Path) -> str:
    """A mark of the folders, without the game's own; of the file, where it lies in none."""
    home = path.parent.parent if path.parent.name == EVENINGS else path.parent
    whose = str(path) if path.parent == Path() else f"{home}/"
    return sha256(os.fsencode(whose)).hexdigest()[:8]
