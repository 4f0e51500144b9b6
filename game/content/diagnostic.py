"""What is wrong with a file, where, and the way out."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from game.content.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable

Severity = Literal["error", "warning", "note"]
MOST = 200  # of one file and severity: nobody reads more, and a hostile file must not cost time
CANDIDATES = 400
LONGEST_NAME = 60


class At(Protocol):
    """Anything that stands somewhere in a file (both numbers from 1)."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding; line and column are those of the offending value, from 1."""

    path: Path
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        way_out = f"; {self.hint}" if self.hint else ""
        return f"{shown(self.path)}:{self.line}:{self.column}: {self.severity} {self.code} {self.message}{way_out}"

    def to_json(self) -> dict[str, Any]:
        return {
            "path": shown(self.path), "line": self.line, "column": self.column, "severity": self.severity,
            "code": self.code, "message": self.message, "hint": self.hint,
        }  # fmt: skip


class Findings:
    """The diagnostics of one file while it is read."""

    def __init__(self, path: Path, most: int = MOST) -> None:
        self.path = path
        self.most = most
        self._found: list[Diagnostic] = []
        self._counts: Counter[Severity] = Counter()

    @property
    def full(self) -> bool:
        """Whether looking further is no use."""
        return not self.worth("error")

    def worth(self, severity: Severity) -> bool:
        """Whether one more of this weight would be kept."""
        return self._counts[severity] < self.most

    def add(self, code: str, at: At, message: str, hint: str = "", severity: Severity | None = None) -> None:
        weight = severity or CODES[code].severity
        self._counts[weight] += 1
        if self._counts[weight] <= self.most:
            self._found.append(Diagnostic(self.path, at.line, at.column, weight, code, message, hint))

    def unknown(self, code: str, at: At, what: str, name: str, known: Iterable[str]) -> None:
        """No such thing: the hint names up to three that were perhaps meant."""
        if not self.full:
            self.add(code, at, f"no such {what} '{clip(name)}'", nearest(name, known))

    @property
    def sorted(self) -> tuple[Diagnostic, ...]:
        return tuple(sorted(self._found, key=lambda found: (found.line, found.column, found.code)))

    @property
    def broken(self) -> bool:
        return self._counts["error"] > 0


def nearest(name: str, known: Iterable[str]) -> str:
    """The hint that names what was perhaps meant, or what there is."""
    names = list(dict.fromkeys(known))[:CANDIDATES]
    near = get_close_matches(name[:LONGEST_NAME], names, n=3, cutoff=0.4)
    if near:
        return "did you mean " + " or ".join(f"'{clip(one)}'" for one in near) + "?"
    if not names:
        return "there are none"
    more = ", ..." if len(names) > 12 else ""  # noqa: PLR2004  # what fits on a line
    return "there is: " + ", ".join(clip(one) for one in names[:12]) + more


def clip(text: str, length: int = LONGEST_NAME) -> str:
    """Short enough for one line of a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 3] + "..."


def shown(path: Path) -> str:
    """A path as one would type it: from the current folder if it lies in it."""
    try:
        text = os.path.relpath(path) if path.resolve().is_relative_to(Path.cwd()) else str(path)
    except (OSError, ValueError, RuntimeError):
        text = str(path)
    return text.encode("utf-8", "replace").decode("utf-8")  # a file name need not be text
