"""What is worth looking for in a talk: the coach's hint, which names a way of answering and never the card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from game.core import talk as kernel
from game.core.moves import Stance
from game.core.roads import roads_of

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.core.talk import TalkState

Hint = Literal["pause", "hear", "listen", "challenge", "push", "relate", "silence", "any"]
STANCES: tuple[Stance, ...] = get_args(Stance)


def worth_looking_for(talk: Talk, state: TalkState) -> Hint:
    """Hear out first; then the stance of the cards that keep the best end open, and of those what is taken best."""
    can = kernel.choices(talk, state)
    if talk.spots[state[0]].pauses:
        return "pause"
    if kernel.HEAR in can:
        return "hear"
    left = {choice: _left(talk, kernel.step(talk, state, choice)[0]) for choice in can if choice != kernel.CUT}
    best = max(left.values(), default=(0, 0))
    cards = [choice for choice in left if choice >= 0]
    if all(left[choice] == best for choice in cards):
        return "any"
    plays = talk.nodes[talk.spots[state[0]].node].plays
    good = {plays[choice].option.stance for choice in cards if left[choice] == best}
    return next((stance for stance in STANCES if stance in good), "silence")


def _left(talk: Talk, after: TalkState) -> tuple[int, int]:
    """The best end that is still open, and how the guest stands there."""
    _, trust, risk, patience, lean, *_ = after
    return roads_of(talk.guest).best(after), trust - risk + patience + lean
