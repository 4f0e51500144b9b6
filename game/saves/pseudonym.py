"""The name under which somebody's evenings leave this machine: drawn once, and remembered in their own folder."""

from __future__ import annotations

from secrets import token_hex
from typing import TYPE_CHECKING

from game.saves.people import people
from game.saves.store import read_object, write_object

if TYPE_CHECKING:
    from pathlib import Path

FILE = "pseudonym.json"


def pseudonym_for(journal: Path) -> str | None:
    """Of whoever played it; None for a journal that lies in nobody's folder. Raises OSError where it cannot be kept."""
    folder = journal.resolve().parent
    person = next((one for one in people() if (one.folder / "evenings").resolve() == folder), None)
    if person is None:
        return None
    kept = read_object(person.folder / FILE)
    name = kept.get("name")
    if isinstance(name, str) and name:
        return name
    drawn = token_hex(8)
    write_object(person.folder / FILE, {"name": drawn})
    return drawn
