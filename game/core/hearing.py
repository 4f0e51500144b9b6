"""Which cards were played at a guest who had not been cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.core.session import Entry


def heard_out(entries: Iterable[Entry]) -> Iterator[tuple[int, str]]:
    """(entry, guest) of each."""
    cut: set[str] = set()
    for entry in entries:
        for event in entry.events:
            match event:
                case ev.CutInMade(guest):
                    cut.add(guest)
                case ev.NodeEntered(guest):
                    cut.discard(guest)
                case ev.Said(guest) if guest not in cut:
                    yield entry.n, guest
                case _:
                    pass
