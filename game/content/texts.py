"""Gathers the words of a scenario under their text ids, each with its kind and place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.content.tree import Scalar, Tree

if TYPE_CHECKING:
    from game.content.diagnostic import Findings


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it was written; `kind` decides how long a translation may be."""

    text: str
    kind: str
    line: int


@dataclass(slots=True)
class Texts:
    """All texts of a scenario while it is read."""

    written: dict[str, Written] = field(default_factory=dict)

    def add(self, name: str, tree: Tree | None, kind: str, findings: Findings) -> str:
        """Keep a text; gives back its id."""
        if isinstance(tree, Scalar):
            if (first := self.written.get(name)) is not None:
                message = f"a second text would have the id {name}"
                findings.add("MG049", tree, message, f"the first is in line {first.line}")
            else:
                self.written[name] = Written(" ".join(tree.text.split()), kind, tree.line)
        return name

    def english(self) -> dict[str, str]:
        return {name: written.text for name, written in self.written.items()}

    def wanted(self) -> dict[str, Written]:
        """What a language is complete with: names that a crowd is given are the same in every one."""
        return {name: written for name, written in self.written.items() if written.text and written.kind != "person"}

    def near(self, name: str) -> list[str]:
        """Ids that share the beginning of `name`, then all others: where to look for what was meant."""
        head = name.rpartition(".")[0]
        return sorted(self.written, key=lambda known: not known.startswith(head))
