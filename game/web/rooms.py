"""The rooms of one server, found by what whoever comes has in hand: a code, a facilitator's key, a screen's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.web.hall import Hall


class Rooms:
    """At least one. Each is compared with, so that the time it takes tells nothing about any."""

    def __init__(self, halls: Sequence[Hall]) -> None:
        self.halls = tuple(halls)

    def coded(self, code: str) -> Hall | None:
        return _first([hall for hall in self.halls if hall.is_code(code)])

    def led_by(self, key: str) -> Hall | None:
        return _first([hall for hall in self.halls if hall.is_facilitator(key)])

    def shown_by(self, key: str) -> Hall | None:
        return _first([hall for hall in self.halls if hall.is_screen(key)])


def _first(found: list[Hall]) -> Hall | None:
    return found[0] if found else None
