"""A failure as it hangs in the museum: framed, lit from above, over its plaque; on the wall and as a picture alone."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pygame

from game.app import paint, text
from game.app.box import Box
from game.app.canvas import Canvas
from game.app.scale import Scale
from game.app.shapes import put
from game.app.theme import STRONG, TITLE, colour, rgb
from game.text.dates import written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.saves.museum import Hung

ICONS: Mapping[str, str] = MappingProxyType(
    {
        "corner": "burst", "promise": "hand", "interruption": "cut", "series": "poster", "waiting": "chair",
        "heads": "others", "silence": "silence", "door": "door", "cold": "snow",
    }
)  # fmt: skip
PICTURE = (1280, 960)  # pixels of a saved one
_UNIT = 1.6  # pixels a unit of it
_FRAME, _MAT = 16.0, 20.0


def draw_exhibit(c: Canvas, box: Box, hung: Hung, lang: str) -> None:
    """The wall fills the box; the plaque takes what its words need, the frame the rest."""
    paint.panel(c, *box, r=22, fill="wine")
    plaque = _plaque(c, box, hung, lang)
    side = min(plaque.y - box.y - 64, 320.0)
    middle = box.middle[0]
    frame = Box(middle - side * 0.66, box.y + (plaque.y - box.y - side) / 2, side * 1.32, side)
    _light(c, box, frame)
    paint.panel(c, *frame, r=6, fill="ember_deep")
    paint.panel(c, *frame.grown(-5), r=4, fill="glow", shadow=False)
    paint.panel(c, *frame.grown(-_FRAME), r=2, fill="cream", shadow=False)
    paint.panel(c, *frame.grown(-_FRAME - _MAT), r=2, fill="paper", shadow=False)
    size = side - 2 * (_FRAME + _MAT) - 24
    paint.icon(c, ICONS.get(hung.kind, "question"), *frame.middle, size, tint="wine", knock="paper")


def _light(c: Canvas, box: Box, frame: Box) -> None:
    """From a lamp over the frame, wider and weaker the further down."""
    high, near, far = frame.below - box.y + 18, frame.w * 0.16, frame.w * 0.72
    x = frame.middle[0]
    cone = f"M{far - near:.1f} 0 H{far + near:.1f} L{2 * far:.1f} {high:.1f} H0Z"
    fades = "".join(
        f'<stop offset="{share}%" stop-color="{colour("glow")}" stop-opacity="{alpha}"/>'
        for share, alpha in ((0, 0.2), (100, 0))
    )
    ramp = f'<defs><linearGradient id="lamp" x1="0%" y1="0%" x2="0%" y2="100%">{fades}</linearGradient></defs>'
    put(c, f'{ramp}<path d="{cone}" fill="url(#lamp)"/>', x - far, box.y + 2, 2 * far, high)


def _plaque(c: Canvas, box: Box, hung: Hung, lang: str) -> Box:
    """Title, what is to be said of it, and from which evening it comes."""
    title, words, evening = hung.said(lang)
    wide = min(box.w - 72, 560.0 * (1 + (c.scale.text - 1) * 0.6))
    inside, source = wide - 48, f"{evening}, {written(hung.day, lang)}"
    rows = ((title, TITLE, 23, "ink", 1.15), (words, STRONG, 17, "ink", 1.3), (source, STRONG, 14, "mute_text", 1.2))
    highs = [text.measure(c.scale, said, inside, face, size, lead=lead) for said, face, size, _, lead in rows]
    high = sum(highs) + 2 * 18 + 2 * 8
    plaque = Box(box.middle[0] - wide / 2, box.below - 28 - high, wide, high)
    paint.panel(c, *plaque, r=8, fill="paper")
    y = plaque.y + 18
    for (said, face, size, tint, lead), tall in zip(rows, highs, strict=True):
        text.paragraph(c, said, plaque.x + 24, y, inside, face=face, size=size, tint=tint, lead=lead)
        y += tall + 8
    return plaque


def picture(hung: Hung, lang: str, *, legible: bool = False) -> pygame.Surface:
    """The exhibit alone, as it is saved: nothing on it says who played."""
    surface = pygame.Surface(PICTURE)
    surface.fill(rgb("night"))
    wide, high = (pixels / _UNIT for pixels in PICTURE)
    draw_exhibit(Canvas(surface, Scale(_UNIT, legible=legible)), Box(16, 16, wide - 32, high - 32), hung, lang)
    return surface
