"""One card of the debrief, or a sheet under it: what it is called, what it reads, and what lies on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app.box import BODY, Box
from game.app.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.widgets.widget import Widget
    from game.core.debrief import TalkReport

GAP = 12.0
LARGE = 1.1  # above this text size there is room for less beside each other
LEFT = Box(BODY.x, BODY.y, 560, BODY.h)
RIGHT = Box(LEFT.right + GAP, BODY.y, BODY.w - LEFT.w - GAP, BODY.h)


def place_of(app: App, report: TalkReport) -> str:
    """Where a guest stood; nothing where the scenario does not say."""
    said = app.say(report.stands)
    return "" if said == report.stands.text else said


def sentence(words: str) -> str:
    """Words that stand alone begin with a capital and end with a stop."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?", "…", "”", "»")) else ".")


@dataclass(frozen=True, slots=True)
class Page:
    """`paint` paints all but the widgets; `guest` is whose face stands in the heading; `spoken` is the card read aloud.

    `widgets` are in focus order, without those at the foot. `n` is the journal entry it is about, 0 where it is about
    no single one.
    """

    name: str
    head: str
    sub: str
    widgets: tuple[Widget, ...]
    paint: Callable[[Canvas], None] = lambda _: None
    guest: str = ""
    spoken: str = ""
    n: int = 0

    @property
    def flows(self) -> tuple[Flow, ...]:
        """What can be scrolled, the first first."""
        return tuple(one for one in self.widgets if isinstance(one, Flow))
