"""The journals of a folder, and whose each is: a folder in it is a person; a file that lies open, somebody's alone."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from game.saves.fault import JournalFault
from game.saves.places import TRIED

EVENINGS = "evenings"  # the game's own folder inside of a person's


def journals_in(folder: Path) -> dict[Path, str]:
    """Each journal with a mark of its person, in an order that is always the same; raises JournalFault.

    Roads tried from an evening are left out: whoever goes back knows what is coming.
    """
    if not folder.is_dir():
        raise JournalFault("folder", folder, "there is no such folder; name one that holds evenings' .jsonl files")
    found: dict[Path, str] = {}
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".jsonl") and TRIED.search(Path(name).stem) is None:
                path = Path(place) / name
                found[path] = _person(path.relative_to(folder))
    return found


def _person(path: Path) -> str:
    """A mark of the folders, without the game's own; of the file, where it lies in none."""
    home = path.parent.parent if path.parent.name == EVENINGS else path.parent
    whose = str(path) if path.parent == Path() else f"{home}/"
    return sha256(os.fsencode(whose)).hexdigest()[:8]
