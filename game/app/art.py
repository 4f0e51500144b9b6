"""The one SVG loader: files under assets/art, colour tokens filled in, rasterised once for each size."""

from __future__ import annotations

import io
import re
from functools import lru_cache

import pygame

from game.app.keep import kept
from game.resources import assets

_OUTER = re.compile(r'<svg[^>]*viewBox="([^"]+)"[^>]*>(.*)</svg>', re.DOTALL)
_TOKEN = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=512)
def drawing(name: str) -> tuple[str, str]:
    """Read assets/art/<name>.svg as its viewBox and what is inside it."""
    path = assets() / "art" / f"{name}.svg"
    found = _OUTER.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path} is no drawing: it needs an <svg> with a viewBox.")
    return found[1], found[2].strip()


def body(name: str, **tokens: str | float) -> str:
    """What a drawing holds, each {token} replaced; a token nobody filled in is an error, not a hole."""

    def value(match: re.Match[str]) -> str:
        try:
            return str(tokens[match[1]])
        except KeyError:
            raise ValueError(f"The drawing {name!r} asks for {{{match[1]}}}, which nobody gave it.") from None

    return _TOKEN.sub(value, drawing(name)[1])


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


@kept(megabytes=32)
def picture(name: str, width: int, height: int, **tokens: str | float) -> pygame.Surface:
    """Draw assets/art/<name>.svg at this size in pixels."""
    return svg(body(name, **tokens), drawing(name)[0], width, height)
