"""The two small notes at the edge of a party: the hint of the moment, and the caption of what was just heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import paint, text
from game.app.box import Box
from game.app.theme import STRONG
from game.app.widgets.table import hint_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale

SIZE, LEAD, LEFT = 14.0, 1.25, 44.0
TALK_WIDE = 336.0


class HintNote:
    """The hint that a screen shows, spoken when it is new."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.words = ""

    def renew(self, *, wanted: bool = True) -> None:
        before, self.words = self.words, _due(self._app) if wanted else ""
        if self.words and self.words != before:
            self._app.announce(self.words)

    def beside(self) -> Box:
        """In a talk: under the head strip, left of the bubble, above the face."""
        return Box(24, 88, TALK_WIDE, self._high(TALK_WIDE))

    def over(self, boxes: Iterable[Box]) -> Box:
        """In the room: over what can be done, where only feet stand."""
        below = list(boxes)
        wide, top = 1256 - min(box.x for box in below), min(box.y for box in below) - 8
        high = self._high(wide) if self.words else 0
        return Box(1256 - wide, top - high, wide, high)

    def draw(self, c: Canvas, box: Box) -> None:
        if not self.words:
            return
        paint.panel(c, *box, r=14, fill="night", alpha=0.92, edge="edge", edge_width=1.2, shadow=False)
        paint.icon(c, "bulb", box.x + 23, box.middle[1], 18, tint="glow")
        x, room = box.x + LEFT, box.w - LEFT - 12
        size = _size(c.scale)
        text.paragraph_middle(c, self.words, x, box.middle[1], room, face=STRONG, size=size, tint="cream", lead=LEAD)

    def _high(self, wide: float) -> float:
        scale = self._app.scale
        return text.measure(scale, self.words, wide - LEFT - 12, STRONG, _size(scale), lead=LEAD) + 14


def _size(scale: Scale) -> float:
    """Between the strip and the face there is only so much room: these words grow a little less than others."""
    return SIZE / scale.text * min(scale.text, 1.35)


def _due(app: App) -> str:
    """What to say at this moment of the evening, what was asked for first; or nothing."""
    if asked := hint_of(app):
        return app.text(f"ui.coach.{asked}")
    hint = app.evening.hints.now(app.session) if app.session else None
    if hint is None:
        return ""
    view = app.view
    about = view.caller.id if view.caller else view.talk.guest if view.talk else ""
    return app.text(f"ui.hint.{hint.id}", guest=f"{about}.name", key=app.key("choose"))


def draw_caption(c: Canvas, app: App, right: float, y: float) -> None:
    """What was just heard, in words, its right end at `right`."""
    if app.caption.words:
        paint.pill(c, app.caption.words, right, y, tint="paper", size=13, name="voice", ax=1)
