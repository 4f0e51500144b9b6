"""Trust that was won or lost, seen where it happened: a warm mark that rises, or a cool one that sinks, and fades."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.app import paint, text
from game.app.canvas import Canvas
from game.app.ease import slowing
from game.app.keep import kept
from game.app.shapes import dot, path, put
from game.app.theme import HEAVY
from game.core.events import MeterMoved

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.scale import Scale
    from game.core.events import Event

LASTS, FADES = 2.0, 0.5  # seconds
WAY = 34.0  # units it rises or sinks
R, TYPE = 17.0, 15.0


@dataclass(slots=True)
class Mark:
    """`age` below 0 is still to come; a mark that is `still` stays where it is until something else happens."""

    won: bool
    still: bool
    age: float = 0.0

    @property
    def seen(self) -> bool:
        return 0 <= self.age < LASTS

    @property
    def way(self) -> float:
        """How far down it is from where it was, in units."""
        gone = WAY * (slowing(self.age / LASTS) if not self.still else 0.5)
        return -gone if self.won else gone

    @property
    def strength(self) -> float:
        return 1.0 if self.still else min(1.0, self.age / 0.12, (LASTS - self.age) / FADES)


class Marks:
    """One for each guest whose trust the last command moved."""

    def __init__(self) -> None:
        self.of: dict[str, Mark] = {}

    def take(self, events: Iterable[Event], *, still: bool, after: float = 0.0) -> None:
        """Those of these events, `after` so many seconds, in place of those before."""
        moved = trust_moved(events)
        self.of = {guest: Mark(by > 0, still, 0.0 if still else -after) for guest, by in moved.items() if by}

    def update(self, dt: float) -> None:
        for mark in self.of.values():
            mark.age += 0 if mark.still else dt

    @property
    def moving(self) -> bool:
        return any(not mark.still and mark.age < LASTS for mark in self.of.values())


def trust_moved(events: Iterable[Event]) -> dict[str, int]:
    """By how much, of whom: by what was said, by what one let happen, by what the others saw."""
    moved: dict[str, int] = {}
    for event in events:
        told = getattr(event, "drift", ())
        if isinstance(event, MeterMoved):
            told = ((event.guest, event.meter, event.by, event.because),)
        for guest, meter, by, _ in told:
            if meter == "trust":
                moved[guest] = moved.get(guest, 0) + by
    return moved


def draw_mark(c: Canvas, mark: Mark, x: float, y: float, words: str = "") -> None:
    """With its middle at x, y before it moves; words stand beside it where there is room for them."""
    if not mark.seen:
        return
    picture = _mark(mark.won, words, c.scale)
    picture.set_alpha(round(255 * max(0.0, mark.strength)))
    c.blit_middle(picture, x, y + mark.way)
    picture.set_alpha(255)


@kept
def _mark(won: bool, words: str, scale: Scale) -> pygame.Surface:  # noqa: FBT001 (the key of the kept picture)
    """Won: round, two rings joined. Lost: pointed, two rings apart."""
    fill, out = ("ember_deep", R) if won else ("sky_deep", R + 6)
    beside = text.width(scale, words, HEAVY, TYPE) + 18 if words else 0.0
    wide, high = 2 * out + beside, max(2 * out, 30 * scale.text)
    sheet = pygame.Surface((scale.px(wide), scale.px(high)), pygame.SRCALPHA)
    c, y = Canvas(sheet, scale.at_origin), high / 2
    if words:
        tall = TYPE * 1.72 * scale.text
        paint.panel(c, out, y - tall / 2, wide - out, tall, r=tall / 2, fill=fill, shadow=False)
        text.write(c, words, 2 * out + 6, y, face=HEAVY, size=TYPE)
    edge = path(f"M{out} 0 L{2 * out} {out} L{out} {2 * out} L0 {out}Z", "cream") + path(
        f"M{out} 3 L{2 * out - 3} {out} L{out} {2 * out - 3} L3 {out}Z", fill
    )
    round_one = dot(out, out, out, "cream") + dot(out, out, out - 2, fill)
    put(c, round_one if won else edge, 0, y - out, 2 * out, 2 * out)
    paint.icon(c, "joined" if won else "apart", out, y, 22)
    return sheet
