"""What lies over a scene, taken down picture by picture, so that only what is another than before is drawn again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import pygame

from game.app.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from game.app.canvas import Pixels
    from game.app.scale import Scale

Pixel = tuple[int, int]
Part = tuple[int, int, int, int]
WHOLLY = 255


class Laid(NamedTuple):
    """A picture, or a part of it, with its upper left corner at a pixel; nothing of it is seen outside of `seen`."""

    picture: pygame.Surface
    at: Pixel
    part: Part | None
    seen: Part
    strength: int  # how much it covers, of WHOLLY

    def draw(self, surface: Pixels) -> None:
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.seen))
        if self.strength == WHOLLY:
            surface.blit(self.picture, self.at, self.part)
        else:
            self.picture.set_alpha(self.strength)
            surface.blit(self.picture, self.at, self.part)
            self.picture.set_alpha(WHOLLY)
        surface.set_clip(clip)


class Pad:
    """Stands in for a surface: what would be drawn on it is taken down."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.laid: list[Laid] = []
        self._clip = pygame.Rect((0, 0), size)

    def blit(self, source: pygame.Surface, dest: Any, area: Any = None) -> None:
        at = dest[0], dest[1]
        x, y, wide, high = self._clip.clip((at, area[2:] if area else source.get_size()))
        strength = source.get_alpha()
        self.laid.append(Laid(source, at, area, (x, y, wide, high), WHOLLY if strength is None else strength))

    def get_clip(self) -> pygame.Rect:
        return self._clip

    def set_clip(self, rect: pygame.Rect) -> None:
        self._clip = rect


class Sheet:
    """Lies over a scene: `draw` is asked again where `shows` gives back another value than before, or each time."""

    def __init__(self, draw: Callable[[Canvas], None], shows: Callable[[], tuple[object, ...]] | None = None) -> None:
        self._draw, self._shows = draw, shows
        self._showed: tuple[object, ...] = ()
        self._laid: list[Laid] = []

    def taken(self, scale: Scale) -> list[Laid]:
        """All that lies on it, the lowest first; `scale` begins at the sheet's own corner."""
        if not self._is_still(scale):
            pad = Pad(scale.stage)
            self._draw(Canvas(pad, scale))
            self._laid = pad.laid
        return self._laid

    def let_go(self) -> None:
        """Hold no pictures until it is asked again."""
        self._showed, self._laid = (), []

    def _is_still(self, scale: Scale) -> bool:
        """Whether it shows what it showed when this was last asked."""
        before, self._showed = self._showed, (scale, *self._shows()) if self._shows else ()
        return bool(self._showed) and self._showed == before


def changed(before: Sequence[Laid], now: Sequence[Laid]) -> Iterable[Part]:
    """Where the two are not the same; pictures that may lie another way over each other are taken for others too."""
    if before == now:
        return ()
    old, new = Counter(before), Counter(now)
    gone, come = old - new, new - old
    moved = _between([one for one in before if one not in gone], [one for one in now if one not in come])
    return [one.seen for one in (*gone, *come, *moved)]


def _between(before: list[Laid], now: list[Laid]) -> list[Laid]:
    """What is left of both without what they begin with and what they end with alike."""
    first = _alike(before, now)
    before, now = before[first:], now[first:]
    last = _alike(before[::-1], now[::-1])
    return before[: len(before) - last] + now[: len(now) - last]


def _alike(one: list[Laid], other: list[Laid]) -> int:
    """How many are the same from the start on."""
    return next((nth for nth, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
                min(len(one), len(other)))  # fmt: skip
