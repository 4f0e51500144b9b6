"""What was just heard and seen in the room, as small bubbles on the wall near whoever said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.box import Box
from game.app.people import name_of, quoted
from game.app.theme import HEAVY, STRONG
from game.app.wall import nails

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.ease import Arrivals
    from game.app.stage import Stage
    from game.core.view import Line

WIDE, GAP = 256.0, 10.0
TOPS = (100.0, 156.0)  # under the clock, or under the word in the room
SLIDES = 12.0  # units by which one comes up to its place
PLACES = (24.0, 292.0, 668.0, 936.0)


def lay_out(  # noqa: PLR0917 (what hangs where)
    c: Canvas, app: App, lines: Sequence[Line], stage: Stage, taken: Iterable[Box], arrivals: Arrivals
) -> None:
    """Place each line in the free column nearest to its speaker; what finds no place replaces nothing and is left."""
    filled, posters = [*taken], tuple(nails(app.view.posters).values())
    faces = [figure.face_box for figure in stage.figures.values()]
    for line in lines:
        words = app.say(line.words)
        wide = WIDE * (1 + (c.scale.text - 1) * 0.5)
        named = name_of(app, line.speaker) if not line.does else ""
        high = text.measure(c.scale, _quoted(app, words, line), wide - 52, STRONG, 15, lead=1.25) + 20
        high += 18 * c.scale.text if named else 0
        figure = stage.figures.get(line.speaker)
        wanted = figure.x - wide / 2 if figure else 24.0
        places = sorted((*PLACES, 1256 - wide), key=lambda x: abs(x - wanted))
        boxes = [Box(min(x, 1256 - wide), y, wide, high) for y in TOPS for x in places]
        free = [box for box in boxes if not any(box.grown(GAP).touches(other) for other in filled)]
        if free:
            box = min(free, key=lambda one: (_covers(one, faces), _covers(one, posters)))
            filled.append(box)
            come = c.moved(0, SLIDES * arrivals.away(line.words.text))
            _draw(come, box, named, _quoted(app, words, line), does=line.does)


def _covers(box: Box, others: Iterable[Box]) -> int:
    return sum(box.touches(other) for other in others)


def _quoted(app: App, words: str, line: Line) -> str:
    return words if line.does else quoted(app, words)


def _draw(c: Canvas, box: Box, named: str, words: str, *, does: bool) -> None:
    paint.panel(c, *box, r=16, fill="night", alpha=0.92)
    paint.icon(c, "others" if does else "quote", box.x + 22, box.y + 20, 18, tint="glow")
    y = box.y + 10
    if named:
        text.write(c, named, box.x + 40, y + 9 * c.scale.text, face=HEAVY, size=14, tint="glow")
        y += 18 * c.scale.text
    text.paragraph(c, words, box.x + 40, y, box.w - 52, face=STRONG, size=15, tint="cream", lead=1.25)
