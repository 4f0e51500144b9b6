"""Lines that come one after another at the reader's pace: how far they are told, and whether anything still moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.view import Line

LETTERS_A_SECOND = 95.0


@dataclass(slots=True)
class Reveal:
    """A text that appears from its first letter on; any key shows the rest of it."""

    words: str
    shown: float = 0.0

    @property
    def share(self) -> float:
        return min(1.0, self.shown / max(1, len(self.words)))

    @property
    def done(self) -> bool:
        return self.shown >= len(self.words)

    def update(self, dt: float) -> None:
        if not self.done:
            self.shown += LETTERS_A_SECOND * dt

    def finish(self) -> None:
        self.shown = float(len(self.words))


@dataclass(slots=True)
class Playback:
    """Lines heard on the way: each key brings the next, and the last one ends it."""

    lines: tuple[Line, ...]
    at: int = 0
    heard: list[Line] = field(default_factory=list)

    @property
    def line(self) -> Line | None:
        return self.lines[self.at] if self.at < len(self.lines) else None

    @property
    def done(self) -> bool:
        return self.at >= len(self.lines)

    def step(self) -> None:
        if self.line:
            self.heard.append(self.line)
        self.at += 1
