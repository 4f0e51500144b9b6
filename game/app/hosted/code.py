"""The code that phones are pointed at, with the letters for those who type."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pygame
import segno

from game.app import paint, text
from game.app.theme import TITLE, rgb

if TYPE_CHECKING:
    from game.app.canvas import Canvas

QUIET = 3  # modules of margin


def draw_way_in(c: Canvas, facts: dict[str, Any], x: float, y: float, w: float) -> None:
    """A panel as wide as `w`, its height a third more: the code, six letters, the address."""
    url, code, inner = facts["url"], facts["code"], w - 32
    paint.panel(c, x, y, w, inner + 16 + w * 0.35, r=20, fill="night")
    c.blit(_picture(url, c.px(inner)), x + 16, y + 16)
    middle = x + w / 2
    text.write(
        c, code, middle, y + inner + 16 + w * 0.105, face=TITLE, size=w * 0.16 / c.scale.text, tint="glow", ax=0.5
    )
    where = url.rsplit("://", maxsplit=1)[-1].split("/j/", maxsplit=1)[0]
    size = min(w * 0.085, 1.7 * inner / max(1, len(where))) / c.scale.text
    text.write(c, where, middle, y + inner + 16 + w * 0.235, size=size, tint="cream", ax=0.5)


@lru_cache(maxsize=4)
def _picture(url: str, side: int) -> pygame.Surface:
    """Dark on light, each module as many whole pixels as fit, so that every camera reads it."""
    rows = tuple(segno.make(url, error="m").matrix_iter(border=QUIET))
    small = pygame.Surface((len(rows), len(rows)))
    small.fill(rgb("cream"))
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                small.set_at((x, y), rgb("night"))
    large = pygame.Surface((side, side))
    large.fill(rgb("cream"))
    scaled = pygame.transform.scale(small, (len(rows) * (side // len(rows)),) * 2)
    offset = (side - scaled.get_width()) // 2
    large.blit(scaled, (offset, offset))
    return large
