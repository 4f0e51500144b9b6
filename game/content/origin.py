"""Where a piece of a draft came from: a remark names the line of the file it was made from, which lies beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.content.diagnostic import shown

if TYPE_CHECKING:
    from pathlib import Path

ORIGINAL = "original.twee"  # in the folder of the scenario
MARK = re.compile(rf"  # from {re.escape(ORIGINAL)}:(\d+)$")


def from_line(line: int) -> str:
    """The remark that ends a line of YAML."""
    return f"  # from {ORIGINAL}:{line}"


def origin(home: Path, path: Path, line: int) -> str:
    """`coffee/original.twee:12` for a line of a file of the scenario; empty where nothing says so."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()[:line]
    except (OSError, UnicodeDecodeError):
        return ""
    found = next((match for one in reversed(lines) if (match := MARK.search(one))), None)
    return f"{shown(home / ORIGINAL)}:{found[1]}" if found else ""
