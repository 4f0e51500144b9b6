"""The big screen of a round with phones; the one key goes on, the facilitator's own page has all the others."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING

from game.app import backdrop
from game.app.group.large import fitted
from game.app.group.moment import RIGHT
from game.app.group.table import next_button, small_buttons
from game.app.hosted.painting import clock_left, paint_state, told
from game.app.paint import name_chip, panel
from game.app.screens.screen import Screen

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.hosted.joined import Joined
    from game.app.widgets.widget import Widget

ALOUD = (30, 10, 5)  # seconds at which the clock speaks
SAID = ("nothing_counted", "choose")  # refusals that have words of their own


class Phones(Screen):
    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._seen: tuple[object, ...] = ()
        self._told = ""
        self._second = -1
        self._leaving = 0  # the turn of the room at which leaving was asked for

    @property
    def joined(self) -> Joined:
        assert self.app.evening.joined is not None  # noqa: S101 (come to only while there is one)
        return self.app.evening.joined

    def named(self) -> str:
        return self.app.text("ui.group.title")

    def first_focus(self) -> str:
        return "next"

    def arrange(self) -> tuple[Widget, ...]:
        say, words = self.app.text, self.joined.next_words
        on = (next_button(self.app, words),) if words else ()
        small = [("own_page", say("ui.group.own_page")), ("home", say("ui.group.home"))]
        return (*on, *small_buttons(self.app, small, right=on[0].box.x if on else RIGHT))

    def choose(self, name: str) -> str | None:
        match name:
            case "home":
                return self._leave()
            case "own_page":
                webbrowser.open(self.joined.server.page)
            case _:
                self.app.cue("confirm")
                self.joined.next()
        return None

    def take_key(self, name: str, letter: str) -> bool:
        """Space is the one key, wherever the mouse may lie."""
        del letter
        if name != "space" or not self.joined.next_words or self.app.help or self.app.settings.scan:
            return False
        self.set_focus("next")
        self.choose("next")
        return True

    def press(self, action: str) -> str | None:
        return self._leave() if action == "back" else None

    def _leave(self) -> str | None:
        """Asked twice where phones lose their room by it."""
        state = self.joined.state
        turn = state["turn"] + 1 if state else 0
        if self.joined.ours and state and state["here"] and state["step"] != "ended" and self._leaving != turn:
            self._leaving = turn
            self.app.banner(self.app.text("ui.group.leave"))
            return None
        self.app.evening.close()
        return "home"

    def update(self, dt: float) -> None:
        del dt
        joined = self.joined
        joined.tend()
        if joined.stamp != self._seen:
            self._seen = joined.stamp
            self.refresh()
            self._announce()
        if code := joined.taken_refusal():
            self.app.banner(self.app.text(f"ui.web.lead.err.{code if code in SAID else 'other'}"))
        if joined.state and joined.state["clock"]:
            self._tick(clock_left(joined.state))

    def _tick(self, second: int) -> None:
        if second == self._second:
            return
        self._second, self.dirty = second, True
        if second in ALOUD:
            self.app.announce(self.app.text("ui.web.screen.clock.spoken", n=second))

    def _trouble(self) -> str:
        """What happens while there is no server."""
        joined = self.joined
        if joined.mending:
            return self.app.text("ui.group.mending")
        return self.app.text("ui.group.broken", why=joined.fault) if joined.fault else ""

    def _announce(self) -> None:
        """What has come on the screen, once."""
        words = self._trouble() or (told(self.app, self.joined.state) if self.joined.state else "")
        if words != self._told:
            self._told = words
            self.app.announce(words)

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        state = self.joined.state
        if state:
            paint_state(c, self.app, state, self.joined.scenario)
        if words := self._trouble():
            panel(c, 160, 236, 960, 150, r=24, fill="wine", edge="rose", edge_width=2.5)
            fitted(c, words, (196, 248, 888, 126), tint="cream", most=31)
        elif state and not self.joined.on:
            name_chip(c, self.app.text("ui.web.screen.off"), 540, 24)
        self.draw_widgets(c)
