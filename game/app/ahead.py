"""Draws what is likely to come next while nobody asks for anything, so that no key has to wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.app.screens.screen import Screen


class Ahead:
    """Takes one step of the present screen's list at a time; a new screen or size begins anew."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._for: tuple[Screen, object] | None = None
        self._steps: Iterator[None] = iter(())

    def step(self) -> bool:
        """Give back whether there was anything to do."""
        here = (self._app.screen, self._app.scale)
        if here != self._for:
            self._for = here
            nobody_sees = pygame.Surface((1, 1))  # what is drawn is kept; where it is laid matters to nobody
            self._steps = self._app.screen.ahead(Canvas(nobody_sees, self._app.scale))
        return next(self._steps, self) is None
