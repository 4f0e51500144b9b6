"""Help over the screen one is on: what it is for, then thing by thing what it shows; F1 opens and closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.box import Box
from game.app.input import Click, Point, Press
from game.app.surround import darken_around
from game.app.theme import STAGE, STRONG, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.input import Intent
    from game.app.scale import Scale
    from game.app.screens.screen import Screen

WIDE, PAD, FOOT, MARGIN, GAP, VEIL = 520.0, 22.0, 26.0, 24.0, 20.0, 0.72
_ON, _BACK, _SHUT = ("next", "right", "down", "choose"), ("previous", "left", "up"), ("back", "help")


class Help:
    """One thing at a time, lit, with what it means beside it; the first step is the screen itself."""

    def __init__(self, app: App, first: str = "") -> None:
        self._app = app
        self._screen = app.screen
        self._things = (("", Box(0, 0, 0, 0)), *self._screen.explained())
        self._place = next(nth for nth, (name, _) in enumerate(self._things) if name == first)

    @property
    def about(self) -> Box:
        """What is lit; nothing wide at the first step."""
        return self._things[self._place][1]

    @property
    def words(self) -> str:
        return help_words(self._screen, self._things[self._place][0])

    def handle(self, intent: Intent) -> bool:
        """Take a step; False once it is shut."""
        match intent:
            case Press(action) if action in _ON:
                self._place += 1
            case Press(action) if action in _BACK:
                self._place = max(0, self._place - 1)
            case Press(action) if action in _SHUT:
                return False
            case Point(x, y) | Click(x, y):
                under = next((nth for nth, (_, box) in enumerate(self._things) if box.holds(x, y)), None)
                self._place = self._place + isinstance(intent, Click) if under is None else under
        return self._place < len(self._things)

    def draw(self, c: Canvas) -> None:
        lit = self.about
        veil(c, lit.grown(6) if lit.w else lit)
        if lit.w:
            paint.focus(c, *lit.grown(4), r=18)
        self._say(c)

    def box(self, scale: Scale) -> Box:
        return _words_box(scale, self.about, self.words, FOOT * scale.text)

    def _say(self, c: Canvas) -> None:
        at, k = self.box(c.scale), c.scale.text
        paint.panel(c, *at, r=22, fill="cream")
        y = _write(c, self.words, at)
        of, put = len(self._things), {"key": self._app.key("choose"), "help": self._app.key("help")}
        if of > 1:
            count = self._app.text("ui.help.step", n=self._place + 1, of=of)
            text.write(c, count, at.x + PAD, y + 16 * k, face=TITLE, size=15, tint="ember_text")
        keys = self._app.text("ui.help.keys" if self._place + 1 < of else "ui.help.shut", **put)
        text.write(c, keys, at.right - PAD, y + 16 * k, face=STRONG, size=14, tint="mute_text", ax=1)


def help_words(screen: Screen, name: str = "") -> str:
    """What there is to say of this thing of a screen, or of the screen itself."""
    app = screen.app
    keys = {"key": app.key("choose"), "help": app.key("help")}
    return app.text(".".join(filter(None, ("ui.help", screen.route_name, name))), **keys)


def draw_words(c: Canvas, about: Box, words: str) -> None:
    """What this is, beside it; all else stays as it is, so that it is no paper among papers."""
    at = _words_box(c.scale, about, words)
    paint.panel(c, *at, r=22, fill="night", edge="amber", edge_width=2.5)
    _write(c, words, at, "cream")


def _words_box(scale: Scale, about: Box, words: str, foot: float = 0) -> Box:
    """Where the words lie: under what they are about where there is place, else over it, else beside it."""
    wide = WIDE * (1 + (scale.text - 1) * 0.7)
    high = text.measure(scale, words, wide - 2 * PAD, STRONG, 18, lead=1.34) + 2 * PAD + foot
    return _beside(about, wide, high)


def _write(c: Canvas, words: str, at: Box, tint: str = "ink") -> float:
    """Give back where the words end."""
    inside = at.w - 2 * PAD
    return text.paragraph(c, words, at.x + PAD, at.y + PAD, inside, face=STRONG, size=18, tint=tint, lead=1.34)


def veil(c: Canvas, lit: Box) -> None:
    """Everything in the dark but what is spoken of, to the pixel: no line of light where two parts meet."""
    wide, high = STAGE
    x, y = c.scale.x(lit.x), c.scale.y(lit.y)
    lit = c.scale.box((x, y, c.scale.x(lit.right) - x, c.scale.y(lit.below) - y))
    if not lit.w:
        parts = [Box(0, 0, wide, high)]
    else:
        parts = [
            Box(0, 0, wide, lit.y), Box(0, lit.below, wide, high - lit.below),
            Box(0, lit.y, lit.x, lit.h), Box(lit.right, lit.y, wide - lit.right, lit.h),
        ]  # fmt: skip
    for part in parts:
        if part.w > 0 and part.h > 0:
            paint.panel(c, *part, r=0, fill="night", alpha=VEIL, shadow=False)
    darken_around(c, VEIL)


def _beside(lit: Box, wide: float, high: float) -> Box:
    if not lit.w:
        return Box((STAGE[0] - wide) / 2, (STAGE[1] - high) / 2, wide, high)
    x = min(max(MARGIN, lit.middle[0] - wide / 2), STAGE[0] - MARGIN - wide)
    if lit.below + GAP + high <= STAGE[1] - MARGIN / 2:
        return Box(x, lit.below + GAP, wide, high)
    if lit.y - GAP - high >= MARGIN / 2:
        return Box(x, lit.y - GAP - high, wide, high)
    left = lit.x - GAP - wide if lit.middle[0] > STAGE[0] / 2 else lit.right + GAP
    return Box(min(max(MARGIN, left), STAGE[0] - MARGIN - wide), (STAGE[1] - high) / 2, wide, high)
