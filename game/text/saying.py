"""Words in one language, for whoever shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.view import Words
from game.text.quoting import quoted_runs

if TYPE_CHECKING:
    from game.text.table import StringTable


@dataclass(frozen=True, slots=True)
class Saying:
    words: StringTable
    lang: str

    def of(self, words: Words) -> str:
        """Without the asterisks around what is done."""
        return self.words.say(words, self.lang).replace("*", "")

    def ui(self, name: str, **put: str | int) -> str:
        return self.of(Words(f"ui.{name}", tuple((key, str(value)) for key, value in put.items())))

    def quoted(self, words: Words) -> str:
        return " ".join(run for run, _ in quoted_runs(self.words.say(words, self.lang), self._in_marks))

    def _in_marks(self, said: str) -> str:
        return self.ui("quoted", words=said)

    def name(self, guest: str) -> str:
        return self.of(Words(f"{guest}.name"))
