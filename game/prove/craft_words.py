"""Word lists by language, from assets/craft, and how words are found in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

from game.content.diagnostic import Findings
from game.content.parse import parse
from game.content.source import read_source
from game.content.tree import items, word
from game.resources import assets

if TYPE_CHECKING:
    from collections.abc import Iterable

LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
STEM = 5  # letters that two words share to be the same word; shorter ones say too little


@dataclass(frozen=True, slots=True)
class Words:
    """Whole words and phrases in small letters; `common` are too ordinary to be anybody's own."""

    absolutes: tuple[str, ...] = ()
    praise: tuple[str, ...] = ()
    we: tuple[str, ...] = ()
    you: tuple[str, ...] = ()
    common: tuple[str, ...] = ()


NO_WORDS = Words()


@lru_cache(maxsize=16)
def words_of(lang: str) -> Words:
    """The lists of a language; empty ones where nobody has written any. ValueError where a list cannot be read."""
    path = assets() / "craft" / f"{lang}.yaml"
    if not path.is_file():
        return NO_WORDS
    findings = Findings(path)
    text = read_source(path, findings).text
    tree = None if text is None else parse(text, findings)
    if findings.broken:
        raise ValueError(str(findings.sorted[0]))
    return Words(*(tuple(phrase(word(item)) for item in items(tree, field.name)) for field in fields(Words)))


def phrase(text: str) -> str:
    """Its words in small letters, and nothing between them."""
    return " ".join(_words(text))


def count(text: str, phrases: Iterable[str]) -> int:
    """How many of the phrases stand in the text."""
    flat = f" {phrase(text)} "
    return sum(f" {one} " in flat for one in phrases)


def echoes(text: str, said: str, words: Words = NO_WORDS) -> bool:
    """Whether a sentence repeats a word of the guest's that is not everybody's."""
    return not _stems(text, words).isdisjoint(_stems(said, words))


def _stems(text: str, words: Words) -> set[str]:
    return {one[:STEM] for one in _words(text) if len(one) >= STEM and one not in words.common}


def _words(text: str) -> list[str]:
    return LETTERS.findall(text.lower().replace("\u2019", "'"))
