"""How a figure on the stage is drawn, in what light, and what a blink or a walk will need, ahead of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import guests, poster, reactions
from game.app.box import Box
from game.app.shapes import put
from game.app.theme import colour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.canvas import Canvas
    from game.app.figure import Figure
    from game.app.scale import Scale

CARRIED = 0.36  # how wide a carried poster is, of who carries it


def draw_figure(c: Canvas, one: Figure) -> None:
    seen = guests.Seen(one.face, one.looks, one.haze, one.flip)
    if one.goal and one.nearest:
        guests.walk(c, one.look, one.x, one.y, one.height, guests.Walk(one.walked, one.nearest), seen)
    else:
        guests.stand(c, one.look, one.x, one.y, one.height, seen, reactions.small(one.expression, one.stirred))
    if one.carries:  # in both hands, under the chin
        carried = poster.sheet(one.carries, c.px(one.height * CARRIED), one.hue, turn=-7)
        c.blit_middle(carried, one.x, one.y - one.height * 0.38)


def light_box(one: Figure) -> Box:
    return Box(one.x - 100, one.y - 330, 200, 362)


def draw_light(c: Canvas, one: Figure) -> None:
    """A cone from above and a ring of light around the feet."""
    fall = (
        '<defs><linearGradient id="l" x1="0%" y1="0%" x2="0%" y2="100%">'
        f'<stop offset="0" stop-color="{colour("glow")}" stop-opacity="0"/>'
        f'<stop offset="1" stop-color="{colour("glow")}" stop-opacity=".2"/></linearGradient></defs>'
        '<path d="M78 0 H122 L170 330 H30Z" fill="url(#l)"/>'
        f'<ellipse cx="100" cy="330" rx="84" ry="22" fill="{colour("glow")}" fill-opacity=".2"/>'
        f'<ellipse cx="100" cy="331" rx="62" ry="15" fill="none" stroke="{colour("amber")}" stroke-width="5"/>'
    )
    put(c, fall, one.x - 100, one.y - 330, 200, 362)


def draw_there(one: Figure, scale: Scale) -> Iterator[None]:
    """As this guest stands, or will stand, with eyes open and shut: a picture at a time."""
    there = one.goal or one
    for face in (one.expression, "blink"):
        guests.warm(one.look, (scale.px(there.height),), (face,), turn=there.turn, haze=there.haze, flip=there.flip)
        yield


def draw_walk(one: Figure, scale: Scale) -> Iterator[None]:
    """How this guest will look from here to there, and there."""
    there = one.goal or one
    seen = guests.Seen(one.expression, one.heading, there.haze, there.flip)
    yield from guests.warm_walk(one.look, one.heights(), seen, scale)
    for high in one.heights() if one.carries else ():
        poster.sheet(one.carries, scale.px(high * CARRIED), one.hue, turn=-7)
        yield
    yield from draw_there(one, scale)
