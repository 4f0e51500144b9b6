"""What there is to explain in a talk, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import hud
from game.app.box import Box, around
from game.app.people import name_of
from game.app.talk_panels import counts_of, side_end, table_top
from game.app.widgets.card import SpeechCard
from game.app.widgets.head import WIDE
from game.app.widgets.known import known_words
from game.app.widgets.side import known_box
from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.screens.talk import Talk


def talk_things(talk: Talk) -> tuple[tuple[str, Box], ...]:
    """By the last part of their help's text id."""
    cards = around(widget.box for widget in talk.widgets if isinstance(widget, SpeechCard))
    row = around(widget.box for widget in talk.widgets if not isinstance(widget, SpeechCard))
    app, seen, top = talk.app, talk.talk, table_top(talk)
    known = known_box(app.scale, app, seen, talk.last, side_end(top)) if seen else None
    named = (
        *strip_things(), ("known", known),
        ("said", talk.bubble.box(app.scale, app, counts_of(seen), top)), ("cards", cards), ("row", row),
    )  # fmt: skip
    return tuple((name, box) for name, box in named if box)


def strip_things() -> tuple[tuple[str, Box], ...]:
    """The two above."""
    return ("head", Box(24, 18, WIDE, 64)), ("clock", Box(640, 18, 372, 64))


def meter_says(talk: Talk, name: str) -> str:
    """What a meter of a talk shows now, in words."""
    app, seen = talk.app, talk.talk
    if name == "head" and seen:
        patience = next(one.patience for one in app.view.guests if one.id == seen.guest)
        calm = f"{name_of(app, seen.guest)}: {hud.patience_words(app, patience)}"
        return sentences(calm, app.text(f"ui.phase.{seen.phase}"))
    if name == "known" and seen:
        return sentences(*(words for words, _ in known_words(app, seen)))
    return hud.meter_words(app, name)
