"""Small pieces of SVG, made for one size and kept: what the painted things are built from."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pygame

from game.app.art import svg
from game.app.keep import kept
from game.app.theme import colour

if TYPE_CHECKING:
    from game.app.canvas import Canvas

_LAYERS = 12  # a soft edge is this many rectangles, each a little larger and nearly clear


def box(x: float, y: float, w: float, h: float, r: float, fill: str, alpha: float = 1) -> str:  # noqa: PLR0917 (a shape is its numbers)
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}" rx="{min(r, w / 2, h / 2):.2f}" '
        f'fill="{colour(fill)}" fill-opacity="{alpha}"/>'
    )


def frame(  # noqa: PLR0917 (a shape is its numbers)
    x: float, y: float, w: float, h: float, r: float, line: str, width: float, dash: str = ""
) -> str:
    """Outline a box on the inside of its edge."""
    half = width / 2
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<rect x="{x + half:.2f}" y="{y + half:.2f}" width="{w - width:.2f}" height="{h - width:.2f}" '
        f'rx="{max(0, min(r, w / 2, h / 2) - half):.2f}" '
        f'fill="none" stroke="{colour(line)}" stroke-width="{width}"{dashes}/>'
    )


def dot(x: float, y: float, r: float, fill: str, alpha: float = 1) -> str:
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r:.2f}" fill="{colour(fill)}" fill-opacity="{alpha}"/>'


def circle(x: float, y: float, r: float, line: str, width: float, alpha: float = 1) -> str:  # noqa: PLR0917 (a shape is its numbers)
    return (
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r:.2f}" fill="none" stroke="{colour(line)}" '
        f'stroke-width="{width}" stroke-opacity="{alpha}"/>'
    )


def path(way: str, fill: str, alpha: float = 1) -> str:
    return f'<path d="{way}" fill="{colour(fill)}" fill-opacity="{alpha}"/>'


def stroke(way: str, line: str, width: float, dash: str = "", alpha: float = 1) -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{way}" fill="none" stroke="{colour(line)}" stroke-width="{width}" stroke-opacity="{alpha}" '
        f'stroke-linecap="round" stroke-linejoin="round"{dashes}/>'
    )


def arc(x: float, y: float, r: float, share: float) -> str:
    """Trace part of a circle clockwise from twelve o'clock; a whole one stops a hair short of its start."""
    angle = min(max(share, 0.0), 0.9999) * math.tau
    end_x, end_y = x + r * math.sin(angle), y - r * math.cos(angle)
    return f"M{x:.2f} {y - r:.2f} A{r:.2f} {r:.2f} 0 {int(angle > math.pi)} 1 {end_x:.2f} {end_y:.2f}"


def put(c: Canvas, inside: str, x: float, y: float, w: float, h: float) -> None:  # noqa: PLR0917 (a box is its numbers)
    """Draw SVG elements, written in units from this box's own corner."""
    c.blit(raster(inside, w, h, c.scale.unit), x, y)


@kept
def raster(inside: str, w: float, h: float, unit: float) -> pygame.Surface:
    return svg(inside, f"0 0 {w:.3f} {h:.3f}", round(w * unit), round(h * unit), stretch=True)


def shade(
    c: Canvas,
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    r: float,
    blur: float = 12,
    alpha: float = 0.55,
    drop: float = 6,
) -> None:
    """Lay a soft shadow under a box."""
    c.blit(soft(w, h, r, blur, alpha, c.scale.unit), x - blur * 2, y + drop - blur * 2)


@kept
def soft(w: float, h: float, r: float, blur: float, alpha: float, unit: float) -> pygame.Surface:  # noqa: PLR0917 (a shape is its numbers)
    """Blur a box by stacking ever smaller ones at quarter size: the same on every pygame."""
    thin = 1 - (1 - alpha) ** (1 / _LAYERS)
    whole_w, whole_h = w + 4 * blur, h + 4 * blur
    stack = ""
    for layer in range(_LAYERS):
        out = blur * 1.3 * (1 - 2 * (layer + 0.5) / _LAYERS)
        side_w, side_h = max(w + 2 * out, 1), max(h + 2 * out, 1)
        stack += box(
            (whole_w - side_w) / 2, (whole_h - side_h) / 2, side_w, side_h, max(r + out, 1), "shadow", round(thin, 4)
        )
    small = raster(stack, whole_w, whole_h, unit / 4)
    return pygame.transform.smoothscale(small, (round(whole_w * unit), round(whole_h * unit)))
