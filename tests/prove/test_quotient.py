"""States that stand as one go on alike, and what is called lost cannot end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given, settings

from game.core import node as nd
from game.core import scenario as s
from game.core.compiler import compile_talk
from game.core.talk import choices, ended, step
from game.prove.arcs import Arcs
from game.prove.explorer import Ways, reach
from game.prove.handover import Handover
from game.prove.quotient import quotient
from tests.core.builders import guest, node, option
from tests.prove.brute import leading, spots
from tests.prove.test_explorer import handed, states

if TYPE_CHECKING:
    from game.core.talk import TalkState
    from game.prove.quotient import Quotient

FREE: dict[str, Any] = {"effect": nd.Effect(patience=0), "moves": ("acknowledge",)}


def merged(made: s.Guest) -> tuple[Quotient, list[TalkState]]:
    ways = Ways(Handover(Arcs(compile_talk(made))))
    starts = list(ways.party.begun(ways.party.meters()))
    return quotient(ways, reach(ways, ways.party.starts(), budget=10**6), starts), starts


@settings(max_examples=40, deadline=None)
@given(handed())
def test_a_class_can_do_and_leads_to_what_each_of_its_states_does(made: s.Guest) -> None:
    talk, (found, starts) = compile_talk(made), merged(made)
    graph = found.graph
    waiting = list(zip(starts, graph.starts, strict=True))
    seen = set(waiting)
    for state, number in waiting:  # grows while it is walked
        assert graph.outcomes[number] == ended(talk, state)
        assert tuple(choice for choice, _ in graph.edges[number]) == choices(talk, state)
        assert ended(talk, state) or graph.node(number) is talk.nodes[talk.spots[state[0]].node]
        after = {(step(talk, state, choice)[0], to) for choice, to in graph.edges[number]} - seen
        seen |= after
        waiting += after


@settings(max_examples=40, deadline=None)
@given(handed())
def test_lost_are_the_states_from_which_no_choices_end_the_talk(made: s.Guest) -> None:
    talk = compile_talk(made)
    reached = {state for state, _ in spots(made)}
    ending = leading(talk, reached, {state for state in reached if ended(talk, state) is not None})
    assert states(merged(made)[0].lost) == reached - ending


def test_states_that_only_differ_in_what_nothing_reads_are_one() -> None:
    made = guest(node("n", option("x", end="good"), option("y", end="bad")), trust=(0, 10), risk=(0, 10))
    graph = merged(made)[0].graph
    assert len(graph.starts) == 121
    assert len(set(graph.starts)) == 1


def test_so_are_rounds_that_go_on_alike() -> None:
    rounds = (
        node("n", option("x", goto="k", **FREE), option("bye", "relate", end="good")),
        node("k", option("x", goto="n", **FREE), option("bye", "relate", end="bad")),
    )
    made = guest(*rounds, trust=(4, 6), always=())
    graph = merged(made)[0].graph
    assert len(set(graph.starts)) == 1
