"""What every screen is painted with: panels, the focus ring, keys, pills, icons and the speech bubble."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app import icons
from game.app.keep import kept
from game.app.shapes import box, dot, frame, path, put, raster, shade, soft
from game.app.text import width, write
from game.app.theme import HEAVY, SIZE, STRONG, TITLE, is_strong, rgb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.canvas import Canvas
    from game.app.scale import Scale

_BLUR = 12
SOLID = 0.94  # what a panel covers where the contrast is strong
_SHADOW_LEFT, _SHADOW_TOP = 2 * _BLUR, 2 * _BLUR - 6  # how far the shadow reaches out before the panel


def panel(
    c: Canvas,
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    r: float = 20,
    fill: str = "cream",
    alpha: float = 1,
    edge: str = "",
    edge_width: float = 1.5,
    dash: str = "",
    shadow: bool = True,
) -> None:
    """Paint a rounded box; an empty fill leaves only its edge."""
    if is_strong():
        alpha = max(alpha, SOLID)
    inside = box(0, 0, w, h, r, fill, alpha) if fill else ""
    if edge:
        inside += frame(0, 0, w, h, r, edge, edge_width, dash)
    if not shadow:
        put(c, inside, x, y, w, h)
        return
    left, top = c.scale.x(x) - c.px(_SHADOW_LEFT), c.scale.y(y) - c.px(_SHADOW_TOP)
    c.surface.blit(_shaded(inside, w, h, r, c.scale.unit), (left, top))


@kept
def _shaded(inside: str, w: float, h: float, r: float, unit: float) -> pygame.Surface:
    """Lay a panel on its shadow once: one picture to draw instead of two."""
    whole = soft(w, h, r, _BLUR, 0.55, unit).copy()
    whole.blit(raster(inside, w, h, unit), (round(_SHADOW_LEFT * unit), round(_SHADOW_TOP * unit)))
    return whole


def darken(frame: pygame.Surface, share: float, box: pygame.Rect | None = None) -> None:
    """Let so much of the night lie over a finished frame, or over this part of it; it takes no picture of that size."""
    left, night = round(255 * (1 - share)), [round(part * share) for part in rgb("night")]
    frame.fill((left, left, left), box, pygame.BLEND_RGB_MULT)
    frame.fill(night, box, pygame.BLEND_RGB_ADD)


def focus(c: Canvas, x: float, y: float, w: float, h: float, *, r: float = 16) -> None:
    """Paint the one keyboard focus: amber outside, a night hairline between it and the thing."""
    gap, wide = 3, 5
    out = gap + wide
    inside = frame(wide - 0.5, wide - 0.5, w + 2 * gap + 1, h + 2 * gap + 1, r + gap, "night", gap + 1)
    inside += frame(0, 0, w + 2 * out, h + 2 * out, r + out, "amber", wide)
    put(c, inside, x - out, y - out, w + 2 * out, h + 2 * out)


def icon(
    c: Canvas, name: str, x: float, y: float, size: float = 24, *, tint: str = "cream", knock: str = "night"
) -> None:
    """Paint an icon with its middle at x, y."""
    c.blit(icons.icon(name, c.px(size), tint, knock), x - size / 2, y - size / 2)


def disc(
    c: Canvas, x: float, y: float, r: float, fill: str, *, name: str = "", tint: str = "cream", words: str = ""
) -> None:
    """Paint a round badge with an icon or a short word in its middle."""
    put(c, dot(r, r, r, fill), x - r, y - r, 2 * r, 2 * r)
    if name:
        icon(c, name, x, y, r * 1.26, tint=tint, knock=fill)
    if words:
        write(c, words, x, y, face=TITLE, size=r * 1.14 / max(1, c.scale.text), tint=tint, ax=0.5)


def key_width(scale: Scale, words: str, size: float = 15, h: float = 26) -> float:
    return max(h * scale.text, width(scale, words, TITLE, size) + 16)


def key(
    c: Canvas,
    words: str,
    x: float,
    y: float,
    *,
    fill: str = "wine",
    tint: str = "cream",
    size: float = 15,
    h: float = 26,
    ax: float = 0,
) -> float:
    """Paint a key cap with its middle at height y; give back its width."""
    w, high = key_width(c.scale, words, size, h), h * c.scale.text
    x -= w * ax
    put(c, box(0, 0, w, high, 8, "shadow", 0.45) + box(0, 0, w, high - 2.5, 8, fill), x, y - high / 2, w, high)
    write(c, words, x + w / 2, y - 1, face=TITLE, size=size, tint=tint, ax=0.5)
    return w


def hints(c: Canvas, x: float, y: float, pairs: Iterable[tuple[str, str]]) -> float:
    """Paint a row of keys with what they do; give back where the next one would begin."""
    for cap, does in pairs:
        x += key(c, cap, x, y, fill="rose", size=SIZE["small"], h=22) + 7
        x += write(c, does, x, y, face=STRONG, size=SIZE["label"], tint="paper") + 18
    return x


def pill_width(scale: Scale, words: str, *, size: float = 14, name: str = "") -> float:
    return width(scale, words, HEAVY, size) + 22 + (size * 1.4 * scale.text if name else 0)


def pill(
    c: Canvas,
    words: str,
    x: float,
    y: float,
    *,
    fill: str = "night",
    tint: str = "cream",
    size: float = 14,
    name: str = "",
    ax: float = 0.5,
) -> float:
    """Paint a few words in a capsule with its middle at height y; give back its width."""
    w, h = pill_width(c.scale, words, size=size, name=name), size * 1.72 * c.scale.text
    x -= w * ax
    panel(c, x, y - h / 2, w, h, r=h / 2, fill=fill, alpha=0.96, shadow=False)
    after = x + 11
    if name:
        icon(c, name, x + 11 + size * c.scale.text * 0.5, y, size * 1.1 * c.scale.text, tint=tint, knock=fill)
        after += size * 1.4 * c.scale.text
    write(c, words, after, y, face=HEAVY, size=size, tint=tint)
    return w


def bubble(
    c: Canvas, x: float, y: float, w: float, h: float, *, name: str = "", chip: str = "ember_deep", tail: bool = True
) -> None:
    """Paint the speech bubble, its tail at the lower left where somebody speaks, with a chip that says who."""
    shade(c, x, y, w, h, r=24, blur=14, alpha=0.5, drop=8)
    spoken = f"H96 Q60 {h + 8} 4 {h + 34} Q38 {h + 10} 40 {h} " if tail else ""
    way = f"M24 0 H{w - 24} Q{w} 0 {w} 24 V{h - 24} Q{w} {h} {w - 24} {h} {spoken}H24 Q0 {h} 0 {h - 24} V24 Q0 0 24 0Z"
    put(c, path(way, "cream"), x, y, w, h + 34)
    if name:
        name_chip(c, name, x + 26, y - 1, fill=chip)


def name_chip(c: Canvas, name: str, x: float, y: float, *, fill: str = "ember_deep") -> float:
    """Paint a name on a capsule, its left edge at x and its middle at height y; give back its width."""
    w, h = width(c.scale, name, TITLE, SIZE["name"]) + 52, 38 * max(1, c.scale.text * 0.9)
    panel(c, x, y - h / 2, w, h, r=h / 2, fill=fill, shadow=False)
    write(c, name, x + w / 2, y, face=TITLE, size=SIZE["name"], ax=0.5)
    return w
