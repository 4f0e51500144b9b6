"""Over each head a patience ring with at most one sign, and words for at most four who need them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.app import paint, signs
from game.app.box import Box
from game.app.marks import WAY, R, draw_mark
from game.app.people import WARMTH, cue_of, sign_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.figure import Figure
    from game.app.stage import Stage
    from game.core.view import GuestView

MOST_PILLS = 4
SMALL, LARGE = 11.0, 16.0  # radius of a ring without and with a sign
TOP = 92.0  # below the clock
REACH = 100.0  # how far from its ring a pill may be put, and a little more
PLACES = ((0, 0), (-0.2, 0), (0.2, 0), (-0.4, 0), (0.4, 0), (0, 26), (-0.3, 26), (0.3, 26))  # in widths aside, and up
URGENT = {"ember_deep": 0, "sky_deep": 1, "cream": 2}


def ring_place(figure: Figure, sign: str) -> tuple[float, float, float]:
    """Middle and radius of a guest's ring."""
    x, y = figure.crown
    return x, y - (22 if sign else 18), LARGE if sign else SMALL


def ring_box(figure: Figure, sign: str) -> Box:
    x, y, r = ring_place(figure, sign)
    return Box(x - r - 4, y - r - 5, 2 * r + 8, 2 * r + 9)


def draw_signals(c: Canvas, app: App, stage: Stage, guests: Sequence[GuestView], taken: Iterable[Box]) -> list[Box]:
    """Draw them; give back where the words hang."""
    there = {name: figure for name, figure in stage.figures.items() if not figure.hidden}
    shown = [(guest, there[guest.id]) for guest in guests if guest.id in there]
    for guest, figure in shown:
        _draw_ring(c, guest, figure, app.evening.rings.now(guest.id) / 10)
    faces = (figure.face_box for figure in stage.figures.values())
    hung = pills(c, app, shown, [*taken, *faces])
    for words, fill, tint, box in hung:
        paint.pill(c, words, box.x, box.middle[1], fill=fill, tint=tint, ax=0)
    return [box for *_, box in hung]


def draw_marks(c: Canvas, app: App, stage: Stage) -> None:
    """What the last thing did to the trust of those who are here, on top of everything."""
    for name, mark in app.evening.marks.of.items():
        figure = stage.figures.get(name)
        if figure and not figure.hidden:
            others = [one.face_box for one in stage.figures.values() if one is not figure]
            draw_mark(c, mark, *mark_place(figure, others))


def mark_place(figure: Figure, others: Sequence[Box]) -> tuple[float, float]:
    """On the breast, beside the head, or lower: where its way up or down touches nobody else's face."""
    face = figure.face_box
    x, low = face.middle[0], face.below + R + WAY
    places = [(x, low), (face.right + R + 6, low), (face.x - R - 6, low), (x, low + 40)]
    free = [at for at in places if not any(_way_of_mark(*at).touches(other) for other in others)]
    return next(iter(free), places[0])


def _way_of_mark(x: float, y: float) -> Box:
    return Box(x - R, y - R - WAY, 2 * R, 2 * (R + WAY))


def _draw_ring(c: Canvas, guest: GuestView, figure: Figure, patience: float) -> None:
    """Patience while a guest waits; once one has parted, how warm the relation is; a clock where something is owed."""
    sign = sign_of(guest)
    x, y, r = ring_place(figure, sign)
    if guest.presence != "parted":
        signs.ring(c, x, y, patience, r=r, name=sign, tint="cool" if sign == "snow" else "")
    elif guest.warmth:
        _, share, tint = WARMTH[guest.warmth]
        signs.ring(c, x, y, share, r=r, name=sign, tint=tint)
    if guest.promised:
        paint.disc(c, x + 12, y - 13, 8, "ember_deep", name="clock")


def gap(box: Box, x: float, y: float, r: float) -> float:
    """How far a ring is from a pill."""
    return math.hypot(x - min(max(x, box.x), box.right), y - min(max(y, box.y), box.below)) - r


def pills(
    c: Canvas, app: App, shown: Sequence[tuple[GuestView, Figure]], taken: Iterable[Box]
) -> list[tuple[str, str, str, Box]]:
    """Place the words over their ring, which no other is nearer to; without such a place they are left to the list."""
    filled = [*taken, *(figure.face_box for _, figure in shown), *(ring_box(f, sign_of(g)) for g, f in shown)]
    known_first = sorted(shown, key=lambda one: one[0].warmth is None)
    cues = [(cue, figure, sign_of(guest)) for guest, figure in known_first if (cue := cue_of(app, guest))]
    placed: list[tuple[str, str, str, Box]] = []
    for (words, fill, tint), figure, sign in sorted(cues, key=lambda one: URGENT[one[0][1]]):
        if len(placed) == MOST_PILLS:
            break
        wide, high = paint.pill_width(c.scale, words), 24 * c.scale.text
        x, y, r = ring_place(figure, sign)
        near = [other for other in filled if abs(other.middle[0] - x) < REACH + (wide + other.w) / 2]
        rings = [ring_place(other, sign_of(guest)) for guest, other in shown if other is not figure]
        for aside, up in PLACES:
            left = min(1256 - wide, max(24.0, x + aside * wide - wide / 2))
            box = Box(left, y - r - 8 - high - up, wide, high)
            free = box.y > TOP and not any(box.touches(other) for other in near)
            if free and all(gap(box, *ring) > gap(box, x, y, r) for ring in rings):
                filled.append(box)
                placed.append((words, fill, tint, box))
                break
    return placed
