"""What one had sealed before the evening, opened: the goals, and when to be asked once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import blocks
from game.app.box import Box
from game.app.debrief.page import sentence
from game.app.notices import not_saved
from game.app.theme import STRONG, TITLE
from game.app.widgets.button import Button
from game.saves import day
from game.saves.envelope import open_again
from game.text.dates import written
from game.text.sealed import judged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.app.app import App
    from game.app.flow import Block
    from game.core.goals import Goal
    from game.saves.envelope import Envelope

_TICKS = {True: ("check", "teal_deep"), False: ("cross", "ember_deep"), None: ("question", "wine")}
WAITS = (0, 7, 14, 30, 90, 180)  # days until it is opened once more; 0 is never


def envelope_blocks(app: App, sealed: Envelope, head: str, goals: Sequence[Goal] = ()) -> tuple[Block, ...]:
    """What lies in the envelope; of the evening's own `goals` it says what the journal shows of them."""
    title = blocks.Title(head, app.text("ui.envelope.sealed", day=written(sealed.sealed, app.lang)))
    judged = in_the_envelope(app, sealed, goals)
    lines: list[Block] = []
    for nth, words in enumerate(sealed.goals, start=1):
        goal = judged.get(words)
        line = goal_block(app, goal) if goal else blocks.Words(f"{nth}. {words}", TITLE, 22, gap=14)
        lines.append(line)
    return (title, *lines, blocks.Words(app.text("ui.envelope.ask"), STRONG, 17, "mute_text"))


def in_the_envelope(app: App, sealed: Envelope | None, goals: Sequence[Goal]) -> dict[str, Goal]:
    """Those of the evening's goals that had been sealed, by the words that were."""
    return judged(sealed.goals, goals, app.playing.words) if sealed and app.playing else {}


def goal_block(app: App, goal: Goal) -> blocks.Point:
    """A goal, ticked off where the journal shows it."""
    icon, fill = _TICKS[goal.met]
    return blocks.Point(icon, fill, sentence(app.say(goal.words)), app.say(goal.verdict))


def read_aloud(app: App, sealed: Envelope) -> str:
    said = (
        app.text("ui.envelope.sealed", day=written(sealed.sealed, app.lang)),
        *sealed.goals,
        app.text("ui.envelope.ask"),
    )
    return " ".join(words if words.endswith((".", "!", "?")) else f"{words}." for words in said)


def again_button(app: App, sealed: Envelope, above: Box) -> Button:
    """Sets the day of the second opening; it lies at the foot of the box."""
    k = app.scale.text
    high = 54 * (1 + (k - 1) * 0.6)
    words = (
        app.text("ui.envelope.again", day=written(sealed.opens, app.lang))
        if sealed.opens
        else app.text("ui.envelope.never")
    )
    return Button("open_again", Box(above.x, above.below - high, above.w, high), words, icon="calendar")


def ask_again(app: App, sealed: Envelope | None) -> None:
    """Set the next of the dates on which to be asked once more."""
    if sealed:
        try:
            open_again(sealed.journal, _next_date(sealed))
        except OSError as wrong:
            not_saved(app, wrong)


def _next_date(sealed: Envelope) -> str:
    """The date after the one that is set now: a little later each time, and round to never."""
    dates = ["" if days == 0 else day.in_days(days) for days in WAITS]
    place = dates.index(sealed.opens) if sealed.opens in dates else 0
    return dates[(place + 1) % len(dates)]
