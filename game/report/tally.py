"""How long an evening was: what the player decided, and the minutes it is reckoned to have taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.cited import entries_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.core.session import Entry

_SECONDS_A_CHOICE = 6
_WORDS_A_MINUTE = 180


def decisions(entries: Sequence[Entry]) -> tuple[int, ...]:
    """What the player chose: the door, hearing on and waiting are none."""
    return entries_of(
        entries, lambda event: isinstance(event, ev.Said | ev.SilenceKept | ev.CutInMade | ev.Approached | ev.Answered)
    )


def minutes(entries: Sequence[Entry], read_out: Callable[[str], str]) -> float:
    """How long it takes to read what was said at 180 words a minute and to think six seconds before each choice.

    There is no clock in a journal, so this is reckoned and never measured.
    """
    texts = [text for entry in entries for event in entry.events if (text := _text(event))]
    words = sum(len(read_out(text).split()) for text in texts)
    return words / _WORDS_A_MINUTE + len(decisions(entries)) * _SECONDS_A_CHOICE / 60


def _text(event: ev.Event) -> str | None:
    match event:
        case ev.PartSaid() | ev.Replied() | ev.OverheardLine() | ev.Happened():
            return event.text
        case ev.Said():
            return event.option
        case _:
            return None
