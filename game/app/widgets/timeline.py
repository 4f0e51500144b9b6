"""A guest's curves with a cursor in them, and under them how many were in the room, by what had brought them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.shapes import path, put, stroke
from game.app.theme import HEAVY, LOUD, SIZE

if TYPE_CHECKING:
    from game.app.box import Box
    from game.app.canvas import Canvas
    from game.app.debrief.replay import Replay
    from game.app.plot import Frame
    from game.app.scale import Scale

ROW = 24.0  # of heads, at the plain text size


@dataclass(frozen=True, slots=True)
class Heads:
    """One reason: its word, and how many were there for it at each beat that is shown."""

    word: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`beat` is where the cursor stands, `said` what the voice reads there; `head` stands over the rows of heads."""

    name: str
    box: Box
    replay: Replay
    head: str
    heads: tuple[Heads, ...]
    beat: int
    said: str

    @property
    def spoken(self) -> str:
        return self.said

    def beat_at(self, scale: Scale, x: float) -> int:
        """What a place on the stage means."""
        frame = self.replay.frame(scale)
        share = min(1.0, max(0.0, (x - frame.x) / frame.w))
        return round(frame.first + share * (frame.beats - frame.first))

    def draw(self, c: Canvas, *, focused: bool) -> None:
        self.replay.draw(c)
        self._heads(c, self.replay.frame(c.scale))
        if focused:
            paint.focus(c, *self.box, r=22)

    def _heads(self, c: Canvas, frame: Frame) -> None:
        top, k = self.replay.box.below + 12, c.scale.text
        paint.panel(c, self.box.x, top, self.box.w, self.box.below - top, r=22)
        text.write(c, self.head, self.box.x + 22, top + 18 * k, face=HEAVY, size=SIZE["label"], tint="mute_text")
        most = max((max(row.counts) for row in self.heads), default=1)
        for nth, row in enumerate(self.heads):
            self._row(c, frame, row, top + (30 + ROW * nth) * k, most)
        x, below = frame.at(self.beat, 0)[0], top + (30 + ROW * len(self.heads)) * k
        put(c, stroke(f"M3 0 V{below - top - 28 * k:.1f}", "ink", 2.6), x - 3, top + 28 * k, 6, below - top - 28 * k)

    def _row(self, c: Canvas, frame: Frame, row: Heads, top: float, most: int) -> None:
        k = c.scale.text
        high, below = (ROW - 6) * k, top + (ROW - 3) * k
        way = f"M0 {high:.1f}"
        for beat, count in enumerate(row.counts, start=self.replay.first):
            x, y = frame.at(beat, 0)[0] - frame.x, high * (1 - count / most)
            way += f" H{x:.1f} V{y:.1f}"
        put(c, path(f"{way} H{frame.w:.1f} V{high:.1f}Z", "teal"), frame.x, below - high, frame.w, high)
        put(c, stroke(f"M0 1 H{frame.w:.1f}", "line", 1.6), frame.x, below - 1, frame.w, 2)
        now = row.counts[min(self.beat - self.replay.first, len(row.counts) - 1)]
        text.write(c, str(now), frame.x - 12, below - 9 * k, face=LOUD, size=17, tint="ink", ax=1)
        text.write(c, row.word, frame.x + frame.w + 14, below - 9 * k, face=HEAVY, size=SIZE["label"], tint="teal_text")
