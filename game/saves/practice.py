"""What a player has practised, read from the saved evenings; each is read once and remembered beside them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from game.core.practice import Attempt, attempt_of
from game.core.setup import setup_from
from game.saves.evening import evenings
from game.saves.fault import JournalFault
from game.saves.people import own
from game.saves.places import TRIED
from game.saves.reading import read_journal
from game.saves.store import read_object, write_object

if TYPE_CHECKING:
    from pathlib import Path


def practised() -> tuple[Attempt, ...]:
    """Every attempt there is, oldest first. The file can be deleted: it is made anew from the evenings."""
    file = own() / "practice.json"
    known = read_object(file)
    rows = {path.name: _row(path, known.get(path.name)) for path in _oldest_first()}
    if rows != known:
        with suppress(OSError):  # it is only a memory, and is made again
            write_object(file, rows)
    return tuple(attempt for row in rows.values() if (attempt := _attempt(row["attempt"])))


def _oldest_first() -> list[Path]:
    """Without the roads tried from an evening: whoever goes back knows what is coming."""
    with suppress(OSError):
        first = (path for path in evenings().glob("*.jsonl") if TRIED.search(path.stem) is None)
        return sorted(first, key=lambda path: (path.stat().st_mtime_ns, path.name))
    return []


def _row(path: Path, known: Any) -> dict[str, Any]:
    """What is remembered of an evening, read again once the file has become another."""
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    if isinstance(known, dict) and known.get("size") == size and "attempt" in known:
        return known
    attempt = _read(path)
    told = None if attempt is None else [attempt.scene, [list(value) for value in attempt.values], attempt.helped]
    return {"size": size, "attempt": told}


def _read(path: Path) -> Attempt | None:
    try:
        old = read_journal(path)
        return attempt_of(old.header["scenario"], setup_from(old.header), old.entries)
    except (JournalFault, ValueError):
        return None


def _attempt(told: Any) -> Attempt | None:
    try:
        scene, values, helped = told
        return Attempt(str(scene), tuple((name, float(value)) for name, value in values), bool(helped))
    except (TypeError, ValueError):
        return None
