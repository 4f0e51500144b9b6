"""Signs that are read at a glance: patience rings, stamps, phases, bars, dials and the cells of the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app import icons, text
from game.app.keep import kept
from game.app.paint import icon
from game.app.shapes import arc, box, circle, dot, put, raster, soft, stroke
from game.app.theme import HEAVY, LOUD, MOVE, SIZE, STRONG, colour, level, rgb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.canvas import Canvas

_RIM = 10  # round a ring, for its shadow
_ONE_EACH = 48  # more beats than this share a cell, two by two


def ring(
    c: Canvas, x: float, y: float, share: float, *, r: float = 12, name: str = "", tint: str = "", width: float = 5
) -> None:
    """Paint how much patience is left, length first and colour second, round the one icon that matters now."""
    rim = r + _RIM
    c.blit(_ring(stepped(share), r, tint, width, c.scale.unit), x - rim, y - rim)
    if name:
        icon(c, name, x, y, r * 1.28)


@kept
def _ring(share: float, r: float, tint: str, width: float, unit: float) -> pygame.Surface:
    """The ring on its shadow: one picture to draw instead of two."""
    rim, out = r + _RIM, r + 4
    whole = pygame.Surface((round(2 * rim * unit), round(2 * rim * unit)), pygame.SRCALPHA)
    whole.fill((*rgb("night"), 0))
    shadow = soft(2 * r, 2 * r, r, 4, 0.45, unit)
    whole.blit(shadow, (round((_RIM - 8) * unit), round((_RIM - 6) * unit)))
    inside = dot(out, out, out, "night", 0.96) + circle(out, out, r, "track", width - 2, 0.55)
    if share > 0:
        inside += stroke(arc(out, out, r, share), tint or level(share), width)
    whole.blit(raster(inside, 2 * out, 2 * out, unit), (round((rim - out) * unit), round((rim - out) * unit)))
    return whole


def stamp(c: Canvas, move: str, words: str, x: float, y: float, *, k: float = 1, rot: float = 8) -> None:
    """Press a stamp with its middle at x, y: listen round, challenge pointed, push square, tend scalloped."""
    c.blit_middle(_stamp(move, words, text.face_of(c.scale, LOUD), c.scale.unit, k, rot), x, y)


def phases(c: Canvas, x: float, y: float, words: Sequence[str], current: int, *, step: float = 86) -> None:
    """Paint the phases as dots on a line, named below; where names would touch, only the current one is written."""
    wide = step * (len(words) - 1) + 24
    inside = "".join(box(12 + step * nth + 14, 10, step - 28, 4, 2, "cream", 0.25) for nth in range(len(words) - 1))
    for nth in range(len(words)):
        here, past = nth == current, nth < current
        inside += dot(12 + step * nth, 12, 11 if here else 8, "amber" if here else "glow" if past else "dim")
        inside += dot(12 + step * nth, 12, 4, "night") if here else ""
    put(c, inside, x - 12, y - 12, wide, 24)
    crowded = any(text.width(c.scale, word, HEAVY, SIZE["label"]) > step - 6 for word in words)
    for nth, word in enumerate(words):
        if crowded and nth != current:
            continue
        face, tint = (HEAVY, "glow") if nth == current else (STRONG, "paper")
        text.write(c, word, x + step * nth, y + 28, face=face, size=SIZE["label"], tint=tint, ax=0.5)


def stepped(share: float) -> float:
    """Round what a sign shows: while it moves, its steps are drawn once and then kept."""
    return round(min(1.0, max(0.0, share)) * 100) / 100


def meter(c: Canvas, x: float, y: float, w: float, share: float, *, fill: str = "teal_deep", h: float = 10) -> None:
    filled = box(0, 0, max(h, w * stepped(share)), h, h / 2, fill) if share > 0 else ""
    put(c, box(0, 0, w, h, h / 2, "line") + filled, x, y, w, h)


def dial(c: Canvas, x: float, y: float, r: float, share: float, *, width: float = 13, fill: str = "teal_deep") -> None:
    out = r + width / 2 + 1
    inside = circle(out, out, r, "line", width)
    if share > 0:
        inside += stroke(arc(out, out, r, stepped(share)), fill, width)
    put(c, inside, x - out, y - out, 2 * out, 2 * out)


def dots(c: Canvas, x: float, y: float, count: int, done: int, *, tint: str = "ember_deep", gap: float = 24) -> None:
    """Paint the parts of a turn: the said ones filled; the middle of the first lies at x, y."""
    inside = "".join(
        dot(7 + gap * nth, 7, 6, tint) if nth < done else circle(7 + gap * nth, 7, 5, "mute", 2) for nth in range(count)
    )
    put(c, inside, x - 7, y - 7, gap * (count - 1) + 14, 14)


def cells(
    c: Canvas, x: float, y: float, w: float, *, total: int, left: int, half: int | None = None, h: float = 14
) -> None:
    """Paint the evening as beats: spent ones dim, left ones lit, a mark at half time, a wall at the end."""
    c.blit(_cells(w, h, total, left, half, c.scale.unit), x - 8, y - 9)


@kept
def _cells(w: float, h: float, total: int, left: int, half: int | None, unit: float) -> pygame.Surface:  # noqa: PLR0917 (the key of the kept picture)
    step = 1 if total <= _ONE_EACH else 2
    count = max(1, -(-total // step))
    wide = w / count
    gap = min(1.6, wide * 0.3)
    inside = ""
    for nth in range(count):
        spent = nth * step < total - left
        inside += box(8 + nth * wide + gap / 2, 9, wide - gap, h, 2, "cream" if spent else "amber", 0.2 if spent else 1)
    if half is not None:
        inside += box(8 + w * half / total - 1.7, 3, 3.4, h + 12, 1.7, "cream")
    inside += box(8 + w, 3, 6, h + 12, 2, "ember")
    now = 8 + w * (total - left) / total
    inside += f'<path d="M{now - 6:.2f} 0 h12 l-6 8Z" fill="{colour("glow")}"/>'
    return raster(inside, w + 16, h + 20, unit)


@kept
def _stamp(move: str, words: str, face: str, unit: float, k: float, rot: float) -> pygame.Surface:  # noqa: PLR0917 (the key of the kept picture)
    """Make it three times too large, turn it, shrink it: a turned edge stays smooth."""
    times, z, h, ink = 3, 6, 46, MOVE[move].on_paper
    big = unit * k * times
    word = text.rendered(words, face, round(19 * big), ink)
    letters = word.subsurface(word.get_bounding_rect())
    w = 70 + letters.get_width() / big
    shape = f'<path d="{_OUTLINE[move](z, w, h)}" fill="{colour("cream")}" stroke="{colour(ink)}" stroke-width="4"/>'
    picture = raster(shape, w + 2 * z, h + 2 * z, big).copy()
    picture.blit(
        icons.icon(MOVE[move].icon, round(26 * big), ink, "cream"), (round((z + 15) * big), round((z + 10) * big))
    )
    picture.blit(letters, (round((z + 49) * big), round((z + h / 2) * big) - letters.get_height() // 2))
    turned = pygame.transform.rotozoom(picture, rot, 1)
    return pygame.transform.smoothscale(turned, (turned.get_width() // times, turned.get_height() // times))


def _round(z: float, w: float, h: float) -> str:
    r = h / 2
    return f"M{z + r} {z} H{z + w - r} A{r} {r} 0 0 1 {z + w - r} {z + h} H{z + r} A{r} {r} 0 0 1 {z + r} {z}Z"


def _pointed(z: float, w: float, h: float) -> str:
    return f"M{z + 14} {z} H{z + w - 14} L{z + w} {z + h / 2} L{z + w - 14} {z + h} H{z + 14} L{z} {z + h / 2}Z"


def _square(z: float, w: float, h: float) -> str:
    return f"M{z} {z} H{z + w} V{z + h} H{z}Z"


def _scalloped(z: float, w: float, h: float) -> str:
    right, low, n = z + w, z + h, 12
    return (
        f"M{z + n} {z} H{right - n} Q{right - n} {z + n} {right} {z + n} V{low - n} "
        f"Q{right - n} {low - n} {right - n} {low} H{z + n} Q{z + n} {low - n} {z} {low - n} V{z + n} "
        f"Q{z + n} {z + n} {z + n} {z}Z"
    )


_OUTLINE = {"listen": _round, "challenge": _pointed, "push": _square, "tend": _scalloped}
