"""What there is to explain in a talk, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.box import Box, around
from game.app.talk_panels import counts_of, side_end, table_top
from game.app.widgets.card import SpeechCard
from game.app.widgets.head import WIDE
from game.app.widgets.side import known_box

if TYPE_CHECKING:
    from game.app.screens.talk import Talk


def talk_things(talk: Talk) -> tuple[tuple[str, Box], ...]:
    """By the last part of their help's text id."""
    cards = around(widget.box for widget in talk.widgets if isinstance(widget, SpeechCard))
    row = around(widget.box for widget in talk.widgets if not isinstance(widget, SpeechCard))
    app, seen, top = talk.app, talk.talk, table_top(talk)
    known = known_box(app.scale, app, seen, talk.last, side_end(top)) if seen else None
    named = (
        ("head", Box(24, 18, WIDE, 64)), ("clock", Box(640, 18, 372, 64)), ("known", known),
        ("said", talk.bubble.box(app.scale, app, counts_of(seen), top)), ("cards", cards), ("row", row),
    )  # fmt: skip
    return tuple((name, box) for name, box in named if box)
