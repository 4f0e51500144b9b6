"""Lines that come by themselves and go again: the banner over a screen, and the caption of what was heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import STRONG
from game.saves.fault import JournalFault

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas

BANNER_SECONDS, CAPTION_SECONDS = 6.0, 4.0

READ = 15.0  # characters a second, by somebody who does something else as well


def reading_time(words: str) -> float:
    """Seconds from when words are there until they have been seen and read."""
    return 1.5 + len(words) / READ


@dataclass(slots=True)
class Notice:
    """Words that are shown for `lasts` seconds; "" is none."""

    lasts: float
    words: str = ""
    _age: float = 0.0

    def show(self, words: str) -> None:
        self.words, self._age = words, 0.0

    def update(self, dt: float) -> bool:
        """Give back whether it has gone just now."""
        self._age += dt
        if not self.words or self._age <= self.lasts:
            return False
        self.words = ""
        return True


def not_saved(app: App, wrong: Exception) -> None:
    """Say so in the reader's language; what the system gives as its reason is in the system's."""
    if isinstance(wrong, JournalFault):
        app.banner(app.text(f"ui.console.{wrong.code}", path=str(wrong.path), why=wrong.why))
    else:
        app.banner(app.text("ui.not_saved", why=getattr(wrong, "strerror", None) or str(wrong)))


def draw_banner(c: Canvas, words: str, y: float) -> None:
    wide = min(1200.0, text.width(c.scale, words, STRONG, 16) + 40)
    high = text.measure(c.scale, words, wide - 36, STRONG, 16) + 18
    paint.panel(c, 640 - wide / 2, y, wide, high, r=14, fill="wine", edge="rose", edge_width=2)
    text.paragraph(c, words, 640 - wide / 2 + 18, y + 9, wide - 36, face=STRONG, tint="cream", ax=0.5)
