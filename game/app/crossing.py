"""The way over to a guest: what is overheard on it, a line at a time, at the reader's pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import hud, paint
from game.app.input import Click, Press
from game.app.people import aloud
from game.app.playback import Playback
from game.app.widgets.heard import lay_out

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.ease import Arrivals
    from game.app.input import Intent
    from game.app.stage import Stage
    from game.core.view import Line

SEEN = 3  # lines that hang over the room at once


class Crossing:
    """Any key or click brings the next line, and the last one the talk."""

    def __init__(self, app: App, lines: tuple[Line, ...]) -> None:
        self._app = app
        self._told = Playback(lines)

    def handle(self, intent: Intent) -> str | None:
        """Give back the arrow to the talk, or to the pause."""
        if not isinstance(intent, (Press, Click)):
            return None
        if isinstance(intent, Press) and intent.action == "back":
            return "pause"
        self._told.step()
        return "resume" if self._told.done else None

    @property
    def spoken(self) -> str:
        line = self._told.line
        return aloud(self._app, line) if line else ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Those that hang over the room now."""
        return (*self._told.heard, *((self._told.line,) if self._told.line else ()))[-SEEN:]

    def draw(self, c: Canvas, stage: Stage, arrivals: Arrivals) -> None:
        hud.draw_clock(c, self._app, 24, 716)
        lay_out(c, self._app, self.lines, stage, [], arrivals)
        paint.hints(c, 560, 684, [(self._app.key("choose"), self._app.text("ui.room.walk_on"))])
