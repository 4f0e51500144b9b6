"""What standing still shows: a panel over the room, those first who will not wait long."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import blocks, guests, paint, text
from game.app.box import Box
from game.app.flow import Block, Flow
from game.app.people import look_of
from game.app.theme import HEAVY, STRONG

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.canvas import Canvas
    from game.app.scale import Scale
    from game.content.looks import Look
    from game.core.view import Words

STOCK = "stock"
PANEL = Box(24, 116, 1232, 440)
NAMED, FACE = 150.0, 30.0
ROOMY = 1.25  # text setting from which there is one column only
URGENT = 5  # beats


@dataclass(frozen=True, slots=True)
class Standing:
    """One guest: face, name and everything that was seen, with a sign where there is little time."""

    look: Look
    name: str
    words: str
    urgent: bool

    def height(self, scale: Scale, width: float) -> float:
        said: float = text.measure(scale, self.words, self._room(scale, width), STRONG, 16, lead=1.25)
        return max(34.0 + 12 * (scale.text - 1), said) + 8

    def _room(self, scale: Scale, width: float) -> float:
        return width - NAMED * scale.text - 34

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        middle = y + (self.height(c.scale, width) - 8) / 2
        c.blit_middle(guests.portrait(self.look, c.px(FACE), "neutral"), x + 16, middle)
        text.write(c, self.name, x + 42, middle, face=HEAVY, size=17, tint="glow")
        left = x + NAMED * c.scale.text
        if self.urgent:
            paint.disc(c, left - 20, middle, 11, "ember_deep", name="warn")
        text.paragraph_middle(
            c, self.words, left, middle, self._room(c.scale, width), face=STRONG, size=16, tint="cream", lead=1.25
        )


@dataclass(frozen=True, slots=True)
class Abreast:
    """Some guests beside each other, in so many columns."""

    rows: tuple[Standing, ...]
    columns: int

    def height(self, scale: Scale, width: float) -> float:
        return max(row.height(scale, width / self.columns - 12) for row in self.rows)

    def draw(self, c: Canvas, x: float, y: float, width: float) -> None:
        wide = width / self.columns
        for nth, row in enumerate(self.rows):
            row.draw(c, x + nth * wide, y, wide - 12)


def stock_panel(app: App) -> Flow:
    """Grouped by guest, the least time first."""
    by_guest: dict[str, list[Words]] = {}
    for words in app.view.stock:
        by_guest.setdefault(dict(words.put).get("guest", "").removesuffix(".name"), []).append(words)
    order = sorted(by_guest.items(), key=lambda row: _least(row[1]))
    rows = [_standing(app, guest, told) for guest, told in order if guest]
    head = blocks.Title(app.text("ui.stock.title"), tint="glow")
    others = [blocks.Words(app.say(words), size=18, tint="cream") for words in by_guest.get("", ())]
    abreast = 1 if app.scale.text >= ROOMY else 2
    pairs = [Abreast(tuple(rows[nth : nth + abreast]), abreast) for nth in range(0, len(rows), abreast)]
    shown: tuple[Block, ...] = (head, *pairs, *others)
    spoken = " ".join([head.words, *(row.words for row in rows), *(one.words for one in others)])
    return Flow(STOCK, PANEL, (), spoken=spoken, fill="night", blocks=shown)


def _standing(app: App, guest: str, told: list[Words]) -> Standing:
    assert app.session is not None  # noqa: S101 (there are guests)
    name = app.text(f"{guest}.name")
    said = " ".join(app.say(words) for words in told)
    return Standing(look_of(app.session.scenario, guest), name, said, _least(told) <= URGENT)


def _least(told: list[Words]) -> int:
    """The least beats that are spoken of; a promise that is late has none left."""
    beats = [int(put["n"]) for words in told if re.fullmatch(r"-?\d+", (put := dict(words.put)).get("n", ""))]
    return min(beats, default=999)
