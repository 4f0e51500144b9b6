"""The one SVG loader: drawings under assets/art, rasterised once for each size."""

from __future__ import annotations

import io

import pygame

from game.app.keep import kept
from game.drawings import body, drawing

__all__ = ("body", "drawing", "picture", "svg")


def svg(inside: str, box: str, width: int, height: int, *, stretch: bool = False) -> pygame.Surface:
    """Rasterise SVG elements over a viewBox; the pixels are the target's, so every edge is sharp."""
    shape = ' preserveAspectRatio="none"' if stretch else ""
    source = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" '
        f'width="{max(1, width)}" height="{max(1, height)}"{shape}>'
        f"{inside}</svg>"
    )
    picture = pygame.image.load(io.BytesIO(source.encode()), "drawing.svg")
    return picture.convert_alpha() if pygame.display.get_surface() else picture


@kept
def picture(name: str, width: int, height: int, **tokens: str | float) -> pygame.Surface:
    """Draw assets/art/<name>.svg at this size in pixels."""
    return svg(body(name, **tokens), drawing(name)[0], width, height)
