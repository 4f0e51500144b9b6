"""What people type, cleaned of what could pretend or disturb: one line, and short."""

from __future__ import annotations

import unicodedata
from typing import Literal

_MARKS = frozenset({"Mn", "Me", "Mc"})  # these sit on the letter before
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})  # control, bidi and what is nobody's letter


def cleaned(words: str, longest: int, form: Literal["NFC", "NFKC"] = "NFC") -> str:
    """At most `longest` characters as one sees them, with at most three marks each; empty if nothing is left."""
    kept: list[str] = []
    for letter in unicodedata.normalize(form, words[: longest * 16]):
        kind = unicodedata.category(letter)
        if kind in _MARKS:
            if kept and len(kept[-1]) < 4:  # noqa: PLR2004 - the letter and three marks
                kept[-1] += letter
        elif kind not in _DROPPED or letter in "\t\n":
            kept.append(" " if letter.isspace() else letter)
    line = " ".join("".join(kept[: longest * 2]).split())
    return "".join(_characters(line)[:longest]).strip()


def _characters(words: str) -> list[str]:
    found: list[str] = []
    for letter in words:
        if found and unicodedata.category(letter) in _MARKS:
            found[-1] += letter
        else:
            found.append(letter)
    return found
