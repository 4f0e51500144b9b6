"""From what was typed to what was meant: a key, or enough words of a line."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.console.choices import Choice
    from game.console.wording import Wording

SHORTEST = 3  # letters that are taken for a word
SPANNED = 3  # keys in a row
_KEY = re.compile(r"([a-z]*)(\d*)$")


def found(answer: str, choices: Sequence[Choice]) -> Choice | None:
    """An empty line hears on, where there is something to hear; a name walks over."""
    wanted = re.sub(r"\s+", "", answer) or "h"
    keyed = next((choice for choice in choices if choice.key == wanted), None)
    return keyed or (_by_words(answer, choices) if len(wanted) >= SHORTEST else None)


def _by_words(answer: str, choices: Sequence[Choice]) -> Choice | None:
    typed = _words(answer)
    fitting = [choice for choice in choices if not choice.card and choice.name != "wait_on" and _fits(typed, choice)]
    walks = [choice for choice in fitting if choice.name == "approach"]
    begins = [choice for choice in fitting if _words(choice.words)[0].startswith(typed[0])]
    for few in (walks, fitting, begins):
        if len(few) == 1:
            return few[0]
    return None


def _fits(typed: Sequence[str], choice: Choice) -> bool:
    has = _words(choice.words)
    return bool(typed) and all(any(word.startswith(part) for word in has) for part in typed)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def spans(keys: Iterable[str], wording: Wording) -> str:
    """`1 to 4, h, u2 to u5` for the keys 1 2 3 4 h u2 u3 u4 u5."""
    told: list[str] = []
    for letter, numbers in groupby(sorted(_split(key) for key in dict.fromkeys(keys)), key=lambda key: key[0]):
        for run in _runs([number for _, number in numbers]):
            told += _span([f"{letter}{number or ''}" for number in run], wording)
    return ", ".join(told)


def _split(key: str) -> tuple[str, int]:
    """A key that is neither letters, number nor both stands for itself."""
    parts = _KEY.match(key)
    return (parts[1], int(parts[2] or 0)) if parts else (key, 0)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _span(keys: list[str], wording: Wording) -> list[str]:
    """Two are named, more are spanned."""
    return keys if len(keys) < SPANNED else [wording.ui("span", first=keys[0], last=keys[-1])]
