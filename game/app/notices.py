"""Lines that come by themselves and go again: the banner over a screen, and the caption of what was heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.theme import STRONG
from game.saves.fault import JournalFault

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale

LEAST = 4.0  # seconds
READ = 15.0  # characters a second, by somebody who does something else as well
SEEN, SHARE = 1.0, 0.25  # seconds, and of the time it takes to read: before that nobody has taken it in
WIDE = 1200.0


def reading_time(words: str) -> float:
    """Seconds from when words are there until they have been seen and read."""
    return 1.5 + len(words) / READ


class Notice:
    """Words that are shown as long as it takes to read them; "" is none."""

    def __init__(self) -> None:
        self.words = ""
        self._age = 0.0

    def show(self, words: str) -> None:
        self.words, self._age = words, 0.0

    def update(self, dt: float) -> bool:
        """Give back whether it has gone just now."""
        self._age += dt
        return self._goes(max(LEAST, reading_time(self.words)))

    def seen(self) -> bool:
        """Whoever does something has seen it, once it has been there for a while; give back whether it has gone."""
        return self._goes(max(SEEN, SHARE * reading_time(self.words)))

    def _goes(self, after: float) -> bool:
        if not self.words or self._age <= after:
            return False
        self.words = ""
        return True


def not_saved(app: App, wrong: Exception) -> None:
    """Say so in the reader's language; what the system gives as its reason is in the system's."""
    if isinstance(wrong, JournalFault):
        app.banner(app.text(f"ui.console.{wrong.code}", path=str(wrong.path), why=wrong.why))
    else:
        app.banner(app.text("ui.not_saved", why=getattr(wrong, "strerror", None) or str(wrong)))


def banner_height(scale: Scale, words: str) -> float:
    return text.measure(scale, words, WIDE - 36, STRONG, 16) + 18


def draw_banner(c: Canvas, words: str, y: float) -> None:
    """No wider than its lines."""
    lines = text.balanced(c.scale, words, WIDE - 36, STRONG, 16)
    wide = max(text.width(c.scale, line, STRONG, 16) for line in lines) + 40
    paint.panel(c, 640 - wide / 2, y, wide, banner_height(c.scale, words), r=14, fill="wine", edge="rose", edge_width=2)
    text.paragraph(c, words, 640 - WIDE / 2 + 18, y + 9, WIDE - 36, face=STRONG, tint="cream", ax=0.5)
