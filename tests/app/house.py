"""One small evening, the same words and dice for ever, so that golden pictures change only when drawing does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from game.app.shelf import Shelf
from game.saves.settings import Settings
from tests.app.pilot import Pilot, open_pilot

EVENING = Path(__file__).parent / "evening"
PARTY = Path(__file__).parent / "party"  # 25 guests, and everything a room can hold
SEED = 7


def at_the_title(size: tuple[int, int] = (640, 360), **set_to: Any) -> Pilot:
    """A game on its title, everything told at once."""
    plain: dict[str, Any] = {"lang": "en", "reduced_motion": True}
    return open_pilot(Shelf(), Settings(**{**plain, **set_to}), size)


def at_the_party(size: tuple[int, int] = (640, 360), seed: int = SEED, **set_to: Any) -> Pilot:
    """In the room, on the doorstep."""
    pilot = at_the_title(size, **set_to)
    pilot.app.go(pilot.app.begin(str(EVENING), seed))
    pilot.rest()
    return pilot


def with_maria(size: tuple[int, int] = (640, 360), **set_to: Any) -> Pilot:
    """Her first part heard, hear on in focus."""
    pilot = at_the_party(size, **set_to)
    pilot.pick("Maria")
    while pilot.screen != "talk":
        pilot.press("return")
    pilot.rest()
    return pilot


def before_the_party(size: tuple[int, int] = (640, 360), seed: int = SEED, **set_to: Any) -> Pilot:
    """The great evening, its door still shut."""
    pilot = at_the_title(size, **set_to)
    pilot.app.go(pilot.app.begin(str(PARTY), seed))
    pilot.rest()
    return pilot
