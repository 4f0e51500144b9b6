"""Steps and states in a designer's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.talk import CUT, HEAR, SILENCE

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.core.talk import TalkState

_UNSPOKEN = {HEAR: "hear", CUT: "cut in", SILENCE: "silence"}


def node_of(talk: Talk, position: int) -> str:
    """The node of a position; nothing past the end."""
    return talk.nodes[talk.spots[position].node].node.id if position < len(talk.spots) else ""


def step_words(talk: Talk, position: int, choice: int) -> str:
    """A choice made at a position: "hear", "cut in", "silence", "say OPTION"."""
    if choice < 0:
        return _UNSPOKEN[choice]
    return f"say {talk.nodes[talk.spots[position].node].plays[choice].option.id}"


def start_words(talk: Talk, state: TalkState) -> str:
    """Where a talk starts: "hello, trust 4, risk 6, patience 5, knows queue"; only what came from outside is named."""
    guest = talk.guest
    heard = {own for own, _, _ in guest.hearsay} | {*guest.outside, *(guest.homework if guest.looked_up else ())}
    known = [fact for fact in talk.known(state[6]) if fact in heard]
    knows = f", knows {' and '.join(known)}" if known else ""
    where = node_of(talk, state[0]) or f"over at once: {talk.outcomes[state[0] - len(talk.spots)]}"
    return f"{where}, trust {state[1]}, risk {state[2]}, patience {state[3]}{knows}"
