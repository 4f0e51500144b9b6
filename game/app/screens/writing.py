"""A screen on which a line can be written: while its field is open, it alone is there and takes the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.screens.screen import Screen

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.widgets.field import Field


class WritingScreen(Screen):
    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.field: Field | None = None

    def not_written(self) -> None:
        """Do what follows when the line is left as it was."""

    def take_key(self, name: str, letter: str) -> bool:
        if self.field is None or name in ("return", "enter"):
            return False
        if name == "escape":
            self.field = None
            self.not_written()
        else:
            self.field = self.field.typed(name, letter)
        self.refresh()
        return True
