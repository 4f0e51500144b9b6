"""Rooms, icons and posters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app import icons, poster, rooms
from game.app.gallery.sheet import rows_of, sheet
from game.app.wall import WIDEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.app.gallery.sheet import Named
    from game.core.scenario import Scenario
    from game.text.table import StringTable

ICON, ON_THE_WALL, LARGE = 48, (1.0, 1.5), 260


def all_rooms(size: tuple[int, int]) -> Iterator[Named]:
    for name in rooms.ROOMS:
        yield f"rooms/{name}", rooms.background(name, size)


def all_icons() -> Iterator[Named]:
    drawn = [(name, icons.icon(name, ICON, knock="wine")) for name in sorted(icons.NAMES)]
    yield "icons/icons", sheet("Icons", rows_of(drawn, 12))


def posters(scenario: Scenario, words: StringTable, langs: Iterable[str]) -> Iterator[Named]:
    """Each poster as it hangs on the wall, at two sizes of the window, and large enough to read its edges."""
    rows = []
    for lang in langs:
        said = [(one.id, words.get(f"evening.posters.{one.id}.name", lang)) for one in scenario.posters]
        rows.append([
            (f"{lang} {one} {size}", poster.sheet(text, size, hue))
            for hue, (one, text) in enumerate(said)
            for size in (LARGE, *(round(WIDEST * unit) for unit in ON_THE_WALL))
        ])  # fmt: skip
    if any(rows):
        yield f"posters/{scenario.id}", sheet(f"Posters, {scenario.id}", rows)
