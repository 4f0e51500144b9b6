"""The poster, the ground its numbers stand on, and the name of the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app import text
from game.app.art import picture
from game.app.keep import kept
from game.app.shapes import shade
from game.app.theme import LOUD, SIZE, colour, rgb

if TYPE_CHECKING:
    from game.app.canvas import Canvas

HUES = (
    ("poster", "#E4664A"), ("teal_deep", "#2FA79B"), ("sky_deep", "#5C86C4"), ("wine", "#98405A"),
    ("leaf_deep", "#5E8C57"), ("ember_deep", "#D9673F"),
)  # fmt: skip
HIGH = 1.34  # the poster's height for each unit of width
_TIMES = 3  # made this much too large, turned, then shrunk: a turned edge stays smooth
_LINES = ((0.165, 0.80, 0.15, "cream"), (0.315, 0.80, 0.17, "glow"), (0.884, 0.62, 0.062, "ember_deep"))


def poster(c: Canvas, x: float, y: float, w: float, *, words: tuple[str, str, str], rot: float = 0) -> None:
    """Hang the poster with its upper left corner at x, y; its three lines come from the string table."""
    shade(c, x + 3, y + 5, w, w * HIGH, r=3, blur=5, alpha=0.4, drop=0)
    c.blit_middle(poster_picture(words, c.px(w), rot), x + w / 2, y + w * HIGH / 2)


@kept(megabytes=8)
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


@kept(megabytes=12)
def sheet(words: str, width: int, hue: int = 0, turn: float = 0) -> pygame.Surface:
    """A poster of the evening with its own words on it, set as large as they can be, in one of a few colours."""
    ground, ray = HUES[hue % len(HUES)]
    big_w, big_h = width * _TIMES, round(width * HIGH * _TIMES)
    made = picture("poster_sheet", big_w, big_h, ground=colour(ground), ray=ray).copy()
    lines = _broken(words)
    room = round(big_h * 0.66 / len(lines))
    size = min(round(room * 0.78), *(_widest(line, round(big_w * 0.8)) for line in lines))
    top = round(big_h * 0.11) + (round(big_h * 0.66) - room * len(lines)) // 2
    for nth, line in enumerate(lines):
        letters = text.font(LOUD, size).render(line, True, rgb("glow" if nth % 2 else "cream"))  # noqa: FBT003 (by position)
        made.blit(letters, letters.get_rect(center=(big_w // 2, top + room * nth + room // 2)))
    turned = pygame.transform.rotozoom(made, turn, 1)
    return pygame.transform.smoothscale(turned, (turned.get_width() // _TIMES, turned.get_height() // _TIMES))


def _broken(words: str) -> tuple[str, ...]:
    """Into as many lines as let the letters be largest."""
    parts = words.split()
    best: tuple[float, tuple[str, ...]] = (0.0, (words,))
    for count in range(1, min(4, len(parts)) + 1):
        lines = _even(parts, count)
        worth = min(1.45 / max(len(line) for line in lines), 0.69 / count)  # by width, by height
        best = max(best, (worth, lines), key=lambda one: one[0])
    return best[1]


def _even(parts: list[str], count: int) -> tuple[str, ...]:
    """Split words into so many lines, none much longer than another."""
    limit = max(len(part) for part in parts)
    while True:
        lines = [""]
        for part in parts:
            longer = f"{lines[-1]} {part}".strip()
            if len(longer) <= limit:
                lines[-1] = longer
            else:
                lines.append(part)
        if len(lines) <= count:
            return tuple(lines)
        limit += 1


def _widest(line: str, across: int) -> int:
    """The size at which a line is this wide."""
    tried = 60
    return max(8, tried * across // max(1, text.font(LOUD, tried).size(line)[0]))


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
