"""A rehearsal in the window while the scenario is being written: what is saved is taken in, what is behind is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.app import paint, text
from game.app.route import OF_AN_EVENING, PARTY
from game.app.theme import BODY, STRONG, TITLE
from game.core.backstage import backstage
from game.core.rehearsal import reread
from game.text.interface import interface
from game.text.strip import lines_of
from game.text.table import merged

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.content.load import Loaded
    from game.content.watching import Watching
    from game.core.rehearsal import Rehearsal

SHOWN = 5  # errors of files that cannot be played
STRIP = (380.0, 500.0, 640.0)  # x, lower edge and width: above the cards
FAULTS = (140.0, 130.0, 1000.0)
PAD = 14.0


class Watched:
    """F2 hides and shows what it draws over the screen."""

    def __init__(self, app: App, watching: Watching, rehearsal: Rehearsal | None) -> None:
        self._app, self._watching, self._rehearsal = app, watching, rehearsal
        self._faults: list[str] = []
        self._hidden, self._fault = False, ""

    def take(self, event: pygame.event.Event) -> bool:
        """Whether the event was meant for this."""
        if event.type != pygame.KEYDOWN or event.key != pygame.K_F2:
            return False
        self._hidden = not self._hidden
        self._app.screen.refresh()
        return True

    def update(self) -> None:
        app, fault = self._app, self._watching.fault
        if fault != self._fault:
            self._fault = fault
            app.banner(app.text("ui.watch.fault", why=fault))
        if loaded := self._watching.news():
            self._take_in(loaded)

    def _take_in(self, loaded: Loaded) -> None:
        app, playing = self._app, self._app.playing
        app.shelf.forget()
        self._faults = [str(one) for one in loaded.diagnostics if one.severity == "error"][:SHOWN]
        if loaded.scenario is None or loaded.texts is None:
            self._hidden = False
            app.announce(app.text("ui.watch.broken"))
        elif playing and playing.evening.rehearsed:
            gone = reread(playing.evening.session, loaded.scenario, self._rehearsal)
            app.evening.playing = replace(playing, words=merged(loaded.texts, interface()))
            app.forget_screens(name for name in OF_AN_EVENING if name != app.route.state)
            app.banner(app.text("ui.watch.gone" if gone else "ui.watch.saved", n=gone))
            if app.route.state in PARTY:
                app.forget_screens([app.route.state])
                app.go("resume")
        app.screen.refresh()

    def draw(self, c: Canvas) -> None:
        if self._faults:
            if not self._hidden:
                self._draw_faults(c)
            return
        session = self._app.session
        behind = backstage(session.scenario, session.party) if session and self._app.route.state == "talk" else None
        if behind and not self._hidden:
            x, below, wide = STRIP
            lines = [*lines_of(behind, self._app.say), self._app.text("ui.watch.keys")]
            high = sum(text.measure(c.scale, line, wide - 2 * PAD, STRONG, 13) for line in lines) + 2 * PAD
            y = below - high
            paint.panel(c, x, y, wide, high, r=14, fill="night", alpha=0.9, edge="amber", edge_width=1)
            y += PAD
            for nth, line in enumerate(lines):
                tint = "amber" if nth == 0 else "cream"
                y = text.paragraph(c, line, x + PAD, y, wide - 2 * PAD, face=STRONG, size=13, tint=tint)

    def _draw_faults(self, c: Canvas) -> None:
        x, y, wide = FAULTS
        inside = wide - 2 * PAD
        until = f"{self._app.text('ui.watch.until')} {self._app.text('ui.watch.keys')}."
        rows = [(self._app.text("ui.watch.broken"), TITLE, 20, "ember_text")]
        rows += [(line, STRONG, 15, "ink") for line in self._faults]
        rows.append((until, BODY, 15, "mute_text"))
        high = sum(text.measure(c.scale, words, inside, face, size) + 6 for words, face, size, _ in rows) + 2 * PAD
        paint.panel(c, x, y, wide, high, r=18, fill="cream", edge="rose", edge_width=3)
        y += PAD
        for words, face, size, tint in rows:
            y = text.paragraph(c, words, x + PAD, y, inside, face=face, size=size, tint=tint) + 6
