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
        del letter  # what is written comes by take_text: a key that only puts an accent on the next has none
        if self.field is None or name in ("return", "enter"):
            return False
        if name == "escape":
            self.field = None
            self.not_written()
        elif name == "backspace":
            self.field = self.field.shortened()
        self.refresh()
        return True

    def take_text(self, words: str, *, composing: bool = False) -> None:
        if self.field and not composing:
            for letter in words:
                self.field = self.field.typed(letter)
            self.refresh()
