"""Whose work this stands on: type faces, libraries, figures; and under which licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import backdrop
from game.app.blocks import Words
from game.app.box import Box
from game.app.flow import Flow
from game.app.screens.screen import Screen
from game.app.theme import HEAVY, TITLE
from game.app.widgets.button import Button

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget

_PARTS = ("game", "fonts", "libraries", "figures")


class Credits(Screen):
    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.flow = Flow("flow", Box(140, 84, 1000, 558), ())

    def named(self) -> str:
        return self.app.text("ui.credits.title")

    def arrange(self) -> tuple[Widget, ...]:
        say = self.app.text
        self.flow.blocks = tuple(
            block
            for part in _PARTS
            for block in (
                Words(say(f"ui.credits.{part}"), TITLE, 21, "ember_text", gap=4),
                Words(say(f"ui.credits.{part}.words"), HEAVY, 17, gap=20),
            )
        )
        self.flow.spoken = " ".join(say(f"ui.credits.{part}.words") for part in _PARTS)
        box = Box(140, 658, 220 * self.app.scale.text, 46)
        return (self.flow, Button("back", box, say("ui.log.back"), key=self.app.key("back")))

    def choose(self, name: str) -> str | None:
        return "back" if name == "back" else None

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        backdrop.heading(c, self.app.text("ui.credits.title"), x=140)
        self.draw_widgets(c)
