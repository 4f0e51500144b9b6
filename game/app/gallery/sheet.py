"""Many small pictures on one sheet, each with its name under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pygame

from game.app.canvas import Canvas
from game.app.scale import Scale
from game.app.text import width, write
from game.app.theme import STRONG, TITLE, rgb

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Named: TypeAlias = "tuple[str, pygame.Surface]"
GAP, LABEL, HEAD = 14, 24, 56
ONE = Scale(1.0)


def sheet(title: str, rows: Iterable[Sequence[Named]]) -> pygame.Surface:
    """Rows of pictures, each row as high as its highest; all stand on the foot of their row."""
    kept = [tuple(row) for row in rows if row]
    wide = max([round(width(ONE, title, TITLE, 30)), *(_row_wide(row) for row in kept)]) + 2 * GAP
    high = HEAD + sum(_row_high(row) for row in kept) + GAP
    made = pygame.Surface((wide, high))
    made.fill(rgb("wine"))
    c = Canvas(made, ONE)
    write(c, title, GAP, HEAD / 2, face=TITLE, size=30)
    top = HEAD
    for row in kept:
        _draw_row(c, row, top)
        top += _row_high(row)
    return made


def rows_of(pictures: Sequence[Named], across: int) -> list[Sequence[Named]]:
    return [pictures[first : first + across] for first in range(0, len(pictures), across)]


def _cell(name: str, picture: pygame.Surface) -> int:
    return max(picture.get_width(), round(width(ONE, name, STRONG, 14)))


def _row_wide(row: Sequence[Named]) -> int:
    return sum(_cell(*one) + GAP for one in row) - GAP


def _row_high(row: Sequence[Named]) -> int:
    return max(picture.get_height() for _, picture in row) + LABEL + GAP


def _draw_row(c: Canvas, row: Sequence[Named], top: int) -> None:
    foot, x = top + max(picture.get_height() for _, picture in row), GAP
    for name, picture in row:
        wide = _cell(name, picture)
        c.surface.blit(picture, (x + (wide - picture.get_width()) // 2, foot - picture.get_height()))
        write(c, name, x + wide / 2, foot + LABEL / 2, face=STRONG, size=14, ax=0.5)
        x += wide + GAP
