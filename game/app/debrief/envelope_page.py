"""What one had sealed before the evening, opened: the goals, and when to be asked once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import Box
from game.app.debrief.page import BODY, Page
from game.app.flow import Flow
from game.app.theme import STRONG, TITLE
from game.app.widgets.button import Button
from game.saves import day
from game.saves.envelope import envelope_of

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.flow import Block
    from game.saves.envelope import Envelope

WAITS = (0, 7, 14, 30, 90, 180)  # days until it is opened once more; 0 is never


def envelope_pages(app: App) -> list[Page]:
    """One card where an envelope was sealed for this evening, none where not."""
    sealed = envelope_of(app.playing.evening.journal.path.stem) if app.playing else None
    return [_page(app, sealed)] if sealed else []


def letter(app: App, sealed: Envelope) -> tuple[Block, ...]:
    """What lies in the envelope."""
    goals = [blocks.Words(f"{nth}. {goal}", TITLE, 26, gap=22) for nth, goal in enumerate(sealed.goals, start=1)]
    return (
        blocks.Title(app.text("ui.envelope.inside"), app.text("ui.envelope.sealed", day=sealed.sealed)),
        blocks.Words("", gap=8),
        *goals,
        blocks.Words(app.text("ui.envelope.ask"), STRONG, 17, "mute_text"),
    )


def read_aloud(app: App, sealed: Envelope) -> str:
    said = (app.text("ui.envelope.sealed", day=sealed.sealed), *sealed.goals, app.text("ui.envelope.ask"))
    return " ".join(words if words.endswith((".", "!", "?")) else f"{words}." for words in said)


def _page(app: App, sealed: Envelope) -> Page:
    k = app.scale.text
    high = 54 * (1 + (k - 1) * 0.6)
    flow = Flow("flow", Box(BODY.x, BODY.y, BODY.w, BODY.h - high - 16), (), fill="paper", blocks=letter(app, sealed))
    flow.spoken = read_aloud(app, sealed)
    words = app.text("ui.envelope.again", day=sealed.opens) if sealed.opens else app.text("ui.envelope.never")
    again = Button("open_again", Box(BODY.x, BODY.below - high, 620 * k**0.7, high), words, icon="calendar")
    head, sub = app.text("ui.envelope.opened"), app.text("ui.envelope.opened.sub")
    return Page("envelope", head, sub, flow, lambda _: None, spoken=f"{head}. {flow.spoken}", more=(again,))


def next_date(sealed: Envelope) -> str:
    """The date after the one that is set now: a little later each time, and round to never."""
    dates = ["" if days == 0 else day.in_days(days) for days in WAITS]
    place = dates.index(sealed.opens) if sealed.opens in dates else 0
    return dates[(place + 1) % len(dates)]
