"""The icons: one colour each, with a second one for what is cut out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.art import picture
from game.app.theme import colour
from game.resources import assets

if TYPE_CHECKING:
    import pygame

NAMES = frozenset(path.stem for path in (assets() / "art" / "icons").glob("*.svg"))


def icon(name: str, pixels: int, tint: str = "cream", knock: str = "night") -> pygame.Surface:
    """Give an icon as a square; `knock` is the ground it lies on, seen through its holes."""
    if name not in NAMES:
        raise ValueError(f"No icon is called {name!r}; there are: {', '.join(sorted(NAMES))}.")
    return picture(f"icons/{name}", pixels, pixels, tint=colour(tint), knock=colour(knock))
