"""Sealed envelopes: goals set before an evening, opened in its debrief and once more at a date the player sets."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from game.saves import day
from game.saves.people import own
from game.saves.store import read_object, write_object

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 3  # goals
LONGEST = 80  # letters of one that is typed; one of the evening's own may be longer
LONGEST_KEPT = 160
KEPT = 100  # envelopes


@dataclass(frozen=True, slots=True)
class Envelope:
    """`journal` is the evening's file name without ending, `opens` the date of the second opening, "" for none."""

    journal: str
    title: str
    goals: tuple[str, ...]
    sealed: str
    opens: str = ""
    read: bool = False


def seal(journal: str, title: str, goals: Sequence[str]) -> None:
    """Raises OSError."""
    _write([*_all(), Envelope(journal, title, tuple(goals[:MOST]), day.today())])


def envelope_of(journal: str) -> Envelope | None:
    """The envelope sealed for this evening."""
    return next((one for one in reversed(_all()) if one.journal == journal), None)


def open_again(journal: str, on: str) -> None:
    """Set the date of the second opening, or none with ""; raises OSError."""
    _write([replace(one, opens=on, read=False) if one.journal == journal else one for one in _all()])


def due() -> Envelope | None:
    """The envelope whose day has come, the one that has waited longest first."""
    waiting = [one for one in _all() if one.opens and one.opens <= day.today() and not one.read]
    return min(waiting, key=lambda one: one.opens, default=None)


def was_read(journal: str) -> None:
    """Raises OSError."""
    _write([replace(one, read=True) if one.journal == journal else one for one in _all()])


def _all() -> list[Envelope]:
    rows = read_object(own() / "envelopes.json")
    there = rows.get("sealed", [])
    return [one for row in (there if isinstance(there, list) else []) if (one := _read(row))]


def _write(envelopes: Sequence[Envelope]) -> None:
    write_object(own() / "envelopes.json", {"sealed": [asdict(one) for one in envelopes[-KEPT:]]})


def _read(row: Any) -> Envelope | None:
    try:
        goals = tuple(str(goal)[:LONGEST_KEPT] for goal in row["goals"][:MOST])
        words = (str(row["journal"]), str(row["title"]), goals, str(row["sealed"]), str(row.get("opens", "")))
        return Envelope(*words, read=row.get("read") is True)
    except (TypeError, KeyError, AttributeError):
        return None
