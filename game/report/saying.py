"""How a report is put into words: one language, the scenario's words and the game's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.view import Words
from game.text.quoting import inner

if TYPE_CHECKING:
    from game.text.table import StringTable


@dataclass(frozen=True, slots=True)
class Saying:
    """`ui` says a text of the game, named without its prefix; `report` one of the reports' own."""

    words: StringTable
    lang: str

    def of(self, words: Words) -> str:
        return self.words.say(words, self.lang)

    def text(self, name: str) -> str:
        return self.words.get(name, self.lang)

    def ui(self, name: str, **put: str | int) -> str:
        return self.of(Words(f"ui.{name}", tuple((key, str(value)) for key, value in put.items())))

    def report(self, name: str, **put: str | int) -> str:
        return self.ui(f"report.{name}", **put)

    def name(self, guest: str) -> str:
        return self.text(f"{guest}.name")

    def quoted(self, words: str) -> str:
        return self.ui("quoted", words=inner(words))

    def number(self, value: float) -> str:
        """At most one decimal, with the comma where the language has one."""
        written = f"{value:.1f}".removesuffix(".0").replace("-", "\u2212")
        return written if self.lang == "en" else written.replace(".", ",")
