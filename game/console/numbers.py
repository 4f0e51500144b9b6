"""Numbers that stay: whoever and whatever got one keeps it for the evening, so that no key changes its meaning."""

from __future__ import annotations


class Numbers:
    """Counts people, posters, measures and promises each for themselves, in the order in which they were first seen."""

    def __init__(self) -> None:
        self._given: dict[str, dict[str, int]] = {}

    def of(self, kind: str, what: str) -> int:
        given = self._given.setdefault(kind, {})
        return given.setdefault(what, len(given) + 1)

    def guest(self, guest: str) -> int:
        return self.of("guest", guest)
