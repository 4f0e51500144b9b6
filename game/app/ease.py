"""How things come and how numbers move in the window: short, slowing down, and never where motion is reduced."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COMES = 0.17  # seconds in which a panel comes to its place
GLIDES = 0.4  # and in which a ring comes to its new length


def slowing(share: float) -> float:
    """Fast first: from 0 to 1 as `share` does."""
    return 1 - (1 - min(1.0, max(0.0, share))) ** 3


class Arrivals:
    """What has come to a screen, by any names: each slides in once, when it is first shown."""

    def __init__(self) -> None:
        self._ages: dict[str, float] = {}

    def show(self, names: Iterable[str], *, still: bool) -> None:
        """These are there now; `still` puts them where they belong at once."""
        self._ages = {name: COMES if still else self._ages.get(name, 0.0) for name in names}

    def update(self, dt: float) -> None:
        for name in self._ages:
            self._ages[name] += dt

    def settle(self) -> None:
        """All of it is in its place: whoever lays something over the screen sees it so."""
        self._ages = dict.fromkeys(self._ages, COMES)

    @property
    def moving(self) -> bool:
        return any(age < COMES for age in self._ages.values())

    def away(self, name: str) -> float:
        """How far this still is from its place, from 1 to 0."""
        return 1 - slowing(self._ages.get(name, COMES) / COMES)

    @property
    def all_away(self) -> tuple[float, ...]:
        return tuple(self.away(name) for name in self._ages)


class Glides:
    """Numbers that go to what they are set to; one that was never set before is simply there."""

    def __init__(self) -> None:
        self._ways: dict[str, tuple[float, float, float]] = {}  # from, to, for how long already

    def aim(self, values: Mapping[str, float], *, still: bool) -> None:
        for name, to in values.items():
            if still or name not in self._ways:
                self._ways[name] = (to, to, GLIDES)
            elif self._ways[name][1] != to:
                self._ways[name] = (self.now(name), to, 0.0)

    def update(self, dt: float) -> None:
        self._ways = {name: (start, to, age + dt) for name, (start, to, age) in self._ways.items()}

    @property
    def moving(self) -> bool:
        return any(start != to and age < GLIDES for start, to, age in self._ways.values())

    def now(self, name: str) -> float:
        """Raises KeyError for what was never set."""
        start, to, age = self._ways[name]
        return start + (to - start) * slowing(age / GLIDES)
