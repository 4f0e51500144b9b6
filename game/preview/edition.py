"""What goes into a preview: the scenario, its words, its lines, what was proved; all of it, or what the public sees."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.preview.markup import Markup, joined, tag
from game.preview.places import places
from game.prove.cache import prove_scenario
from game.prove.craft_check import columns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from game.content.load import Loaded
    from game.core.scenario import Scenario
    from game.preview.places import Place
    from game.prove.craft_check import Column
    from game.prove.proof import Proof
    from game.text.table import StringTable

DONE = re.compile(r"\*([^*]+)\*")  # what is done, not said, within a reply


@dataclass(frozen=True, slots=True)
class Edition:
    """A public one has no proofs, no tells, no lines: nobody can print by accident what is not there."""

    scenario: Scenario
    texts: StringTable
    places: Mapping[str, Place] = field(default_factory=dict)
    proofs: Mapping[str, Proof] = field(default_factory=dict)
    tells: Sequence[Column] = ()
    public: bool = False

    @property
    def langs(self) -> tuple[str, ...]:
        return self.texts.languages()

    def has(self, text: str) -> bool:
        return bool(self.texts.get(text)) and text in self.texts

    def said(self, text: str, *, longest: int = 0, element: str = "span") -> Markup:
        """A text in every language, the one that is chosen shown; shortened to so many characters."""
        by_words: dict[str, list[str]] = {}
        for lang in self.langs:
            by_words.setdefault(_short(self.texts.get(text, lang), longest), []).append(lang)
        if len(by_words) == 1:
            return _spoken(next(iter(by_words)), element)
        return joined(
            *(
                tag(
                    element,
                    _spoken(words, "tspan" if element == "tspan" else "span"),
                    lang=langs[0],
                    class_=shown_in(langs),
                )
                for words, langs in by_words.items()
            )
        )

    def line(self, name: str) -> str:
        """The line that a text or node is written in; nothing where it is not told."""
        place = self.places.get(name)
        return f"line {place.line}" if place else ""


def whole(home: Path, loaded: Loaded) -> Edition | None:
    """All there is of the scenario, proofs and tells as well; None of what has errors."""
    scenario, texts = loaded.scenario, loaded.texts
    if scenario is None or texts is None:
        return None
    proofs = prove_scenario(scenario)
    best = {guest: proof.best for guest, proof in proofs.items()}
    return Edition(scenario, texts, places(home), proofs, columns(home, scenario, texts, best))


def shown_in(langs: Sequence[str]) -> str:
    """The class of what is shown in some languages only."""
    return " ".join(["l", *(f"l-{lang}" for lang in langs)])


def _short(words: str, longest: int) -> str:
    if not longest or len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + " \u2026"


def _spoken(words: str, element: str) -> Markup:
    """What stands between asterisks is done, not said."""
    if element == "tspan":
        return tag("tspan", words)
    parts = DONE.split(words)
    return joined(*(tag("i", part) if number % 2 else part for number, part in enumerate(parts)))
