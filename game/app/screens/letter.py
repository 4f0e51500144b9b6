"""An envelope opened once more, on the day its sender had set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import backdrop
from game.app.box import Box
from game.app.debrief.envelope_blocks import envelope_blocks, read_aloud
from game.app.flow import Flow
from game.app.notices import not_saved
from game.app.rooms import HALL
from game.app.screens.screen import Screen
from game.app.widgets.button import Button
from game.app.widgets.foot import from_the_right
from game.app.widgets.scroll import PAD
from game.saves.envelope import due, was_read

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget
    from game.saves.envelope import Envelope

_SHEET = Box(190, 110, 900, 520)  # at most; it is no longer than what is in it


class Letter(Screen):
    """Whoever comes here has read it: the title does not ask again."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.sealed: Envelope | None = None

    def named(self) -> str:
        return self.app.text("ui.envelope.letter")

    def enter(self) -> None:
        self.sealed = due() or self.sealed
        try:
            was_read(self.sealed.journal if self.sealed else "")
        except OSError as wrong:
            not_saved(self.app, wrong)
        super().enter()

    def arrange(self) -> tuple[Widget, ...]:
        back = Button("back", Box(0, 0, 0, 0), self.app.text("ui.rewind.back"), key=self.app.key("back"))
        foot = from_the_right(self.app.scale, back)
        if self.sealed is None:
            return foot
        blocks, spoken = (
            envelope_blocks(self.app, self.sealed, self.app.text("ui.envelope.inside")),
            read_aloud(self.app, self.sealed),
        )
        flow = Flow("flow", _SHEET, (), spoken=spoken, fill="paper", blocks=blocks)
        flow.box = _SHEET._replace(h=min(_SHEET.h, flow.height(self.app.scale) + 2 * PAD))
        return (flow, *foot)

    def choose(self, name: str) -> str | None:
        return "back" if name == "back" else None

    def press(self, action: str) -> str | None:
        return "back" if action == "back" else None

    def draw(self, c: Canvas) -> None:
        backdrop.blurred(c, HALL)
        backdrop.page_heading(c, self.app.text("ui.envelope.letter"), self.sealed.title if self.sealed else "")
        self.draw_widgets(c)
