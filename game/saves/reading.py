"""Reading a saved evening back: what is whole is kept, a torn last line is cut, anything else is said."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.core.session import FORMAT
from game.saves.fault import JournalFault
from game.saves.lines import entry_of

if TYPE_CHECKING:
    from pathlib import Path

    from game.core.session import Entry

LARGEST = 64 << 20  # bytes; a whole evening is about a hundred thousand
_HEADER = {"format": int, "reads": int, "game": str, "scenario": str, "digest": str, "seed": int, "lang": str}
_AGAIN = "`main.py play ID` starts a new evening"
_CUT = "cut the file before this line to go on from there"


@dataclass(frozen=True, slots=True)
class OldEvening:
    """An evening as read: `kept` bytes of the file are whole, `cut` if a torn last line lies behind them."""

    header: dict[str, Any]
    entries: tuple[Entry, ...]
    cut: bool
    kept: int


def read_journal(path: Path) -> OldEvening:
    """Raises JournalFault. A last line that is not whole, as a kill or a power cut leaves it, is no fault."""
    lines = bytes_of(path).splitlines(keepends=True)
    header = _header(path, lines[0]) if lines else None
    if header is None:
        raise JournalFault("empty", path, f"the file is empty; {_AGAIN}")
    entries: list[Entry] = []
    kept = len(lines[0])
    for number, line in enumerate(lines[1:], start=2):
        if number == len(lines) and _torn(line):
            return OldEvening(header, tuple(entries), cut=True, kept=kept)
        entries.append(_entry(path, number, line))
        kept += len(line)
    return OldEvening(header, tuple(entries), cut=False, kept=kept)


def bytes_of(path: Path) -> bytes:
    """Everything in a journal's file; raises JournalFault for what is no file, or cannot be one of ours."""
    try:
        if path.is_dir():
            raise JournalFault("folder", path, "this is a folder; name the evening's .jsonl file inside it")
        if path.exists() and not path.is_file():
            raise JournalFault("foreign", path, "this is no file; name an evening's .jsonl file")
        if path.stat().st_size > LARGEST:
            raise JournalFault("foreign", path, "this is far too large for an evening; name an evening's .jsonl file")
        return path.read_bytes()
    except FileNotFoundError:
        raise JournalFault("missing", path, f"there is no such file; {_AGAIN}") from None
    except (OSError, ValueError) as wrong:
        why = getattr(wrong, "strerror", None) or str(wrong)
        raise JournalFault("unreadable", path, f"cannot be read ({why}); check its name and permissions") from None


def _torn(line: bytes) -> bool:
    if not line.endswith(b"\n"):
        return True
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return True
    return False


def _header(path: Path, line: bytes) -> dict[str, Any]:
    try:
        header = json.loads(line)
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or "format" not in header:
        raise JournalFault("foreign", path, f"this is not a journal of Mingle; {_AGAIN}", 1)
    for name, kind in _HEADER.items():
        if type(header.get(name)) is not kind:
            raise JournalFault("header", path, f"the header has no proper {name!r}; {_AGAIN}", 1)
    if header["reads"] > FORMAT or header["format"] < 1:
        way_out = f"open it with Mingle {header['game']} or newer"
        what = f"this is format {header['format']}, and this game reads format {FORMAT}; {way_out}"
        raise JournalFault("format", path, what, 1)
    return header


def _entry(path: Path, number: int, line: bytes) -> Entry:
    try:
        entry = entry_of(line)
    except ValueError as wrong:
        raise JournalFault("broken", path, f"this line is no entry ({wrong}); {_CUT}", number) from None
    if entry.n != number - 2:
        what = f"entry {number - 2} is missing here (this is {entry.n}); {_CUT}"
        raise JournalFault("broken", path, what, number)
    return entry
