"""Which ends of a talk can still be reached by somebody who hears all out: what a sentence closed is seen from it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.core import talk as kernel
from game.core.party import compiled

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.core.scenario import Guest
    from game.core.talk import TalkState


class Roads:
    """The graph of one talk, known as far as it was walked."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.top = max(outcome.score for outcome in talk.guest.outcomes)
        self._ways: dict[TalkState, tuple[TalkState, ...]] = {}
        self._best: dict[TalkState, int] = {}

    def best(self, state: TalkState) -> int:
        """The score of the best end ahead; 0 where there is none."""
        if state not in self._best:
            self._best[state] = self._walk(state)
        return self._best[state]

    def _walk(self, start: TalkState) -> int:
        best, seen, ahead = 0, {start}, [start]
        while ahead and best < self.top:
            state = ahead.pop()
            outcome = kernel.ended(self.talk, state)
            if outcome is not None:
                best = max(best, self.talk.guest.outcome(outcome).score)
            fresh = [after for after in self._on(state) if after not in seen]
            seen.update(fresh)
            ahead += fresh
        return best

    def _on(self, state: TalkState) -> tuple[TalkState, ...]:
        if state not in self._ways:
            ways = self._choices(state)
            self._ways[state] = tuple(kernel.step(self.talk, state, choice)[0] for choice in ways)
        return self._ways[state]

    def _choices(self, state: TalkState) -> tuple[int, ...]:
        """Cutting in and idle silence lead to nothing that hearing out does not."""
        can = kernel.choices(self.talk, state)
        if not can:
            return ()
        spot = self.talk.spots[state[0]]
        if spot.pauses:
            return (kernel.SILENCE,)
        if kernel.HEAR in can:
            return (kernel.HEAR,)
        silent = self.talk.nodes[spot.node].silence is not None
        return tuple(choice for choice in can if choice >= 0 or silent)


def roads_of(guest: Guest) -> Roads:
    """What was found out about a talk serves all who share it, and every evening after."""
    return _known(compiled(guest.origin or guest))


@lru_cache(maxsize=64)
def _known(talk: Talk) -> Roads:
    return Roads(talk)
