"""The log: all that was said this evening, with the stamps, read from its end upwards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import backdrop
from game.app.blocks import Spoken, Words
from game.app.box import Box
from game.app.flow import Block, Flow
from game.app.history import Remark, line_of, remarks
from game.app.input import Press
from game.app.screens.screen import Screen
from game.app.theme import HEAVY, SIZE
from game.app.widgets.button import Button

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.input import Intent
    from game.app.widgets.widget import Widget

_PAGE = 8  # notches that left and right scroll


class Log(Screen):
    """Up and down scroll; Escape goes back to the evening."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.flow = Flow("flow", Box(140, 84, 1000, 558), ())

    def named(self) -> str:
        return self.app.text("ui.log.title")

    def enter(self) -> None:
        self.focus = "flow"
        super().enter()
        self.flow.offset = self.flow.last(self.app.scale)

    def arrange(self) -> tuple[Widget, ...]:
        assert self.app.session is not None  # noqa: S101  # the log is of an evening
        said = remarks(self.app.session)
        self.flow.blocks = tuple(self._blocks(said))
        self.flow.offset = min(self.flow.offset, self.flow.last(self.app.scale))
        self.flow.spoken = " ".join(block.words for block in self.flow.blocks[-3:] if isinstance(block, Spoken))
        box = Box(140, 658, 220 * self.app.scale.text, 46)
        return (self.flow, Button("back", box, self.app.text("ui.log.back"), key=self.app.key("back")))

    def _blocks(self, said: tuple[Remark, ...]) -> list[Block]:
        if not said:
            return [Words(self.app.text("ui.log.empty"), size=18)]
        blocks: list[Block] = []
        beat = -1
        for remark in said:
            if remark.beat != beat:
                beat = remark.beat
                words = self.app.text("ui.log.beat", beat=beat)
                blocks.append(Words(words, HEAVY, SIZE["small"], "mute", gap=4))
            blocks.append(line_of(self.app, replace(remark, move="", stamp="") if self.app.settings.exam else remark))
        return blocks

    def handle(self, intent: Intent) -> str | None:
        """Left and right turn whole pages: an evening is long."""
        match intent:
            case Press("left" | "right" as way):
                self.dirty |= self.flow.scroll(self.app.scale, -_PAGE if way == "left" else _PAGE)
                return None
            case _:
                return super().handle(intent)

    def choose(self, name: str) -> str | None:
        return "resume" if name == "back" else None

    def press(self, action: str) -> str | None:
        return "resume" if action in ("back", "list") else None

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, self.app.room)
        backdrop.heading(c, self.app.text("ui.log.title"), x=140)
        self.draw_widgets(c)
