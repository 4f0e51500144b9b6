"""A note of who serves a workshop now: the way in for a window of this machine, there as long as the server is."""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from game.saves.evening import file_name
from game.saves.rooms.place import workshops

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.saves.rooms.place import Place

NAME = "served.json"


@contextmanager
def noted(place: Place, ways: dict[str, Any]) -> Iterator[None]:
    """Nobody else on this machine may read it. Where it cannot be written, windows do not find the server."""
    path = _path(place)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(json.dumps(ways), encoding="utf-8")
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink()


def noted_of(place: Place) -> dict[str, Any] | None:
    """What was noted last, though a server that was killed left it; None where there is nothing to be read."""
    try:
        ways = json.loads(_path(place).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return ways if isinstance(ways, dict) else None


def _path(place: Place) -> Path:
    return place.folder / NAME if place.folder else workshops() / f"{file_name(place.workshop)}.{NAME}"
