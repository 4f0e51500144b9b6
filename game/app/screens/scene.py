"""A screen that is a place with guests in it, who stand, walk and blink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.screens.screen import Screen

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.stage import Stage


class Scene(Screen):
    def __init__(self, app: App, stage: Stage) -> None:
        super().__init__(app)
        self.stage = stage

    def update(self, dt: float) -> None:
        self.stage.still = self.app.settings.reduced_motion
        self.stage.update(dt)
        self.dirty = self.dirty or self.stage.changed

    def let_go(self) -> None:
        self.stage.let_go()
