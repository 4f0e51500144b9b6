"""A graph in layers: what follows lies below, nothing overlaps, and the main road is straight."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.preview.arrows import OUTCOME, arrows, links
from game.preview.drawing import NODE
from game.preview.layers import Layout, Link, lay_out, spread
from game.preview.strands import Box, strands
from tests.shipped import EVENINGS, shipped

if TYPE_CHECKING:
    from game.core.scenario import Guest

GUESTS = [guest for name in EVENINGS for guest in shipped(name).guests]


def _laid(names: list[str], pairs: list[tuple[str, str]], sinks: tuple[str, ...] = ("end",)) -> Layout:
    wide = dict.fromkeys([*names, *sinks], 100.0)
    return lay_out(names, sinks, [Link(*pair) for pair in pairs], wide)


def test_what_follows_lies_below_and_endings_at_the_bottom() -> None:
    rank = _laid(["a", "b", "c"], [("a", "b"), ("b", "c"), ("a", "c"), ("a", "end")]).rank
    assert rank == {"a": 0, "b": 1, "c": 2, "end": 3}


def test_a_way_back_does_not_push_its_goal_down() -> None:
    rank = _laid(["a", "b"], [("a", "b"), ("b", "a")]).rank
    assert rank["a"] < rank["b"]


def test_a_node_written_before_what_leads_to_it_lies_below_it_all_the_same() -> None:
    rank = _laid(["a", "late", "b"], [("a", "b"), ("b", "late")]).rank
    assert rank["a"] < rank["b"] < rank["late"]


def test_a_long_link_passes_every_row_between() -> None:
    layout = _laid(["a", "b", "c"], [("a", "b"), ("b", "c"), ("a", "end")])
    assert layout.routes[Link("a", "end")] == ("a", ("a", "end", 1), ("a", "end", 2), "end")


def test_two_links_that_need_not_cross_do_not() -> None:
    pairs = [("a", "b"), ("a", "c"), ("b", "y"), ("c", "x")]
    x = _laid(["a", "b", "c"], pairs, ("x", "y")).x
    assert (x["b"] < x["c"]) == (x["y"] < x["x"])


@pytest.mark.parametrize("guest", GUESTS, ids=lambda guest: guest.id)
def test_the_main_road_of_a_shipped_talk_is_straight(guest: Guest) -> None:
    nodes = [node.id for node in guest.nodes]
    sinks = [f"{OUTCOME}{outcome.id}" for outcome in guest.outcomes]
    layout = lay_out(nodes, sinks, links(arrows(guest)), dict.fromkeys([*nodes, *sinks], NODE[0]))
    last = max(nodes, key=lambda node: layout.rank[node])
    assert abs(layout.x[nodes[0]] - layout.x[last]) < NODE[0] / 4


NAMES = st.integers(1, 14).map(lambda count: [f"n{number}" for number in range(count)])


@settings(max_examples=60, deadline=None)
@given(
    NAMES.flatmap(lambda names: st.tuples(st.just(names), st.sets(st.tuples(*[st.sampled_from([*names, "end"])] * 2))))
)
def test_no_two_stops_of_a_row_overlap_whatever_the_graph(drawn: tuple[list[str], set[tuple[str, str]]]) -> None:
    names, pairs = drawn
    layout = _laid(names, sorted(pair for pair in pairs if pair[0] != pair[1] and pair[0] != "end"))
    for row in layout.rows:
        for one, other in pairwise(row):
            least = 100.0 if isinstance(one, str) and isinstance(other, str) else 0.0
            assert layout.x[other] - layout.x[one] >= least
    assert {stop for row in layout.rows for stop in row if isinstance(stop, str)} == {*names, "end"}


def test_what_collides_is_moved_as_little_as_can_be() -> None:
    assert spread([0, 0, 10], [4, 4]) == [-2, 2, 10]
    assert spread([5, 0], [4]) == [0.5, 4.5]


def test_a_strand_begins_and_ends_at_its_boxes() -> None:
    guest = GUESTS[0]
    nodes = [node.id for node in guest.nodes]
    sinks = [f"{OUTCOME}{outcome.id}" for outcome in guest.outcomes]
    drawn = arrows(guest)
    layout = lay_out(nodes, sinks, links(drawn), dict.fromkeys([*nodes, *sinks], NODE[0]))
    tops = [100.0 * row for row in range(len(layout.rows))]
    boxes = {name: Box(layout.x[name], tops[rank], *NODE) for name, rank in layout.rank.items()}
    found = strands(drawn, layout, boxes, tops)
    assert len(found) == len(drawn)
    for strand in found:
        start, end = strand.curves[0][0], strand.curves[-1][3]
        assert boxes[strand.arrow.source].holds(*start, room=6)
        assert boxes[strand.arrow.target].holds(*end, room=6)
