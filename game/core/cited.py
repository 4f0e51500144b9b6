"""Which entries of a journal a figure stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.core import events as ev
    from game.core.session import Entry


def entries_of(entries: Iterable[Entry], holds: Callable[[ev.Event], bool]) -> tuple[int, ...]:
    """The numbers of the entries in which such an event happened."""
    return tuple(entry.n for entry in entries if any(map(holds, entry.events)))
