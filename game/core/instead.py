"""What else lay on the table: the card, or the silence, that would have left a guest better off than what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import talk as kernel

if TYPE_CHECKING:
    from game.core.node import Option
    from game.core.roads import Roads
    from game.core.talk import TalkState


def better_card(roads: Roads, state: TalkState, said: str) -> str | None:
    """Its text id: the one that keeps the best end open, then the one that does most; None if `said` does as well.

    Only listening, challenging and owning up are recommended: where a push or another kindness keeps an end open,
    something else would have had to mend it. Nor is a card that would have done as much harm
    at once: nobody learns from "that, though it hurts".
    """
    plays = roads.talk.nodes[roads.talk.spots[state[0]].node].plays
    offered = {plays[choice].option.text: choice for choice in kernel.offered(roads.talk, state)}
    bearable = _harm(roads, state, offered[said]) if said in offered else 0
    worth = {
        text: _worth(roads, state, choice)
        for text, choice in offered.items()
        if text == said or (_is_advice(plays[choice].option) and _harm(roads, state, choice) < max(bearable, 1))
    }
    if not worth:
        return None
    best = max(worth, key=lambda text: worth[text])
    return best if worth[best] > worth.get(said, worth[best]) else None


def silence_was_better(roads: Roads, state: TalkState, said: str) -> bool:
    """Whether letting a pause be, or a silence that something was written for, would have kept a better end open."""
    spot = roads.talk.spots[state[0]]
    leads_on = spot.pauses or roads.talk.nodes[spot.node].silence is not None
    if not leads_on or kernel.SILENCE not in kernel.choices(roads.talk, state):
        return False
    plays = roads.talk.nodes[spot.node].plays
    choice = next(nth for nth, play in enumerate(plays) if play.option.text == said)
    after, silent = (kernel.step(roads.talk, state, what)[0] for what in (choice, kernel.SILENCE))
    return roads.best(silent) > roads.best(after)


def _worth(roads: Roads, state: TalkState, choice: int) -> tuple[int, float]:
    """The best end it leaves within reach; then trust and patience won, and risk lost."""
    after, _ = kernel.step(roads.talk, state, choice)
    return roads.best(after), after[1] - after[2] + after[3] / 2


def _is_advice(option: Option) -> bool:
    return option.stance in ("listen", "challenge") or "own_up" in option.moves


def _harm(roads: Roads, state: TalkState, choice: int) -> int:
    """Trust and patience lost and risk won by it at once."""
    after, _ = kernel.step(roads.talk, state, choice)
    return max(0, state[1] - after[1]) + max(0, after[2] - state[2]) + max(0, state[3] - after[3])
