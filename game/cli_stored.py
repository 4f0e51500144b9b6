"""What commands over a folder of journals share: the results store, filled from it."""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from typing import TYPE_CHECKING, TextIO

from game.report.folder import found_in
from game.report.store import StoreFault, fill, open_store
from game.report.told import Shelf
from game.saves.fault import JournalFault
from game.saves.places import home

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy.engine import Engine

SHOWN = 20  # files that are told one by one


def stored(folder: Path, url: str | None, scenario: str | None) -> tuple[Engine, bool] | None:
    """The store with what the folder's journals tell, and whether all went in; None after saying why there is none."""
    try:
        found = found_in(folder)
        journals = found.evenings
        engine = open_store(url or _own_store(folder))
        filled = fill(engine, journals, Shelf(scenario))
    except (JournalFault, StoreFault, OSError) as wrong:
        print(wrong, file=sys.stderr)
        return None
    print_some([str(fault) for fault in filled.faults], "more that were left out", sys.stderr)
    for workshop in found.workshops:
        print(
            f"{workshop}: a workshop, which is nobody's evening, so it is left out; `report` tells it", file=sys.stderr
        )
    if not journals:
        print(f"{folder}: there is no .jsonl file in it", file=sys.stderr)
    return engine, bool(journals) and not filled.faults


def print_some(lines: Sequence[str], more: str, out: TextIO) -> None:
    """The first of them, and how many `more` there are."""
    for line in lines[:SHOWN]:
        print(line, file=out)
    if len(lines) > SHOWN:
        print(f"  and {len(lines) - SHOWN} {more}", file=out)


def _own_store(folder: Path) -> str:
    """A file of the game's for each folder; it can be deleted at any time, and is filled again."""
    place = home() / "results" / f"{sha256(os.fsencode(folder.absolute())).hexdigest()[:12]}.sqlite"
    place.parent.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{place}"
