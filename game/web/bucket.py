"""How often something may be tried: so many at once, then so many a second."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_ADDRESSES = 10_000


class Bucket:
    def __init__(self, burst: float, per_second: float, now: Callable[[], float] = time.monotonic) -> None:
        self._burst, self._rate, self._now = burst, per_second, now
        self._left, self._since = burst, now()

    @property
    def left(self) -> float:
        now = self._now()
        self._left = min(self._burst, self._left + (now - self._since) * self._rate)
        self._since = now
        return self._left

    def take(self) -> bool:
        """False where there is none left; nothing is taken then."""
        if self.left < 1:
            return False
        self._left -= 1
        return True

    def borrow(self) -> float:
        """Take one, even where there is none left: the seconds until there would have been."""
        self._left = self.left - 1
        return max(0.0, -self._left) / self._rate


class Buckets:
    """One for each address, forgotten all at once when they get too many."""

    def __init__(self, burst: float, per_second: float, now: Callable[[], float] = time.monotonic) -> None:
        self._burst, self._rate, self._now = burst, per_second, now
        self._of: dict[str, Bucket] = {}

    def of(self, address: str) -> Bucket:
        if len(self._of) > MOST_ADDRESSES:
            self._of.clear()
        return self._of.setdefault(address, Bucket(self._burst, self._rate, self._now))
