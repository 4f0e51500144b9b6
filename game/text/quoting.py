"""Quotation marks where something is quoted already."""

from __future__ import annotations

_INNER = str.maketrans({"«": "‘", "»": "’", "“": "‘", "”": "’"})  # noqa: RUF001 (the inner quotation marks are meant)


def inner(words: str) -> str:
    """Words as they are quoted: a quotation in them takes the inner marks."""
    return words.translate(_INNER)
