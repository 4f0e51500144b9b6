"""How far something moved a guest's meters, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.node import METERS

if TYPE_CHECKING:
    from game.console.wording import Wording
    from game.core.moments import Moves


def moved_line(wording: Wording, by: Moves) -> str:
    """Nothing where none of them moved."""
    moved = [
        wording.ui(f"debrief.moved.{meter}", by=f"{getattr(by, meter):+d}") for meter in METERS if getattr(by, meter)
    ]
    return wording.ui("debrief.moved", moved=", ".join(moved)) if moved else ""
