"""A small evening and a great one, the same words and dice for ever: golden pictures change only with drawing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.app.shelf import Shelf
from game.core.commands import Approach, Hang, Hear, Leave, Say, Wait
from game.saves.settings import Settings
from tests.app.pilot import Pilot, open_pilot

if TYPE_CHECKING:
    from game.core.commands import Command

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
    pilot.app.go(pilot.app.evening.begin(str(EVENING), seed))
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
    pilot.app.go(pilot.app.evening.begin(str(PARTY), seed))
    pilot.rest()
    return pilot


def in_the_full_room(size: tuple[int, int] = (640, 360), seed: int = SEED, beats: int = 10, **set_to: Any) -> Pilot:
    """The great evening once everybody is in: Ole hired, two posters up and one carried about."""
    pilot = before_the_party(size, seed, **set_to)
    for wanted in ("measure.ole", "measure.banner", "measure.page", "open_door"):
        pilot.pick(wanted)
    act(pilot, Hang("wool"), *(Wait() for _ in range(beats - 1)))
    return pilot


def act(pilot: Pilot, *commands: Command) -> None:
    """Do what no key does so shortly; the screens follow."""
    for command in commands:
        pilot.app.go(pilot.app.evening.act((command,)))
    pilot.rest()


def promised(pilot: Pilot, promise: str) -> None:
    """A talk with Anna that ends in a promise."""
    act(pilot, Approach("anna"))
    while pilot.screen == "room":
        pilot.press("return")
    act(pilot, Hear(), Say("wrong"), Say(promise))


def the_day_after(size: tuple[int, int] = (640, 360), promise: str = "ring", **set_to: Any) -> Pilot:
    """All the evening is over; one thing was promised."""
    pilot = in_the_full_room(size, **set_to)
    promised(pilot, promise)
    act(pilot, Leave())
    return pilot


def called_away(size: tuple[int, int] = (640, 360), **set_to: Any) -> Pilot:
    """In a talk with Maria; somebody comes over."""
    pilot = with_maria(size, **set_to)
    pilot.press("h", "h", "h")
    pilot.pick("How has it been")
    pilot.rest()
    return pilot
