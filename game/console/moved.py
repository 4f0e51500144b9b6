"""How far something moved a guest's meters, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.core.node import METERS

if TYPE_CHECKING:
    from game.console.wording import Wording


class Moves(Protocol):
    """What moved trust, risk and patience."""

    @property
    def trust(self) -> int: ...
    @property
    def risk(self) -> int: ...
    @property
    def patience(self) -> int: ...


def moved_line(wording: Wording, by: Moves) -> str:
    """Nothing where none of them moved."""
    moved = [
        wording.ui(f"debrief.moved.{meter}", by=f"{getattr(by, meter):+d}") for meter in METERS if getattr(by, meter)
    ]
    return wording.ui("debrief.moved", moved=", ".join(moved)) if moved else ""
