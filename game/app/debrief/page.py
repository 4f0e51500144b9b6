"""One card of the debrief: what it is called, what it reads, and what is painted beside the text that scrolls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app.box import Box

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.flow import Flow
    from game.app.widgets.button import Button
    from game.core.debrief import TalkReport

BODY = Box(24, 96, 1232, 548)  # between the heading and the keys
GAP = 12.0
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
    """`paint` paints all but the flow; `guest` is whose face stands in the heading; `spoken` is the card read aloud.

    `n` is the journal entry it is about, 0 where it is about no single one; `more` are buttons of its own.
    """

    name: str
    head: str
    sub: str
    flow: Flow
    paint: Callable[[Canvas], None]
    guest: str = ""
    spoken: str = ""
    n: int = 0
    more: tuple[Button, ...] = ()
