"""The line told when the player does something small in the room: the scenario's own, else one of the game's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.dice import between

if TYPE_CHECKING:
    from game.core.record import Record

# how many lines the interface has: ui.scene.tended.1 and so on
TENDED, INTRODUCED, KEPT = 6, 3, 3


def looked_in(record: Record, guest: str) -> str:
    """A text id; the guest's own lines come by turns as the evening goes on."""
    own = record.guest(guest).tended
    nth = between(record.party.seed, (1, len(own) or TENDED), "tended", guest, record.party.beat)
    return own[nth - 1] if own else f"ui.scene.tended.{nth}"


def met(record: Record, guest: str, other: str) -> str:
    own = dict(record.guest(guest).meeting).get(other)
    return own or f"ui.scene.introduced.{between(record.party.seed, (1, INTRODUCED), 'met', guest, other)}"


def kept(record: Record, guest: str, promise: str, *, late: bool) -> str:
    if late:
        return "ui.scene.kept.late"
    own = record.scenario.promise(promise).kept
    return own or f"ui.scene.kept.{between(record.party.seed, (1, KEPT), 'kept', guest, promise)}"
