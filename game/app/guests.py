"""Guests as pictures: a whole figure, a bust, or a face in a disc, each made once for its size."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.app.art import svg
from game.app.gait import HIGH, SPIN, STANDS, WIDE, pieces, step_at, wheel_at
from game.app.gait import LEFT as _LEFT
from game.app.gait import TOP as _TOP
from game.app.keep import kept
from game.app.reactions import STILL
from game.app.shapes import dot, raster
from game.app.theme import colour, rgb
from game.content.anatomy import NECK, anatomy
from game.content.figure import EXPRESSIONS, figure_svg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.app.canvas import Canvas
    from game.app.reactions import Moved
    from game.app.scale import Scale
    from game.content.looks import Look

BUST_HIGH = 266
_GOES_OUT = 0.26  # of the height of a bust
_CROWN, _FACE = 2.0, (22.0, 122.0)  # heights in the head's drawing


@dataclass(frozen=True, slots=True)
class Seen:
    """How a guest is seen now: the face, which way it looks, how far off in the haze, and which arm is busy."""

    expression: str = "neutral"
    turn: float = 0.0
    haze: float = 0.0
    flip: bool = False


def figure(
    look: Look, height: int, expression: str = "neutral", *, turn: float = 0, haze: float = 0, flip: bool = False
) -> pygame.Surface:
    """Draw a whole guest this many pixels high; `haze` tints far rows, `flip` changes the busy arm."""
    return _figure(look, height, Seen(expression, turn, haze, flip), 0)


def bust(
    look: Look, height: int, expression: str = "neutral", *, turn: float = 0, flip: bool = False
) -> pygame.Surface:
    """Draw a guest from the hips up, this many pixels high."""
    return _bust(look, height, expression, turn, flip)


@kept
def whole_bust(look: Look, height: int, expression: str, turn: float) -> pygame.Surface:
    """The same where nothing lies before it: it goes out below instead of ending at a line."""
    picture = _bust(look, height, expression, turn, False).copy()  # noqa: FBT003 (the key of the kept picture)
    wide, deep = picture.get_width(), round(height * _GOES_OUT)
    for row in range(deep):
        share = round(255 * (1 - row / deep))
        line = pygame.Rect(0, height - deep + row, wide, 1)
        picture.fill((255, 255, 255, share), line, special_flags=pygame.BLEND_RGBA_MULT)
    return picture


@kept
def portrait(look: Look, diameter: int, expression: str = "neutral", ground: str = "rose") -> pygame.Surface:
    """Draw a face in a disc, the hands out of the picture."""
    disc = pygame.Surface((diameter, diameter), pygame.SRCALPHA)
    disc.fill(rgb(ground))
    whole = bust(replace(look, pose="down"), round(diameter * 1.9), expression)
    disc.blit(whole, ((diameter - whole.get_width()) // 2, -round(diameter * 0.085)))
    mask = raster(dot(50, 50, 50, "#FFFFFF"), 100, 100, diameter / 100)
    disc.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return disc


def stand(  # noqa: PLR0917 (who, where and how)
    c: Canvas, look: Look, x: float, y: float, height: float, seen: Seen, moved: Moved = STILL
) -> None:
    """Stand a guest with the feet at x, y, on a shadow; `moved` is what a reaction does to head and trunk."""
    c.blit(foot_shadow(height, c.scale.unit), x - height * 0.19, y - height * 0.034)
    picture = _figure(look, c.px(height), seen, 0)
    left, top = c.scale.x(x) - picture.get_width() // 2, c.scale.y(y + height * 0.03) - picture.get_height()
    neck = (anatomy(look, near=False).neck - _TOP) / HIGH
    lay(c, picture, (left, top), neck, moved)


@dataclass(frozen=True, slots=True)
class Walk:
    """How far somebody has come, and how high they are at the nearest of all the way."""

    walked: float
    highest: float


def walk(  # noqa: PLR0917 (as above)
    c: Canvas, look: Look, x: float, y: float, height: float, way: Walk, seen: Seen
) -> None:
    """Draw a guest on the way: feet step, a cane taps, wheels turn."""
    walked = way.walked
    c.blit(foot_shadow(height, c.scale.unit), x - height * 0.19, y - height * 0.034)
    spun = wheel_at(walked, height) if look.sits else 0
    picture = _on_the_way(look, c.px(height), c.px(way.highest), seen, spun)
    left, top = c.scale.x(x) - picture.get_width() // 2, c.scale.y(y + height * 0.03) - picture.get_height()
    step = STANDS if look.sits else step_at(c.scale.unit * walked, c.px(height))
    for one in pieces(look, *picture.get_size(), flip=seen.flip):
        px, py, _, _ = one.rect
        if one.lifted:
            c.surface.blit(picture, (left + px, top + py - (step.left if one.lifted > 0 else step.right)), one.rect)
        else:
            c.surface.blit(picture, (left + px + step.sway, top + py - step.rise), one.rect)


def lay_bust(c: Canvas, picture: pygame.Surface, x: float, y: float, moved: Moved = STILL) -> None:
    """Lay a bust with its middle at x and its upper edge at y."""
    at = c.scale.x(x - picture.get_width() / c.scale.unit / 2), c.scale.y(y)
    lay(c, picture, at, (NECK - _TOP) / BUST_HIGH, moved)


def lay(c: Canvas, picture: pygame.Surface, at: tuple[int, int], neck: float, moved: Moved) -> None:
    """Lay a picture whose neck is this far down; the head moves over the trunk. Shares are those of its height."""
    wide, high = picture.get_size()
    head, trunk = round(moved.head * high), round(moved.trunk * high)
    if not (head or trunk):
        c.surface.blit(picture, at)
        return
    cut = round(neck * high)
    over = max(0, trunk - head)  # a head that sinks lies over the trunk, one that rises shows more of the neck
    c.surface.blit(picture, (at[0], at[1] + cut - over + trunk), (0, cut - over, wide, high - cut + over))
    c.surface.blit(picture, (at[0], at[1] + head), (0, 0, wide, cut))


def crown(look: Look, x: float, y: float, height: float) -> tuple[float, float]:
    """Where a ring may hang over the head of a guest who stands, or sits, at x, y."""
    return x, y + height * 0.03 - height + _head_of(look)[0] * height


def face_box(look: Look, x: float, y: float, height: float) -> tuple[float, float, float, float]:
    """Say where the face of a guest is who stands at x, y: what no ring, pill or other guest may cover."""
    _, top, chin, half = _head_of(look)
    return x - half * height, y + height * (0.03 - 1 + top), 2 * half * height, (chin - top) * height


@lru_cache(maxsize=256)
def _head_of(look: Look) -> tuple[float, float, float, float]:
    """Crown, top and chin of the face, and half its width, in shares of the height, from the upper edge."""
    body = anatomy(look, near=False)
    crown, top, chin = ((body.head_y(y) - _TOP) / HIGH for y in (_CROWN, *_FACE))
    return crown, top, chin, 44 * body.head / HIGH


def bust_face_box(x: float, y: float, height: float) -> tuple[float, float, float, float]:
    """The same for a bust whose upper edge is at y, its middle at x."""
    unit = height / BUST_HIGH
    return x - 44 * unit, y + (_FACE[0] - _TOP) * unit, 88 * unit, 100 * unit


def warm(
    look: Look,
    heights: Iterable[int],
    expressions: Iterable[str] = EXPRESSIONS,
    *,
    turn: float = 0,
    haze: float = 0,
    flip: bool = False,
) -> None:
    """Draw figures ahead of time, so that no frame has to."""
    wanted = tuple(expressions)
    for height in heights:
        for expression in wanted:
            _figure(look, height, Seen(expression, turn, haze, flip), 0)


def warm_walk(look: Look, heights: Iterable[float], seen: Seen, scale: Scale) -> Iterator[None]:
    """All that it takes to walk at these heights in units: a picture at a time."""
    nearest_first = sorted(heights, reverse=True)
    for height in nearest_first:
        foot_shadow(height, scale.unit)
        for spun in range(SPIN if look.sits else 1):
            _on_the_way(look, scale.px(height), scale.px(nearest_first[0]), seen, spun)
            yield


def warm_bust(look: Look, heights: Iterable[int], expressions: Iterable[str] = EXPRESSIONS, *, turn: float = 0) -> None:
    wanted = tuple(expressions)
    for height in heights:
        for expression in wanted:
            _bust(look, height, expression, turn, False)  # noqa: FBT003 (the key of the kept picture)


@kept
def foot_shadow(height: float, unit: float) -> pygame.Surface:
    ellipse = f'<ellipse cx="50" cy="9" rx="50" ry="9" fill="{colour("shadow")}" fill-opacity=".45"/>'
    return svg(ellipse, "0 0 100 18", round(height * 0.38 * unit), round(height * 0.068 * unit))


@kept
def _figure(look: Look, height: int, seen: Seen, spun: int) -> pygame.Surface:
    inside = figure_svg(look, seen.expression, seen.turn, flip=seen.flip, spun=spun / SPIN)
    picture = svg(inside, f"{_LEFT} {_TOP} {WIDE} {HIGH}", round(height * WIDE / HIGH), height)
    if seen.haze:
        tint = tuple(round(255 - (255 - part) * seen.haze) for part in rgb("haze"))
        picture.fill((*tint, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return picture


def _on_the_way(look: Look, height: int, highest: int, seen: Seen, spun: int) -> pygame.Surface:
    return _figure(look, height, seen, spun) if height == highest else _farther(look, height, highest, seen, spun)


@kept
def _farther(look: Look, height: int, highest: int, seen: Seen, spun: int) -> pygame.Surface:
    """What was drawn for the nearest place on the way, made smaller: a fraction of the time that drawing it takes."""
    nearest = _figure(look, highest, seen, spun)
    return pygame.transform.smoothscale(nearest, (round(height * WIDE / HIGH), height))


@kept
def _bust(look: Look, height: int, expression: str, turn: float, flip: bool) -> pygame.Surface:  # noqa: FBT001 (the key of the kept picture)
    inside = figure_svg(look, expression, turn, flip=flip, near=True)
    return svg(inside, f"{_LEFT} {_TOP} {WIDE} {BUST_HIGH}", round(height * WIDE / BUST_HIGH), height)
