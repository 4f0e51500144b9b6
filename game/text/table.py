"""All words by text id and language; what is not translated falls back to English, what does not exist to its id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.core.view import Words

ENGLISH = "en"
PLACEHOLDER = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class StringTable:
    """Immutable: language -> text id -> text."""

    texts: Mapping[str, Mapping[str, str]]

    def __contains__(self, text: object) -> bool:
        return any(text in words for words in self.texts.values())

    def get(self, text: str, lang: str = ENGLISH) -> str:
        for words in (self.texts.get(lang), self.texts.get(ENGLISH)):
            if words is not None and (found := words.get(text)) is not None:
                return found
        return text

    def say(self, words: Words, lang: str = ENGLISH) -> str:
        """The sentence with its placeholders filled; a value that is a text id, or several in a row, is looked up."""
        text = self.get(words.text, lang)
        if not words.put:
            return text
        put = {name: self._value(value, lang) for name, value in words.put}
        return PLACEHOLDER.sub(lambda found: put.get(found[1], found[0]), text)

    def _value(self, value: str, lang: str) -> str:
        ids = value.split(" ")
        several = len(ids) > 1 and all(one in self for one in ids)
        return self.listed([self.get(one, lang) for one in ids], lang) if several else self.get(value, lang)

    def listed(self, names: Sequence[str], lang: str) -> str:
        """`a`, `a and b`, `a, b and c`."""
        if len(names) < 2:  # noqa: PLR2004 - one needs no "and"
            return "".join(names)
        both = {"names": ", ".join(names[:-1]), "last": names[-1]}
        return PLACEHOLDER.sub(lambda found: both[found[1]], self.get("ui.and", lang))

    def languages(self) -> tuple[str, ...]:
        """English first, the others by code."""
        return tuple(sorted(self.texts, key=lambda lang: (lang != ENGLISH, lang)))


def table(texts: Mapping[str, Mapping[str, str]]) -> StringTable:
    """A table that nothing can change any more."""
    return StringTable(MappingProxyType({lang: MappingProxyType(dict(words)) for lang, words in texts.items()}))


def merged(scenario: StringTable, interface: StringTable) -> StringTable:
    """Both together; where both have an id, the scenario's text is meant."""
    langs = {*scenario.texts, *interface.texts}
    return table({lang: {**interface.texts.get(lang, {}), **scenario.texts.get(lang, {})} for lang in langs})


def capital(words: str) -> str:
    """The words as they begin a line."""
    return words[:1].upper() + words[1:]
