"""What a screen sounds like behind everything: how full the room is, and how near one stands to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app.bed import BAND, MURMUR

if TYPE_CHECKING:
    from game.app.app import App

FULL = 16  # guests in the room from which on it cannot get any thicker
TITLE_TUNE = "mingle"


@dataclass(frozen=True, slots=True)
class Ambience:
    """`full`, `murmur` and `music` are 0..1; `tune` is whose tune the band plays."""

    full: float
    murmur: float
    music: float
    tune: str = TITLE_TUNE


QUIET = Ambience(0, 0, 0)
_NEAR = {"room": (1.0, 1.0), "talk": (0.5, 0.4), "called": (0.6, 0.4)}  # the guest one talks with comes first
_BEHIND = (0.25, 0.35)  # a page lies before the party


def ambience(app: App, screen: str) -> Ambience:
    """What is to be heard on a screen: the party while there is one, else the band alone."""
    if app.session is None:
        return Ambience(0.6, 0.0, 0.7)
    evening = app.session.scenario.id
    if app.session.over:
        return Ambience(0.3, 0.0, 0.5, evening)
    there = sum(guest.presence not in ("gone", "phone") for guest in app.view.guests)
    murmur, music = _NEAR.get(screen, _BEHIND)
    return Ambience(min(1.0, there / FULL), murmur, music, evening)


def loudness(now: Ambience) -> dict[str, float]:
    """How loud each layer is, 0..1: another comes in with every third of a full room."""
    murmur = {layer: now.murmur * _in(now.full * len(MURMUR) - nth) for nth, layer in enumerate(MURMUR)}
    band = {part: now.music * _in(now.full * len(BAND) - nth + 0.6) for nth, part in enumerate(BAND)}
    return murmur | band


def _in(share: float) -> float:
    return min(1.0, max(0.0, share))
