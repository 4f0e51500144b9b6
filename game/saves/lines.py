"""How a journal looks on disk: JSON Lines, fields in a fixed order, one byte sequence for one evening."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from game.core.session import entry_from_json, entry_to_json

if TYPE_CHECKING:
    from game.core.session import Entry


def line_of(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def line_of_entry(entry: Entry) -> bytes:
    return line_of(entry_to_json(entry))


def entry_of(line: bytes) -> Entry:
    """Read one entry; raises ValueError when it is none."""
    try:
        return entry_from_json(json.loads(line))
    except (TypeError, KeyError, AttributeError, RecursionError) as wrong:
        raise ValueError(str(wrong) or type(wrong).__name__) from wrong
