"""Words on the window: fonts, wrapping, measuring and drawing, in units of the stage."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.app.keep import kept
from game.app.theme import BODY, LEGIBLE, STRONG, rgb
from game.resources import assets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.app.canvas import Canvas
    from game.app.scale import Scale

ELLIPSIS = "…"
_OPENING, _CLOSING = "\u201c\u00ab\u201d", "\u201d\u00bb"
TIED = "\u00a0"  # a blank at which no line is broken
_TIE = re.compile(
    r"(?<=[^\W\d_]) (?=[\u2212+]?\d)"  # between a name and its number: "Line 9", "Risk -1"
    r"|(?<=[a-z]) (?=[B-HJ-Z]\b(?!['\u2019]))"  # or its letter: "block C"
    r"|(?<=[\s(\u00ab\u201c\u2018][AIaiÅåÖö]) "  # after a word of one letter
    r"| (?=& )|(?<= &) "  # on both sides of "&"
)
_OPENS = re.compile(r"(?<![^\s(\[\u201c\u2013])'(?=\S)")  # a straight quote before a word
_EVEN = 36  # pixels from which on nobody sees that a letter stands half a pixel off
LEAD = 1.32  # the distance of two lines in type sizes


@lru_cache(maxsize=1)
def coverage() -> frozenset[str]:
    """Every character that all our fonts have."""
    return frozenset((assets() / "fonts" / "coverage.txt").read_text(encoding="utf-8"))


def covers(words: str) -> frozenset[str]:
    """Return the characters that some font lacks; none if all is well."""
    return frozenset(words) - coverage()


def curled(words: str) -> str:
    """Quotes and apostrophes as they are printed, where they were typed straight."""
    return _OPENS.sub("\u2018", words).replace("'", "\u2019") if "'" in words else words


@lru_cache(maxsize=64)
def font(face: str, pixels: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(str(assets() / "fonts" / f"{face}.ttf"), pixels)


def face_of(scale: Scale, face: str) -> str:
    return LEGIBLE[face] if scale.legible else face


@lru_cache(maxsize=4096)
def width(scale: Scale, words: str, face: str = STRONG, size: float = 16) -> float:
    pixels = scale.type(size)
    times = _times(pixels)
    return font(face_of(scale, face), pixels * times).size(curled(words))[0] / times / scale.unit


@lru_cache(maxsize=1024)
def wrap(scale: Scale, words: str, limit: float, face: str = BODY, size: float = 16) -> tuple[str, ...]:
    """Break at spaces, keep written line ends and what belongs together, and cut a word that is longer than a line."""
    lines = []
    for written in words.split("\n"):
        lines += _lines(scale, _words(scale, written, limit, face, size), limit, face, size)
    return tuple(lines)


def _lines(scale: Scale, words: Iterable[str], limit: float, face: str, size: float) -> list[str]:
    lines, current = [], ""
    for word in words:
        longer = f"{current} {word}" if current else word
        if width(scale, longer, face, size) <= limit:
            current = longer
            continue
        if current:
            lines.append(current)
        *full, current = _pieces(scale, word, limit, face, size)
        lines.extend(full)
    return [line.replace(TIED, " ") for line in (*lines, current)]


def _words(scale: Scale, written: str, limit: float, face: str, size: float) -> Iterator[str]:
    """What no line is broken in, as long as it fits into one."""
    for tied in _TIE.sub(TIED, written).split(" "):
        left = tied
        while TIED in left and width(scale, left, face, size) > limit:
            word, _, left = left.partition(TIED)
            yield word
        yield left


def balanced(scale: Scale, words: str, limit: float, face: str = BODY, size: float = 16) -> tuple[str, ...]:
    """Wrap into as few lines as needed, as even as possible: no lonely last word, before a written line end either."""
    return tuple(line for written in words.split("\n") for line in _even(scale, written, limit, face, size))


@lru_cache(maxsize=1024)
def _even(scale: Scale, words: str, limit: float, face: str, size: float) -> tuple[str, ...]:
    whole = tuple(_words(scale, words, limit, face, size))
    lines = _lines(scale, whole, limit, face, size)
    narrow, wide = limit * 0.5, limit
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        tried = _lines(scale, whole, middle, face, size)
        if len(tried) == len(lines) and " ".join(tried).split() == " ".join(lines).split():
            lines, wide = tried, middle
        else:
            narrow = middle
    return tuple(lines)


def shortened(scale: Scale, words: str, limit: float, face: str = STRONG, size: float = 16) -> str:
    """The words, their end left out where they are wider than this; a quotation is closed all the same."""
    kept, end = words, ELLIPSIS + (words[-1:] if words[:1] in _OPENING and words[-1:] in _CLOSING else "")
    while kept and width(scale, kept + (end if kept != words else ""), face, size) > limit:
        kept = kept[:-1]
    return words if kept == words else kept.rstrip() + end


def measure(scale: Scale, words: str, limit: float, face: str = BODY, size: float = 16, *, lead: float = LEAD) -> float:
    """How high these words become when wrapped into this width."""
    return len(wrap(scale, words, limit, face, size)) * size * scale.text * lead


def fits(
    scale: Scale, words: str, limit: float, height: float, *, face: str = BODY, size: float = 16, lead: float = LEAD
) -> bool:
    """Whether wrapped words stay inside a box without cutting a word."""
    whole = max((width(scale, word, face, size) for word in words.split()), default=0.0) <= limit
    return whole and measure(scale, words, limit, face, size, lead=lead) <= height


def write(
    c: Canvas,
    words: str,
    x: float,
    y: float,
    *,
    face: str = STRONG,
    size: float = 16,
    tint: str = "cream",
    ax: float = 0,
) -> float:
    """Draw one line with the middle of its capitals at y; ax 0 is left, .5 middle, 1 right. Give back its width."""
    cut, pixels = face_of(c.scale, face), c.scale.type(size)
    picture = rendered(words, cut, pixels, tint)
    left = c.scale.x(x) - round(picture.get_width() * ax)
    _lay(c, picture, left, c.scale.y(y) - _middle_of_capitals(cut, pixels))
    return picture.get_width() / c.scale.unit


def paragraph(
    c: Canvas,
    words: str,
    x: float,
    y: float,
    limit: float,
    *,
    face: str = BODY,
    size: float = 16,
    tint: str = "ink",
    lead: float = LEAD,
    ax: float = 0,
) -> float:
    """Draw balanced lines from the top y on; give back the y below them."""
    step = size * c.scale.text * lead
    lines = balanced(c.scale, words, limit, face, size)
    for place, line in enumerate(lines):
        write(c, line, x + limit * ax, y + step * (place + 0.5), face=face, size=size, tint=tint, ax=ax)
    return y + len(lines) * step


def paragraph_middle(
    c: Canvas,
    words: str,
    x: float,
    middle: float,
    limit: float,
    *,
    face: str = BODY,
    size: float = 16,
    tint: str = "ink",
    lead: float = LEAD,
    ax: float = 0,
) -> float:
    """Draw balanced lines centred on a height; give back the y below them."""
    top = middle - measure(c.scale, words, limit, face, size, lead=lead) / 2
    return paragraph(c, words, x, top, limit, face=face, size=size, tint=tint, lead=lead, ax=ax)


@kept
def rendered(words: str, face: str, pixels: int, tint: str) -> pygame.Surface:
    times = _times(pixels)
    pen = font(face, pixels * times)
    large = pen.render(curled(words), True, rgb(tint))  # noqa: FBT003 (pygame takes antialias by position)
    if times == 1 or not words:
        return large
    over = -pen.get_ascent() % times  # the letters stand on a whole pixel
    wide, high = -(-large.get_width() // times), -(-(large.get_height() + over) // times)
    roomy = pygame.Surface((wide * times, high * times), pygame.SRCALPHA)
    roomy.fill((*rgb(tint), 0))
    roomy.blit(large, (0, over))
    return pygame.transform.smoothscale(roomy, (wide, high))


def _times(pixels: int) -> int:
    """How much larger small letters are drawn and then shrunk: a font puts each on a whole pixel, which shows."""
    return max(1, -(-_EVEN // pixels))


def _lay(c: Canvas, picture: pygame.Surface, left: int, top: int) -> None:
    c.surface.blit(picture, (left, top))


@lru_cache(maxsize=64)
def _middle_of_capitals(face: str, pixels: int) -> int:
    box = rendered("H", face, pixels, "cream").get_bounding_rect()
    return round(box.y + box.h / 2)


def _pieces(scale: Scale, word: str, limit: float, face: str, size: float) -> list[str]:
    """Cut one word into pieces that fit; a piece has at least one letter, however narrow the line."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(scale, pieces[-1] + letter, face, size) > limit:
            pieces.append("")
        pieces[-1] += letter
    return pieces
