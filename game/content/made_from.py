"""What a translation was made from: beside `nb.yaml` lies `nb.made_from`, a line a text with two short hashes."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from game.content.write import write_over

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SUFFIX = ".made_from"
UNSURE = "-"  # made from English that is gone, or not sure yet
HEAD = "# Which English each text was translated from: `translate` keeps this file. id, English, translation.\n"
LINE = re.compile(r"(\S+) ([0-9a-f]{8}|-) ([0-9a-f]{8})")
State = Literal["current", "stale", "unknown"]


class Seal(NamedTuple):
    """The English a text was made from and the text itself, both as a hash."""

    english: str
    text: str


def seal(english: str | None, text: str) -> Seal:
    """`english` is None where whoever translated it was not sure."""
    return Seal(UNSURE if english is None else short(english), short(text))


def state(english: str, text: str, kept: Seal | None) -> State:
    """Stale: the English changed and the text did not. What was changed by hand may be made from either English."""
    if kept is None:
        return "unknown"
    if kept.english == short(english):
        return "current"
    return "stale" if kept.text == short(text) else "unknown"


def short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def read_seals(translation: Path) -> dict[str, Seal]:
    """Lines that are none (two branches were merged, say) tell nothing, so those texts become unknown."""
    try:
        lines = translation.with_suffix(SUFFIX).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    found: dict[str, Seal] = {}
    twice: set[str] = set()
    for line in lines:
        if (match := LINE.fullmatch(line)) is not None:
            twice.update({match[1]} & found.keys())
            found[match[1]] = Seal(match[2], match[3])
    return {name: kept for name, kept in found.items() if name not in twice}


def write_seals(translation: Path, seals: Mapping[str, Seal]) -> None:
    """Raises OSError."""
    lines = (f"{name} {kept.english} {kept.text}\n" for name, kept in sorted(seals.items()))
    write_over(translation.with_suffix(SUFFIX), (HEAD + "".join(lines)).encode())
