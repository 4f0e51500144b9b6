"""Guests, put together from the layers under assets/art/guest: a whole figure, a bust, or a face in a disc."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app.art import body, svg
from game.app.keep import kept
from game.app.shapes import dot, raster
from game.app.theme import colour, rgb
from game.content.looks import BUILDS, CLOTHES, DRINKS, HAIR_COLOURS, LEGS, SCARVES, SKINS, Look
from game.resources import assets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.canvas import Canvas

EXPRESSIONS = (
    "neutral", "happy", "curious", "sceptical", "annoyed", "delighted", "thinking", "worried", "blink", "cool",
)  # fmt: skip

LAYERS = assets() / "art" / "guest"
WIDE, HIGH, BUST_HIGH = 240, 456, 266  # the box of a figure, with room for a raised hand and a bun
_LEFT, _TOP = -20, -16
_DARK = 4  # from this skin on, eyes get whites, and brows and mouths a lighter edge
_GAZE = {"thinking": 3.0, "curious": 1.0, "sceptical": 3.0, "cool": 4.0}
_LONG = ("dress", "bunad")


def figure(
    look: Look, height: int, expression: str = "neutral", *, turn: float = 0, haze: float = 0, flip: bool = False
) -> pygame.Surface:
    """Draw a whole guest this many pixels high; `haze` tints far rows, `flip` changes the busy arm."""
    return _figure(look, height, expression, turn, haze, flip)


def bust(
    look: Look, height: int, expression: str = "neutral", *, turn: float = 0, flip: bool = False
) -> pygame.Surface:
    """Draw a guest from the hips up, this many pixels high."""
    return _bust(look, height, expression, turn, flip)


@kept(megabytes=16)
def portrait(look: Look, diameter: int, expression: str = "neutral", ground: str = "rose") -> pygame.Surface:
    """Draw a face in a disc."""
    disc = pygame.Surface((diameter, diameter), pygame.SRCALPHA)
    disc.fill(rgb(ground))
    whole = bust(look, round(diameter * 1.9), expression)
    disc.blit(whole, ((diameter - whole.get_width()) // 2, -round(diameter * 0.085)))
    mask = raster(dot(50, 50, 50, "#FFFFFF"), 100, 100, diameter / 100)
    disc.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return disc


def stand(
    c: Canvas,
    look: Look,
    x: float,
    y: float,
    height: float,
    *,
    expression: str = "neutral",
    turn: float = 0,
    haze: float = 0,
    flip: bool = False,
) -> tuple[float, float]:
    """Stand a guest with the feet at x, y, on a shadow; give back the crown of the head, where a ring may hang."""
    c.blit(foot_shadow(height, c.scale.unit), x - height * 0.19, y - height * 0.034)
    picture = figure(look, c.px(height), expression, turn=turn, haze=haze, flip=flip)
    c.surface.blit(
        picture, (c.scale.x(x) - picture.get_width() // 2, c.scale.y(y + height * 0.03) - picture.get_height())
    )
    return x, y - height * 0.93


def face_box(x: float, y: float, height: float) -> tuple[float, float, float, float]:
    """Say where the face of a guest is who stands at x, y: what no ring, pill or other guest may cover."""
    unit = height / HIGH
    top = y + height * 0.03 - height + (22 - _TOP) * unit
    return x - 44 * unit, top, 88 * unit, 100 * unit


def bust_face_box(x: float, y: float, height: float) -> tuple[float, float, float, float]:
    """The same for a bust whose upper edge is at y, its middle at x."""
    unit = height / BUST_HIGH
    return x - 44 * unit, y + (22 - _TOP) * unit, 88 * unit, 100 * unit


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
            _figure(look, height, expression, turn, haze, flip)


def warm_bust(look: Look, heights: Iterable[int], expressions: Iterable[str] = EXPRESSIONS, *, turn: float = 0) -> None:
    wanted = tuple(expressions)
    for height in heights:
        for expression in wanted:
            _bust(look, height, expression, turn, False)  # noqa: FBT003 (the key of the kept picture)


@kept(megabytes=2)
def foot_shadow(height: float, unit: float) -> pygame.Surface:
    ellipse = f'<ellipse cx="50" cy="9" rx="50" ry="9" fill="{colour("shadow")}" fill-opacity=".45"/>'
    return svg(ellipse, "0 0 100 18", round(height * 0.38 * unit), round(height * 0.068 * unit))


@kept(megabytes=192)
def _figure(look: Look, height: int, expression: str, turn: float, haze: float, flip: bool) -> pygame.Surface:  # noqa: FBT001, PLR0917 (the key of the kept picture)
    inside = _layers(look, expression, turn, flip=flip, legs=True)
    picture = svg(inside, f"{_LEFT} {_TOP} {WIDE} {HIGH}", round(height * WIDE / HIGH), height)
    if haze:
        tint = tuple(round(255 - (255 - part) * haze) for part in rgb("haze"))
        picture.fill((*tint, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return picture


@kept(megabytes=64)
def _bust(look: Look, height: int, expression: str, turn: float, flip: bool) -> pygame.Surface:  # noqa: FBT001 (the key of the kept picture)
    inside = _layers(look, expression, turn, flip=flip, legs=False)
    return svg(inside, f"{_LEFT} {_TOP} {WIDE} {BUST_HIGH}", round(height * WIDE / BUST_HIGH), height)


def _layers(look: Look, expression: str, turn: float, *, flip: bool, legs: bool) -> str:
    """Stack the layers from the back to the front."""
    if expression not in EXPRESSIONS:
        raise ValueError(f"No face is called {expression!r}; there are: {', '.join(EXPRESSIONS)}.")
    tokens = _tokens(look, expression, turn)

    def layer(name: str) -> str:
        return body(f"guest/{name}", **tokens)

    def worn(there: bool, name: str) -> str:  # noqa: FBT001 (reads as a question in the stack below)
        return layer(name) if there else ""

    ahead = f'<g transform="translate({7 * turn:.2f} 0)">'
    stack = (
        worn(look.hair in _BACK_HAIR, f"hair/{look.hair}_back"),
        worn(legs, f"legs/{'bare' if look.wears in _LONG else 'stride' if look.pose == 'carry' else 'stand'}"),
        _mirrored(worn(look.pose not in _BOTH_ARMS, "arms/rest"), flip=flip),
        worn(look.pose == "hips", "arms/rest_hips"),
        layer(f"body/{look.wears}"),
        layer("body/neck_turtleneck" if look.wears == "turtleneck" else "body/neck"),
        worn(look.scarf != "none", "acc/scarf"),
        layer("body/head"),
        worn(look.beard, "acc/beard"),
        f"{ahead}{worn(look.beard, 'acc/beard_mouth')}{layer(f'face/{expression}')}</g>",
        layer(f"hair/{look.hair}"),
        f"{ahead}{layer(f'face/{expression}_brows')}{worn(look.specs, 'acc/specs')}</g>",
        worn(look.earring and look.hair != "headscarf", "acc/earring"),
        worn(look.pin, "acc/pin"),
        _mirrored(layer(f"arms/{look.pose}"), flip=flip),
    )
    wide = BUILDS[look.build]
    return f'<g transform="translate({100 - 100 * wide:.2f} 0) scale({wide} 1)">{"".join(stack)}</g>'


_BACK_HAIR = frozenset(path.stem.removesuffix("_back") for path in (LAYERS / "hair").glob("*_back.svg"))
_BOTH_ARMS = ("carry", "phone", "crossed", "hips", "hands")


def _mirrored(arms: str, *, flip: bool) -> str:
    return f'<g transform="translate(200 0) scale(-1 1)">{arms}</g>' if flip and arms else arms


def _tokens(look: Look, expression: str, turn: float) -> dict[str, str | float]:
    side = -1 if turn < 0 else 1
    aside = _GAZE.get(expression, 0.0)
    top, top_shade = CLOTHES[look.top]
    shirt = look.wears in ("vest", "bunad")
    return {
        **_face_tokens(look),
        "top": top,
        "top_shade": top_shade,
        "sleeve": colour("cream") if shirt else top,
        "sleeve_shade": "#E0C8AC" if shirt else top_shade,
        "tie": colour("plum") if look.top == "red" else colour("ember"),
        "leg": LEGS[look.leg],
        "scarf": SCARVES.get(look.scarf, ""),
        "glass": DRINKS.get(look.glass, ""),
        "drink": _drink(look.glass),
        "frame": "#1A0B18" if look.skin >= _DARK else colour("ink"),
        "side": side,
        "gaze": side * max(2.4, aside) if turn else aside,
        "ears": -2 * turn,
    }


def _face_tokens(look: Look) -> dict[str, str | float]:
    dark = look.skin >= _DARK
    skin, skin_shade = SKINS[look.skin]
    hair = HAIR_COLOURS[look.hair_colour]
    soft_brow = {"blond": "#8A6A4A", "grey": "#85787F"}.get(look.hair_colour, hair)
    return {
        "skin": skin,
        "skin_shade": skin_shade,
        "hair": hair,
        "brow": "#150812" if dark else soft_brow,
        "brow_light": "#C98E68",
        "ink": "#150812" if dark else colour("ink"),
        "mouth": "#4A1426" if dark else "#6B2238",
        "lip": "#C4706A",
        "lip_alpha": 0.55 if dark else 0,
        "white": 0.95 if dark else 0,
        "blush": 0.15 if dark else 0.22,
        "glow": 0.28 if dark else 0.41,
    }


def _drink(glass: str) -> str:
    if glass == "none":
        return ""
    return body("guest/arms/drink_cup" if glass == "coffee" else "guest/arms/drink_tumbler", glass=DRINKS[glass])
