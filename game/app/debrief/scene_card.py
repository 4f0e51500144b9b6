"""The first card: what evening this was, the room when the lights have gone out, and who is still in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import blocks, guests, text
from game.app.box import Box
from game.app.debrief.page import BODY, Page
from game.app.flow import Block, Flow
from game.app.people import look_of
from game.app.theme import STRONG, TITLE

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.content.looks import Look
    from game.core.debrief import Debrief

MOST = 9  # faces in the half light; more would be a queue
_FACE, _STEP, _ABOVE = 84.0, 130.0, 26.0


@dataclass(frozen=True, slots=True)
class Faces:
    """Those who are still there, side by side with their names."""

    people: tuple[tuple[Look, str], ...]

    def height(self, scale: Scale, width: float) -> float:  # noqa: ARG002  # one row in every width
        return _ABOVE + _FACE + 22 * scale.text + 34

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        step, y = min(_STEP, width / max(1, len(self.people))), y + _ABOVE
        for nth, (look, name) in enumerate(self.people):
            middle = x + step * (nth + 0.5)
            c.blit_middle(guests.portrait(look, c.px(_FACE), "neutral"), middle, y + _FACE / 2)
            text.write(c, name, middle, y + _FACE + 14 * c.scale.text, face=STRONG, size=14, tint="paper", ax=0.5)


def scene_card(app: App, told: Debrief) -> Page:
    assert app.session is not None  # noqa: S101 (the evening was played)
    where = app.text("evening.place")
    lines = [app.say(words) for words in told.closing]
    still = [(look_of(app.session.scenario, one), app.text(f"{one}.name")) for one in told.staying[:MOST]]
    faces: list[Block] = [Faces(tuple(still))] if still else []
    said = [blocks.Words(line, TITLE if not nth else STRONG, 22, "cream", 20) for nth, line in enumerate(lines)]
    place = blocks.Words(where, STRONG, 17, "mute_night", 22)
    spoken = " ".join((where, *lines))
    flow = Flow("flow", Box(*BODY), (), spoken=spoken, fill="night", blocks=(place, *said, *faces))
    head, sub = app.text("evening.title"), app.text("ui.closing.title")
    return Page("scene", head, sub, (flow,), spoken=f"{head}. {sub}. {spoken}")
