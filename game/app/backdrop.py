"""What lies behind pages of text: the room out of focus, or the screen one came from under a veil."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.app import paint
from game.app.box import BODY
from game.app.rooms import background
from game.app.surround import lay_around
from game.app.text import measure, paragraph, write
from game.app.theme import SIZE, STAGE, TITLE, is_strong

if TYPE_CHECKING:
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.app.screens.screen import Screen

_VEIL = 0.78  # how dark it is behind a page that lies over a screen
_UNDER = 23.5  # from the middle of a heading to what stands under it


def blurred(c: Canvas, room: str) -> None:
    """Paint a room out of focus."""
    c.blit(background(room, c.scale.stage, blurred=True), 0, 0)
    lay_around(c, room, page=True)


def veiled(c: Canvas, behind: Screen) -> None:
    """Paint another screen and lay the dark over it."""
    behind.draw(replace(c))  # all of it: what lies there has the veil on it
    assert isinstance(c.surface, pygame.Surface)  # noqa: S101 (only what has been drawn can be darkened)
    paint.darken(c.surface, paint.SOLID if is_strong() else _VEIL)


def page_heading(c: Canvas, words: str, sub: str, x: float = BODY.x, size: float = SIZE["title"]) -> None:
    """Write what a page of cards is, and a line about it, however large the text above the cards."""
    up = 10 * (c.scale.text - 1)
    write(c, words, x, 34 - up, face=TITLE, size=size, tint="cream")
    write(c, sub, x, 38 - up + 28 * max(1.0, c.scale.text * 0.9), size=15, tint="paper")


def heading(c: Canvas, words: str, sub: str = "", x: float = 48, y: float = 44) -> None:
    """Write what a page is, at its upper left, and what it is about below that."""
    write(c, words, x, y, face=TITLE, size=30, tint="cream")
    if sub:
        paragraph(c, sub, x, y + _UNDER * c.scale.text, STAGE[0] - 2 * x, size=16, tint="paper")


def below_heading(scale: Scale, sub: str, x: float = 48, y: float = 44) -> float:
    """Where a heading with this under it ends."""
    return y + _UNDER * scale.text + (measure(scale, sub, STAGE[0] - 2 * x) if sub else 0)
