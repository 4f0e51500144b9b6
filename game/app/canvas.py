"""A surface to draw on in units of the stage."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import pygame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.scale import Scale


class Pixels(Protocol):
    """What of a surface it takes to be drawn on."""

    def blit(self, source: pygame.Surface, dest: Any, area: Any = None) -> object: ...
    def get_clip(self) -> pygame.Rect: ...
    def set_clip(self, rect: pygame.Rect) -> None: ...


@dataclass(frozen=True, slots=True)
class Canvas:
    """What every drawing function takes first: the pixels, and how units become pixels."""

    surface: Pixels
    scale: Scale

    def px(self, length: float) -> int:
        return self.scale.px(length)

    def blit(self, picture: pygame.Surface, x: float, y: float) -> None:
        self.surface.blit(picture, (self.scale.x(x), self.scale.y(y)))

    def blit_middle(self, picture: pygame.Surface, x: float, y: float) -> None:
        self.surface.blit(picture, picture.get_rect(center=(self.scale.x(x), self.scale.y(y))))

    def moved(self, x: float, y: float) -> Canvas:
        """The same pixels, everything drawn this far to the right and down."""
        return Canvas(self.surface, self.scale.moved(x, y)) if x or y else self

    @contextmanager
    def clip(self, x: float, y: float, w: float, h: float) -> Iterator[None]:
        """Draw nothing outside this box (inside any box already set)."""
        before = self.surface.get_clip()
        left, top = self.scale.x(x), self.scale.y(y)
        box = pygame.Rect(left, top, self.scale.x(x + w) - left, self.scale.y(y + h) - top)
        self.surface.set_clip(box.clip(before))
        try:
            yield
        finally:
            self.surface.set_clip(before)
