"""What the prover reaches over sets is what the kernel reaches step by step, and the same of it leads to an end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import node as nd
from game.core import scenario as s
from game.core.compiler import compile_talk
from game.core.talk import ended
from game.prove.arcs import Arcs
from game.prove.explorer import Ways, leading_to, reach
from game.prove.handover import Handover
from game.prove.key import state_at
from game.prove.sets import members
from tests.core.builders import guest, node, option
from tests.core.talks import guests
from tests.prove.brute import leading, spots

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.core.talk import TalkState
    from game.prove.key import Key

turns = st.just(nd.NO_EFFECT) | st.builds(nd.Effect, *(st.none() | st.integers(-2, 0),) * 3)
spans = st.tuples(st.integers(3, 5), st.integers(0, 2)).map(lambda span: (span[0], sum(span)))


open_when = st.builds(
    nd.Condition, patience=st.sampled_from([(0, 1), (0, 1), (0, 3)]), knows=st.sampled_from([(), (), ("b",)])
)
exits = st.lists(st.builds(s.Always, open_when, st.sampled_from(["gone", "bad"])), max_size=2).map(tuple)


@st.composite
def handed(draw: st.DrawFn) -> s.Guest:
    """A guest who may be made in several states and heard of by others, looked up, rung about or quarrelled with."""
    return replace(
        draw(guests()),
        reason=draw(st.sampled_from(["curious", "saboteur"])),
        swing=draw(st.sampled_from([(0, 0), (-2, 1)])),
        looked_up=draw(st.booleans()),
        outside=draw(st.sampled_from([(), ("a",)])),
        always=draw(exits),
        trust=draw(spans), risk=draw(spans), patience=draw(spans),
        homework=draw(st.sampled_from([(), ("a",)])),
        hearsay=draw(st.sampled_from([(), (("b", "h", "x"),), (("b", "h", "x"), ("c", "h", "y"))])),
    )  # fmt: skip


def states(keys: Mapping[Key, int]) -> set[TalkState]:
    return {state_at(key, meters) for key, points in keys.items() for meters in members(points)}


@settings(max_examples=40, deadline=None)
@given(handed(), turns)
def test_sets_reach_what_steps_reach_and_the_same_ends(made: s.Guest, turn: nd.Effect) -> None:
    talk = compile_talk(made)
    ways = Ways(Handover(Arcs(talk), turn))
    found = reach(ways, ways.party.starts(), budget=10**6)
    slowly = {state for state, _ in spots(made, turn)}
    assert states(found.keys) == slowly
    over = {key: points for key, points in found.keys.items() if ways.ended(key)}
    ending = states(leading_to(ways, found.keys, over))
    assert ending == leading(talk, slowly, {state for state in slowly if ended(talk, state) is not None})


def test_past_its_budget_the_explorer_says_so() -> None:
    made = guest(node("n", option("x", goto="n"), option("y", end="good")))
    ways = Ways(Handover(Arcs(compile_talk(made))))
    assert reach(ways, ways.party.starts(), budget=10**6).whole
    assert not reach(ways, ways.party.starts(), budget=3).whole
