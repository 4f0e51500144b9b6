"""The talk kernel: one conversation as steps over small tuples; play, bots and proof all run this and nothing else.

A state is (position, trust, risk, patience, lean, phase, facts, heard, once). A position is a spot of the talk (node,
on a later visit?, parts heard, silent already?) or, past the last spot, an outcome. A step makes no events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.core.node import METER_MAX
from game.core.reaction import INTERRUPTED, LEAN_MAX, LEAN_MIN, SILENT, settle

if TYPE_CHECKING:
    from game.core.compiled import Check, Land, Play, Talk
    from game.core.lifecycle import BuyingRow

HEAR, SILENCE, CUT = -1, -2, -3  # choices; a card is its index in the node

TalkState = tuple[int, int, int, int, int, int, int, int, int]
Meters3 = tuple[int, int, int]


class Struck(NamedTuple):
    """A sentence received, before any phase is moved: the landing, the cell of the table, the meters after both."""

    land: Land
    because: str
    meters: Meters3
    lean: int
    heard: int


def clamp(value: int) -> int:
    return 0 if value < 0 else min(value, METER_MAX)


def holds(check: Check | None, meters: Meters3, phase: int, facts: int) -> bool:
    """Whether a compiled condition is true; None is always true."""
    if check is None:
        return True
    trust, risk, patience = meters
    return (
        check.trust[0] <= trust < check.trust[1]
        and check.risk[0] <= risk < check.risk[1]
        and check.patience[0] <= patience < check.patience[1]
        and facts & check.knows == check.knows
        and not facts & check.lacks
        and (check.phases >> phase) & 1 == 1
    )


def ended(talk: Talk, state: TalkState) -> str | None:
    """The outcome's id if the talk is over."""
    past = state[0] - len(talk.spots)
    return talk.outcomes[past] if past >= 0 else None


def offered(talk: Talk, state: TalkState) -> tuple[int, ...]:
    """The cards of this node that may be said, whether or not the guest has finished."""
    position, trust, risk, patience, _, phase, facts, _, once = state
    node = talk.nodes[talk.spots[position].node]
    meters = (trust, risk, patience)
    open_now = [
        index
        for index, play in talk.dealt[position]
        if facts & play.uses == play.uses
        and not once & play.once
        and (play.when is None or holds(play.when, meters, phase, facts))
    ]
    if not node.fallbacks:
        return tuple(open_now)
    return tuple(i for i in open_now if not node.plays[i].fallback) or tuple(open_now)


def choices(talk: Talk, state: TalkState) -> tuple[int, ...]:
    """Everything that can be done at this state; empty when the talk is over."""
    if state[0] >= len(talk.spots):
        return ()
    spot = talk.spots[state[0]]
    if spot.pauses:
        return (*offered(talk, state), SILENCE)
    cards = offered(talk, state)
    if spot.speaking:
        return (HEAR, CUT) if cards else (HEAR,)
    return cards if spot.silent or (spot.cut and cards) else (*cards, SILENCE)


def begin(talk: Talk, meters: Meters3, facts: int) -> TalkState:
    """The state after the guest's first part, at the start node that these meters and facts choose."""
    node, phase = next((node, phase) for check, node, phase in talk.starts if holds(check, meters, 0, facts))
    return enter(talk, (0, *meters, 0, phase, facts, 0, 0), node)


def enter(talk: Talk, state: TalkState, node: int) -> TalkState:
    """Come to a node and hear its first part."""
    here = talk.nodes[node]
    again = bool(state[8] & here.visited)
    facts = state[6] | here.reveals[again][0] if here.reveals[again] else state[6]
    return _settled(talk, (here.door[again], *state[1:6], facts, state[7], state[8] | here.visited))


def step(talk: Talk, state: TalkState, choice: int) -> tuple[TalkState, BuyingRow | None]:
    """The state after a choice, and the row of the buying chart it took. The choice must be one of `choices`."""
    if choice >= 0:
        return _say(talk, state, choice)
    spot = talk.spots[state[0]]
    if choice == CUT:
        lean = max(LEAN_MIN, state[4] + INTERRUPTED.lean)
        cut = (spot.cut_to, state[1], state[2], clamp(state[3] + INTERRUPTED.patience), lean, *state[5:])
        return _settled(talk, cut), None
    if choice == HEAR or spot.pauses:
        revealed = talk.nodes[spot.node].reveals[spot.again][spot.part]
        return _settled(talk, (spot.next, *state[1:6], state[6] | revealed, *state[7:])), None
    return _keep_silent(talk, state)


def strike(state: TalkState, play: Play) -> Struck:
    """How a sentence is received: the first landing that holds, the table's cell, the landing's own effects."""
    _, trust, risk, patience, lean, phase, facts, heard, _ = state
    meters = (trust, risk, patience)
    land = next(land for land in play.lands if holds(land.when, meters, phase, facts))
    cell = play.cells[lean - LEAN_MIN][heard]
    moved = cell.lean + lean
    moved = LEAN_MIN if moved < LEAN_MIN else min(moved, LEAN_MAX)
    effect = land.effect
    after = (
        clamp(trust + (cell.trust if effect.trust is None else effect.trust)),
        clamp(risk + in_phase(cell.risk if effect.risk is None else effect.risk, phase, play.phase)),
        clamp(patience + (cell.patience if effect.patience is None else effect.patience)),
    )
    return Struck(land, cell.because, after, settle(moved, land.mood) if land.mood else moved, play.hears[heard])


def in_phase(risk: int, phase: int, node_phase: int | None) -> int:
    """Risk falls only through work in the phase the guest is in; work on a later one adds to it."""
    if node_phase is None or risk >= 0 or phase == node_phase:
        return risk
    return 1 if phase < node_phase else 0


def advance(talk: Talk, meters: Meters3, phase: int, trigger: int) -> tuple[Meters3, int, BuyingRow]:
    """Take the first row of the buying process whose guard holds: meters and phase after it."""
    for move in talk.buying[phase][trigger]:
        if move.guard is None or move.guard(meters):
            trust, risk, patience = meters
            dt, dr, dp = move.shift
            return (clamp(trust + dt), clamp(risk + dr), clamp(patience + dp)), move.phase, move.row
    raise AssertionError("each trigger's last row has no guard")


def _say(talk: Talk, state: TalkState, choice: int) -> tuple[TalkState, BuyingRow | None]:
    spot = talk.spots[state[0]]
    play = talk.nodes[spot.node].plays[choice]
    struck = strike(state, play)
    meters, phase, row = struck.meters, state[5], None
    if struck.land.advance is not None:
        meters, phase, row = advance(talk, meters, phase, struck.land.advance)
    after = (spot.cut_to, *meters, struck.lean, phase, state[6], struck.heard, state[8] | play.once)
    return _go(talk, after, struck.land), row


def _keep_silent(talk: Talk, state: TalkState) -> tuple[TalkState, BuyingRow | None]:
    """Silence after the last part: what the designer wrote for it, or the patience it costs."""
    spot = talk.spots[state[0]]
    _, trust, risk, patience, lean, phase, facts, heard, once = state
    land = talk.nodes[spot.node].silence
    if land is None:
        return _settled(talk, (spot.silence, trust, risk, clamp(patience + SILENT.patience), *state[4:])), None
    effect = land.effect
    after = (
        clamp(trust + (effect.trust or 0)),
        clamp(risk + (effect.risk or 0)),
        clamp(patience + (effect.patience or 0)),
    )
    lean = settle(lean, land.mood) if land.mood else lean
    return _go(talk, (spot.silence, *after, lean, phase, facts, heard, once), land), None


def _go(talk: Talk, state: TalkState, land: Land) -> TalkState:
    if land.end is not None:
        return (len(talk.spots) + land.end, *state[1:6], 0, state[7], 0)
    exit_ = always(talk, state)
    if exit_ is not None or land.goto is None:
        return _settled(talk, state)
    return enter(talk, state, land.goto)


def always(talk: Talk, state: TalkState) -> int | None:
    """The outcome that ends the talk whatever the node, if its condition holds now."""
    for check, outcome in talk.always:
        if holds(check, (state[1], state[2], state[3]), state[5], state[6]):
            return outcome
    return None


def _settled(talk: Talk, state: TalkState) -> TalkState:
    """Leave by an exit that is always open, else drop the bits that nothing ahead reads."""
    exit_ = always(talk, state)
    if exit_ is not None:
        return (len(talk.spots) + exit_, *state[1:6], 0, state[7], 0)
    facts, once = talk.live[state[0]]
    if state[6] | facts == facts and state[8] | once == once:
        return state
    return (state[0], *state[1:6], state[6] & facts, state[7], state[8] & once)
