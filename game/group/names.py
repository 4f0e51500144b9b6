"""Names of people: none that looks like another's, and short."""

from __future__ import annotations

from game.core import typed

LONGEST = 24  # characters as one sees them
PSEUDONYMS = 32  # in the string table, `ui.group.name.1` and on


def cleaned(name: str) -> str:
    """One line, at most LONGEST characters; empty if nothing is left."""
    return typed.cleaned(name, LONGEST, "NFKC")
