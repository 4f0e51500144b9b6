"""The collector of circles of references is kept off who is connected, and does its whole work while nobody votes.

It looks at every object there is, for two thousand phones a quarter of a second, in which no vote is answered.
"""

from __future__ import annotations

import asyncio
import gc
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.web.rooms import Rooms

OFTEN = 1.0  # seconds
PATIENCE = 600.0  # seconds; where somebody votes all the time, what was left behind has to go some time


class Sweeper:
    def __init__(self, rooms: Rooms, now: Callable[[], float] = monotonic) -> None:
        self._rooms, self._now = rooms, now
        self._moves, self._left, self._since = 0, False, now()

    async def run(self) -> None:
        gc.freeze()
        try:
            while True:
                self.step()
                await asyncio.sleep(OFTEN)
        finally:
            gc.unfreeze()

    def step(self) -> None:
        moves = sum(hall.lines.moves for hall in self._rooms.halls)
        if moves != self._moves:
            self._moves, self._left = moves, True
            gc.freeze()  # whoever came stays: no collection goes through them again
        elif self._left and (not self._voting() or self._now() - self._since > PATIENCE):
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._left, self._since = False, self._now()

    def _voting(self) -> bool:
        return any(hall.workshop.room.step == "voting" for hall in self._rooms.halls)
