"""How what is said is quoted: what is *done* in between stands outside, and a quotation inside takes other marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Run = tuple[str, bool]  # words, and whether they are done, not said

_INNER = str.maketrans({"«": "‘", "»": "’", "“": "‘", "”": "’"})  # noqa: RUF001 (the inner quotation marks are meant)


def inner(words: str) -> str:
    """Words as they are quoted: a quotation in them takes the inner marks."""
    return words.translate(_INNER)


def runs_in(words: str) -> list[Run]:
    """What stands between asterisks is done."""
    runs = [run.strip() for run in words.split("*")]
    return [(run, nth % 2 == 1) for nth, run in enumerate(runs) if run]


def quoted_runs(words: str, quote: Callable[[str], str]) -> list[Run]:
    """The same with what is said in quotation marks, which `quote` puts."""
    return [(run if done else quote(inner(run)), done) for run, done in runs_in(words)]
