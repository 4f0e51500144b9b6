"""What lies over a scene, taken down picture by picture, so that only what is another than before is drawn again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pygame

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.app.canvas import Pixels

Place = tuple[int, int]
Part = tuple[int, int, int, int]


class Laid(NamedTuple):
    """A picture, or a part of it, with its upper left corner at `at`; nothing of it is seen outside of `clip`."""

    picture: pygame.Surface
    at: Place
    part: Part | None
    clip: Part
    strength: int  # how much it covers, of 255

    @property
    def rect(self) -> pygame.Rect:
        """Where it is seen."""
        size = self.part[2:] if self.part else self.picture.get_size()
        return pygame.Rect(self.at, size).clip(self.clip)

    def draw(self, surface: Pixels) -> None:
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.clip))
        if self.strength == 255:  # noqa: PLR2004 (all of it)
            surface.blit(self.picture, self.at, self.part)
        else:
            self.picture.set_alpha(self.strength)
            surface.blit(self.picture, self.at, self.part)
            self.picture.set_alpha(255)
        surface.set_clip(clip)


class Pad:
    """Stands in for a surface: what would be drawn on it is taken down."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.laid: list[Laid] = []
        self._clip = pygame.Rect((0, 0), size)

    def blit(self, source: pygame.Surface, dest: Place | pygame.Rect, area: Part | None = None) -> None:
        strength = source.get_alpha()
        at, clip = (dest[0], dest[1]), tuple(self._clip)
        self.laid.append(Laid(source, at, area, clip, 255 if strength is None else strength))  # type: ignore[arg-type]

    def get_clip(self) -> pygame.Rect:
        return self._clip.copy()

    def set_clip(self, rect: pygame.Rect) -> None:
        self._clip = rect


def changed(before: Sequence[Laid], now: Sequence[Laid]) -> Iterable[pygame.Rect]:
    """Where the two are not the same; pictures that lie another way over each other are taken for others too."""
    if before == now:
        return ()
    old, new = Counter(before), Counter(now)
    gone, come = old - new, new - old
    if [one for one in before if one not in gone] != [one for one in now if one not in come]:
        gone, come = old, new
    return [one.rect for one in (*gone, *come)]
