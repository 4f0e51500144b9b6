"""Whatever becomes of a talk in a party, the proof has reached it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.compiler import compile_talk
from game.core.node import NO_EFFECT
from game.prove.arcs import Arcs
from game.prove.explorer import Ways, reach
from game.prove.handover import Handover
from game.prove.key import key_of
from game.prove.sets import bit
from tests.core.rich import PEOPLE, play, rich, with_talk
from tests.core.talks import guests
from tests.prove.test_explorer import exits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.node import Effect
    from game.core.party import Present
    from game.core.scenario import Guest, Scenario
    from game.core.session import Session
    from game.core.talk import TalkState
    from game.prove.key import Key

RICH = rich()


@lru_cache(maxsize=64)
def reached(guest: Guest, turn: Effect) -> Mapping[Key, int]:
    ways = Ways(Handover(Arcs(compile_talk(guest)), turn))
    found = reach(ways, ways.party.starts(), budget=10**6)
    assert found.whole
    return found.keys


def stands(guest: Guest, now: Present) -> TalkState | None:
    """Where the talk is; one that came to an end stands at the outcome."""
    if now.outcome is None:
        return now.talk if now.began and now.at != "gone" else None
    talk = compile_talk(guest)
    end = len(talk.spots) + talk.outcomes.index(now.outcome)
    return (end, *now.talk[1:6], 0, now.talk[7], 0)


def the_proof_was_there(session: Session) -> None:
    scenario = session.scenario
    turns = dict(scenario.turn.moves) if scenario.turn else {}
    for guest in scenario.guests:
        state = stands(guest, session.party.guests[guest.id])
        if state is not None:
            points = reached(guest.origin or guest, turns.get(guest.id, NO_EFFECT)).get(key_of(state), 0)
            assert points & bit(state[1:4]), (guest.id, state)


def test_every_state_of_a_talk_in_a_full_room_is_in_its_proof() -> None:
    for seed in range(40):
        play(RICH, seed, see=the_proof_was_there)


@st.composite
def strangers(draw: st.DrawFn) -> Scenario:
    """The rich room, where half of those it names hold talks that nobody has seen before."""
    drawn = [draw(guests()) for _ in range(3)]
    roles = {name: draw(st.sampled_from(drawn)) for name in ("ann", "cleo", "dan", "loud", "far")}
    return rich(
        tuple(with_talk(one, roles[one.id], draw(exits)) if one.id in roles else one for one in PEOPLE), crowd=None
    )


@settings(max_examples=20, deadline=None)
@given(strangers(), st.integers(0, 10**6))
def test_so_is_every_state_of_any_talk(scenario: Scenario, seed: int) -> None:
    for nth in range(4):
        play(scenario, seed + nth, see=the_proof_was_there)
