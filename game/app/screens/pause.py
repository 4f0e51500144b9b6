"""The pause: the evening waits behind a veil; nothing that was played is lost from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import backdrop, paint, text
from game.app.box import Box
from game.app.screens.screen import Screen
from game.app.theme import TITLE
from game.app.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget

_ROWS = (("resume", "play"), ("log", "list"), ("settings", "gear"), ("home", "leave"), ("quit", "door"))
_SUBS = ("home", "quit")
_WIDE, _HIGH, _GAP = 420.0, 58.0, 12.0


class Pause(Screen):
    """Its buttons are named after the arrows they follow."""

    def arrange(self) -> tuple[Widget, ...]:
        k = self.app.scale.text
        wide, high, left, top = _WIDE * k, _HIGH + 28 * (k - 1), 640 - _WIDE * k / 2, 236.0
        return tuple(
            Button(
                name,
                Box(left, top + place * (high + _GAP), wide, high),
                self.app.text(f"ui.pause.{name}"),
                self.app.text(f"ui.pause.{name}.sub") if name in _SUBS else "",
                icon=icon,
            )
            for place, (name, icon) in enumerate(_ROWS)
        )

    def named(self) -> str:
        view = self.app.view
        return f"{self.app.text('ui.pause.title')}. {self.app.text('ui.pause.where', beat=view.beat, beats=view.beats)}"

    def enter(self) -> None:
        self.focus = "resume"
        super().enter()

    def choose(self, name: str) -> str | None:
        self.app.cue("confirm")
        if name == "home":
            self.app.evening.close()
        return name

    def press(self, action: str) -> str | None:
        return {"back": "resume", "list": "log"}.get(action)

    def ahead(self, c: Canvas) -> Iterator[None]:
        yield from self.draw_ahead(c, "log", "settings")

    def draw(self, c: Canvas) -> None:
        view = self.app.view
        backdrop.veiled(c, self.app.screen_named(self.app.evening.place))
        title, k = self.app.text("ui.pause.title"), c.scale.text
        where = self.app.text("ui.pause.where", beat=view.beat, beats=view.beats)
        paint.panel(
            c, 640 - 300 * k, 88, 600 * k, self.widgets[-1].box.below - 60, r=28, fill="plum", alpha=0.9, edge="edge"
        )
        text.write(c, title, 640, 144, face=TITLE, size=32, ax=0.5)
        text.paragraph_middle(c, where, 640 - 260 * k, 196, 520 * k, tint="paper", ax=0.5)
        self.draw_widgets(c)
