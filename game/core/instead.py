"""What else lay on the table: the card that would have left a guest better off than the one that was played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import talk as kernel

if TYPE_CHECKING:
    from game.core.roads import Roads
    from game.core.talk import TalkState


def better_card(roads: Roads, state: TalkState, said: str) -> str | None:
    """Its text id: the one that keeps the best end open, then the one that does most; None if `said` does as well."""
    plays = roads.talk.nodes[roads.talk.spots[state[0]].node].plays
    worth = {plays[choice].option.text: _worth(roads, state, choice) for choice in kernel.offered(roads.talk, state)}
    best = max(worth, key=lambda text: worth[text])
    return best if worth[best] > worth.get(said, worth[best]) else None


def _worth(roads: Roads, state: TalkState, choice: int) -> tuple[int, float]:
    """The best end it leaves within reach; then trust and patience won, and risk lost."""
    after, _ = kernel.step(roads.talk, state, choice)
    return roads.best(after), after[1] - after[2] + after[3] / 2
