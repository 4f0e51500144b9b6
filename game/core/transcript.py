"""A journal as the turns that Skill reads: what the player did in each talk, and the mood it was met with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.score import guest_turn, player_turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.core.score import Turn
    from game.core.session import Entry


def turns_by_guest(entries: Iterable[Entry]) -> dict[str, list[Turn]]:
    """The turns of each talk in order. A reply and the parts after it are one guest turn."""
    talks: dict[str, list[Turn]] = {}
    for entry in entries:
        for event in entry.events:
            turn = _turn(event, entry.n)
            if turn is not None:
                talks.setdefault(event.guest, []).append(turn)  # type: ignore[union-attr]
    return talks


def _turn(event: ev.Event, n: int) -> Turn | None:
    match event:
        case ev.Said():
            return player_turn(event.moves, rests=event.rests, entry=n)
        case ev.SilenceKept():
            return player_turn(("let_finish",), rests=True, entry=n)
        case ev.Reacted():
            return guest_turn(event.mood, entry=n)
        case ev.Answered(how="introduce"):
            return player_turn(("introduce",), rests=True, entry=n)
        case _:
            return None
