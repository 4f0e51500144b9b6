"""The poster, the ground its numbers stand on, and the name of the game."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pygame

from game.app import text
from game.app.art import picture
from game.app.keep import kept
from game.app.shapes import shade
from game.app.theme import LOUD, SIZE, colour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.canvas import Canvas

HUES = (
    ("poster", "#E4664A"), ("teal_deep", "#2FA79B"), ("sky_deep", "#5C86C4"), ("wine", "#98405A"),
    ("leaf_deep", "#5E8C57"), ("ember_deep", "#D9673F"),
)  # fmt: skip
HIGH = 1.34  # the poster's height for each unit of width
_TIMES = 3  # made this much too large, turned, then shrunk: a turned edge stays smooth
_LOUDEST, _LITTLE = 1.7, 3  # how much larger than another a line may be; letters of a word that should not be alone
_GAP, _WIDE_GAP, _MOST_LINES, _TRIED = 0.05, 0.09, 5, 60
_SURE = 0.98  # letters do not grow quite evenly
SHEETS = ("poster_sheet", "poster_sheet_sun", "poster_sheet_bands")
_LINES = ((0.165, 0.80, 0.15, "cream"), (0.315, 0.80, 0.17, "glow"), (0.884, 0.62, 0.062, "ember_deep"))


def poster(c: Canvas, x: float, y: float, w: float, *, words: tuple[str, str, str], rot: float = 0) -> None:
    """Hang the poster with its upper left corner at x, y; its three lines come from the string table."""
    shade(c, x + 3, y + 5, w, w * HIGH, r=3, blur=5, alpha=0.4, drop=0)
    c.blit_middle(poster_picture(words, c.px(w), rot), x + w / 2, y + w * HIGH / 2)


@kept
def poster_picture(words: tuple[str, str, str], width: int, rot: float = 0) -> pygame.Surface:
    big_w, big_h = width * _TIMES, round(width * HIGH * _TIMES)
    sheet = picture("poster", big_w, big_h).copy()
    for line, (middle, widest, highest, tint) in zip(words, _LINES, strict=True):
        letters = _letters(line, round(big_w * widest), round(big_w * highest), tint)
        place = letters.get_rect(center=(big_w // 2, round(big_h * middle)))
        sheet.blit(letters, place)
    margin = 4 * _TIMES
    roomy = pygame.Surface((big_w + 2 * margin, big_h + 2 * margin), pygame.SRCALPHA)
    roomy.fill((255, 214, 148, 0))  # a clear rim in the frame's own colour: no dark fringe
    roomy.blit(sheet, (margin, margin))
    turned = pygame.transform.rotozoom(roomy, rot, 1)
    return pygame.transform.smoothscale(turned, (turned.get_width() // _TIMES, turned.get_height() // _TIMES))


@kept
def sheet(words: str, width: int, hue: int = 0, turn: float = 0) -> pygame.Surface:
    """A poster of the evening with its own words on it, each line as wide as the sheet, in one of a few designs."""
    ground, ray = HUES[hue % len(HUES)]
    big_w, big_h = width * _TIMES, round(width * HIGH * _TIMES)
    made = picture(SHEETS[hue % len(SHEETS)], big_w, big_h, ground=colour(ground), ray=ray).copy()
    gap, wide, high = round(big_h * _GAP), round(big_w * 0.8), round(big_h * 0.64)
    lines = [
        text.rendered(line, LOUD, size, "glow" if nth % 2 else "cream")
        for nth, (line, size) in enumerate(set_lines(words, wide, high, gap))
    ]
    letters = [line.subsurface(line.get_bounding_rect()) for line in lines]
    left = high - sum(one.get_height() for one in letters)
    gap = max(gap, min(round(big_h * _WIDE_GAP), left // (len(letters) + 1)))
    top = round(big_h * 0.1) + (left - gap * (len(letters) - 1)) // 2
    for one in letters:
        made.blit(one, ((big_w - one.get_width()) // 2, top))
        top += one.get_height() + gap
    turned = pygame.transform.rotozoom(made, turn, 1)
    return pygame.transform.smoothscale(turned, (turned.get_width() // _TIMES, turned.get_height() // _TIMES))


def set_lines(words: str, wide: int, high: int, gap: int) -> tuple[tuple[str, int], ...]:
    """Break words into lines with a type size each, so that all are as large as the room lets them be."""
    best: tuple[float, tuple[tuple[str, int], ...]] = (-1.0, ())
    for lines in _breaks(words.split()):
        sizes = [wide / _measured(line)[0] for line in lines]
        sizes = [min(size, _LOUDEST * min(sizes)) for size in sizes]
        needs = sum(size * _measured(line)[1] for size, line in zip(sizes, lines, strict=True))
        fit = min(1.0, (high - gap * (len(lines) - 1)) / needs)
        worth = fit * (min(sizes) + 0.3 * sum(sizes) / len(sizes))
        if min(map(len, lines[1:]), default=_LITTLE + 1) <= _LITTLE or len(lines[0]) < _LITTLE:
            worth *= 0.6
        if any(end in line for line in lines for end in (". ", "! ", "? ")):  # a sentence begins on a line of its own
            worth *= 0.75
        best = max(
            best, (worth, tuple((line, int(fit * size * _SURE)) for line, size in zip(lines, sizes, strict=True)))
        )
    return best[1]


def _breaks(parts: list[str]) -> Iterator[list[str]]:
    """Every way to break words into at most so many lines."""
    for count in range(min(_MOST_LINES, len(parts))):
        for cuts in combinations(range(1, len(parts)), count):
            yield [" ".join(parts[one:other]) for one, other in pairwise((0, *cuts, len(parts)))]


@lru_cache(maxsize=256)
def _measured(line: str) -> tuple[float, float]:
    """Width and height of the letters themselves at a type size of one."""
    box = text.rendered(line, LOUD, _TRIED, "cream").get_bounding_rect()
    return max(1, box.w) / _TRIED, max(1, box.h) / _TRIED


def reach_ground(c: Canvas, x: float, y: float) -> None:
    """Paint the loud 226x92 box in which people reached are counted."""
    shade(c, x, y, 226, 92, r=10)
    c.blit(picture("reach", c.px(226), c.px(92)), x, y)


def logo(c: Canvas, x: float, y: float, *, size: float = SIZE["logo"]) -> None:
    """Write the name of the game, a speech bubble for the dot of its i; y is the middle of its capital."""
    steady = size / c.scale.text  # a picture, not reading matter: the text setting leaves it alone
    text.write(c, "M\u0131ngle", x, y, face=LOUD, size=steady)
    before = (text.width(c.scale, "M", LOUD, steady) + text.width(c.scale, "M\u0131", LOUD, steady)) / 2
    side = size * 0.35
    c.blit(picture("logo_bubble", c.px(side), c.px(side)), x + before - side * 0.36, y - size * 0.576)


def _letters(line: str, widest: int, highest: int, tint: str) -> pygame.Surface:
    """Set a line as large as the poster lets it be."""
    size = max(8, round(highest * 1.42))
    across = text.font(LOUD, size).size(line)[0]
    if across > widest:
        size = max(8, size * widest // across)
    made = text.rendered(line, LOUD, size, tint)
    return made.subsurface(made.get_bounding_rect())
