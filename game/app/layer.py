"""The picture that a scene is put together on, before it is shown: one for all, as only one scene is seen at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

import pygame

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.app.stage import Stage


class Layer:
    """Whoever is given it has to draw all of the scene, and then only what changes, until another one takes it."""

    def __init__(self) -> None:
        self.picture = pygame.Surface((0, 0))
        self._whose: Callable[[], Stage | None] = lambda: None

    def belongs_to(self, stage: Stage) -> bool:
        return self._whose() is stage

    def give(self, stage: Stage, size: tuple[int, int]) -> None:
        if self.picture.get_size() != size:
            self.picture = pygame.Surface((0, 0))  # the old one is gone before the new one comes
            self.picture = pygame.Surface(size)
        former, self._whose = self._whose(), ref(stage)
        if former and former is not stage:
            former.lose_layer()


LAYER = Layer()
