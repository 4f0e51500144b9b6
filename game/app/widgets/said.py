"""What is said now and what was said last: the guest's bubble, and the stamped card at the side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pygame

from game.app import paint, signs, text
from game.app.box import Box
from game.app.canvas import Canvas
from game.app.keep import kept
from game.app.people import in_quotes, quoted, runs_of
from game.app.playback import Reveal
from game.app.runs import in_pieces, write_pieces
from game.app.scale import Scale
from game.app.theme import BODY, HEAVY, STRONG
from game.app.widgets.table import move_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.core.view import LastSaid
    from game.text.quoting import Run

X, TOP, WIDE = 372.0, 124.0, 640.0
REPLY_STANDS, A_LETTER = (
    1.2,
    0.055,
)  # seconds the answer stands alone before the guest goes on, and more for each letter
STAMPED = {"listen": "listened", "challenge": "challenged", "push": "pushed", "tend": "tended"}
STAMP_FALLS = 0.22  # seconds


@dataclass(slots=True)
class SpokenBubble:
    """Tells lines one after another: the one before stays above, smaller."""

    lines: tuple[Run, ...] = ()
    at: int = 0
    reveal: Reveal = field(default_factory=lambda: Reveal(""))
    stood: float = 0.0
    age: float = 9.0  # seconds since the player's last card

    @property
    def done(self) -> bool:
        return self.reveal.done and self.at >= len(self.lines) - 1 and self.age > STAMP_FALLS

    @property
    def telling(self) -> str:
        """What makes this bubble another one than the last."""
        return f"{self.at} {self.lines[self.at][0]}" if self.lines else ""

    def begin(self, lines: tuple[Run, ...], *, fresh_reply: bool, at_once: bool) -> None:
        """A fresh reply is told first and left standing for a moment, then the guest goes on."""
        self.lines = lines
        self.age = 9.0 if at_once or not fresh_reply else 0.0
        self.at = max(0, len(lines) - (2 if fresh_reply and not at_once else 1))
        self._tell(at_once=at_once)

    def _tell(self, *, at_once: bool = False) -> None:
        self.stood = 0.0
        self.reveal = Reveal(self.lines[self.at][0] if self.lines else "")
        if at_once:
            self.reveal.finish()

    def update(self, dt: float) -> None:
        self.age += dt
        self.reveal.update(dt)
        if self.reveal.done and self.at < len(self.lines) - 1:
            self.stood += dt
            if self.stood > REPLY_STANDS + A_LETTER * len(self.lines[self.at][0]):
                self.at += 1
                self._tell()

    def skip(self) -> None:
        """Any key: the whole line at once; once it stands there whole, the next."""
        self.age = 9.0
        if self.reveal.done and self.at < len(self.lines) - 1:
            self.at += 1
            self._tell()
        else:
            self._tell(at_once=True)

    def draw(self, c: Canvas, app: App, name: str, counts: tuple[int, int] | None, bottom: float) -> float:
        """Draw it, no lower than `bottom`; give back where it ends."""
        if not self.lines:
            return TOP
        now, counted = self.lines[self.at], self._counted(counts)
        high, before, tight = self._fit(c.scale, app, counts, bottom)
        paint.bubble(c, X, TOP, WIDE, high, name=name, tail=not now[1])
        y = TOP + _head(c.scale)
        if before:
            y = text.paragraph(c, _quoted(app, before), X + 32, y, WIDE - 64, face=BODY, size=17, tint="mute_text") + 8
        self._now(c, [now] if now[1] else runs_of(app, now[0]), y)
        if counted:
            _count(c, app, counted, TOP + (14 * c.scale.text if tight else high - 20))
        return TOP + high + 34

    def box(self, scale: Scale, app: App, counts: tuple[int, int] | None, bottom: float) -> Box:
        """Where it lies with its chip and its tail."""
        high = self._fit(scale, app, counts, bottom)[0] if self.lines else 0.0
        chip = 20 * max(1.0, scale.text * 0.9)
        return Box(X, TOP - chip, WIDE, chip + high + 34)

    def _counted(self, counts: tuple[int, int] | None) -> tuple[int, int] | None:
        return counts if self.at == len(self.lines) - 1 else None

    def _fit(
        self, scale: Scale, app: App, counts: tuple[int, int] | None, bottom: float
    ) -> tuple[float, Run | None, bool]:
        """How high it is, the line before where it has room, and whether there is none even for the count below."""
        now, before = self.lines[self.at], self.lines[self.at - 1] if self.at else None
        counted = bool(self._counted(counts))
        high = bubble_height(scale, _quoted(app, now), _quoted(app, before) if before else "", counted=counted)
        if TOP + high > bottom:
            before = None  # what was just said is in the log
            high = bubble_height(scale, _quoted(app, now), counted=counted)
        if TOP + high > bottom:
            return bubble_height(scale, _quoted(app, now)), before, True
        return high, before, False

    def _now(self, c: Canvas, runs: Sequence[Run], y: float) -> None:
        """The lines appear from the left, one after the other, without a letter being drawn anew."""
        lines = text.balanced(c.scale, " ".join(words for words, _ in runs), WIDE - 64, STRONG, 22)
        pieces = in_pieces(lines, runs)
        step = 22 * c.scale.text * 1.34
        left = self.reveal.share * sum(len(line) for line in lines)
        for nth, line in enumerate(lines):
            share = min(1.0, left / max(1, len(line)))
            left -= len(line)
            if share <= 0:
                break
            with c.clip(X, y + nth * step - 4, 32 + (WIDE - 32) * share if share < 1 else WIDE, step + 8):
                write_pieces(c, pieces[nth], X + 32, y + (nth + 0.5) * step, face=STRONG, size=22, done="rose")


def bubble_height(scale: Scale, now: str, before: str = "", *, counted: bool = False) -> float:
    """How high the bubble is with these words, under those from before, over the count of parts.

    Where that is too high, the count stands in the upper corner instead.
    """
    high = text.measure(scale, now, WIDE - 64, STRONG, 22, lead=1.34)
    high += text.measure(scale, before, WIDE - 64, BODY, 17) + 8 if before else 0.0
    foot = 40.0 * max(1, scale.text * 0.8) if counted else 22.0
    return max(120.0, _head(scale) + high + foot)


def _head(scale: Scale) -> float:
    """What the chip with the name takes of the bubble."""
    return 28.0 + 10 * (scale.text - 1)


def _quoted(app: App, told: Run) -> str:
    return told[0] if told[1] else quoted(app, told[0])


def _count(c: Canvas, app: App, counts: tuple[int, int], y: float) -> None:
    done, of = counts
    right = X + WIDE - 32 - 24 * (of - 1)
    signs.dots(c, right, y, of, done)
    text.write(c, app.text("ui.talk.part", n=done, of=of), right - 20, y, face=HEAVY, size=14, tint="mute_text", ax=1)


def why_of(app: App, last: LastSaid) -> str:
    """What a coach would say of the card, for those who want one."""
    if not app.settings.coach:
        return ""
    said = app.text(f"{last.words.text}.why")
    return "" if said.endswith(".why") else said


def said_height(scale: Scale, app: App, last: LastSaid) -> float:
    """The card with its stamp hanging over its lower edge."""
    return _card_height(scale, _words(app, last)) + 40


def _card_height(scale: Scale, words: str) -> float:
    return text.measure(_threefold(scale), words, 176, STRONG, 15, lead=1.28) + 28 + 22 * scale.text


def _threefold(scale: Scale) -> Scale:
    """What the card is drawn at; measured at any other size, its lines could break elsewhere and be cut off."""
    return Scale(scale.unit * 3, 0, 0, scale.text, scale.legible)


def _words(app: App, last: LastSaid) -> str:
    return in_quotes(app, app.say(last.words))


def draw_said(c: Canvas, app: App, last: LastSaid, y: float, *, age: float) -> None:
    """The card as it was played, flying to its place; then the stamp falls onto it."""
    words = _words(app, last)
    high = _card_height(c.scale, words)
    share = min(1.0, age / STAMP_FALLS)
    card = _card(app.text("ui.talk.you_said"), words, round(high), c.scale)
    c.blit_middle(card, 1142 - (1 - share) * 240, y + high / 2 + (1 - share) * 200)
    if share >= 1:
        draw_stamp(c, app, last, 1152, y + high + 10)


def draw_stamp(c: Canvas, app: App, last: LastSaid, x: float, y: float) -> None:
    move = move_of(last.stance)
    if not app.settings.exam:
        signs.stamp(c, move, app.text(f"ui.{STAMPED[move]}").upper(), x, y, k=0.84, rot=5)


@kept
def _card(head: str, words: str, high: int, scale: Scale) -> pygame.Surface:
    """Turned a little, made three times as large and shrunk, so that its letters stay sharp."""
    big = _threefold(scale)
    sheet = pygame.Surface((big.px(212), big.px(high + 8)), pygame.SRCALPHA)
    c = Canvas(sheet, big)
    paint.panel(c, 4, 4, 204, high, r=14, fill="paper", shadow=False)
    text.write(c, head, 20, 14 + 10 * scale.text, face=HEAVY, size=14, tint="mute_text")
    text.paragraph(c, words, 20, 18 + 18 * scale.text, 176, face=STRONG, size=15, tint="ink", lead=1.28)
    turned = pygame.transform.rotozoom(sheet, -3, 1)
    return pygame.transform.smoothscale(turned, (turned.get_width() // 3, turned.get_height() // 3))
