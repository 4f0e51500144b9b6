"""What a facilitator typed, as what was meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["next", "hands", "letter", "number", "key", "unclear"]
_COUNTS = re.compile(r"(?:(\d)\s*:)?\s*(\d{1,4}(?:[\s,;]+\d{1,4})+)")
_LETTERED = re.compile(r"(?:[a-h]\s*[:=]?\s*\d{1,4}[\s,;]*)+", re.IGNORECASE)
_PAIR = re.compile(r"([a-h])\s*[:=]?\s*(\d{1,4})", re.IGNORECASE)
_LONGEST = 4  # digits of one number


@dataclass(frozen=True, slots=True)
class Typed:
    """`counts` by place; `team` is 1-based, 0 where none was named; `rest` is what stands after a key."""

    kind: Kind
    counts: tuple[int, ...] = ()
    team: int = 0
    key: str = ""
    rest: str = ""
    number: int = 0


def typed(line: str, choices: int) -> Typed:
    """`11 8 5 2`, `2: 4 3 1`, `a11 b8`, `B`, `3`, `n what Ane said`, or nothing at all."""
    words = line.strip().rstrip(".")
    if not words:
        return Typed("next")
    if counted := _COUNTS.fullmatch(words):
        counts = tuple(int(number) for number in re.findall(r"\d+", counted[2]))
        return Typed("hands", counts, int(counted[1] or 0))
    if choices and _LETTERED.fullmatch(words):
        return _lettered(words, choices)
    if words.isascii() and words.isdigit() and len(words) <= _LONGEST:
        return Typed("number", number=int(words))
    if len(words) == 1 and ord(words.lower()) - ord("a") in range(choices):
        return Typed("letter", number=ord(words.lower()) - ord("a"))
    key, _, rest = words.partition(" ")
    return Typed("key" if len(key) == 1 else "unclear", key=key.lower(), rest=rest.strip())


def _lettered(words: str, choices: int) -> Typed:
    """A letter that is left out got none."""
    counts = [0] * choices
    for letter, number in _PAIR.findall(words):
        place = ord(letter.lower()) - ord("a")
        if place >= choices:
            return Typed("unclear", key=words)
        counts[place] = int(number)
    return Typed("hands", tuple(counts))
