"""Words for the last row: as large as their place allows, never smaller than can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import text
from game.app.theme import STRONG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.canvas import Canvas
    from game.app.scale import Scale

SIZES = (56, 50, 44, 39, 34, 31, 28, 25, 22, 19, 16)


def largest(scale: Scale, words: str, w: float, h: float, *, most: int = SIZES[0], face: str = STRONG) -> float:
    """The largest of SIZES at which the words fit; text settings make it no larger than the place."""
    sizes = [size / scale.text for size in SIZES if size <= most]
    return next((size for size in sizes if text.fits(scale, words, w, h, face=face, size=size)), sizes[-1])


def together(scale: Scale, texts: Iterable[str], w: float, h: float, *, most: int = SIZES[0]) -> int:
    """The largest of SIZES at which each of these fits a place of its own: none looks louder than the others."""
    there = [size for size in SIZES if size <= most]
    many = tuple(texts)
    fit = (
        size
        for size in there
        if all(text.fits(scale, words, w, h, face=STRONG, size=size / scale.text) for words in many)
    )
    return next(fit, there[-1])


def fitted(
    c: Canvas,
    words: str,
    box: tuple[float, float, float, float],
    *,
    tint: str,
    most: int = SIZES[0],
    face: str = STRONG,
) -> None:
    """In the middle of the height of a box, from its left."""
    x, y, w, h = box
    size = largest(c.scale, words, w, h, most=most, face=face)
    text.paragraph_middle(c, words, x, y + h / 2, w, face=face, size=size, tint=tint)
