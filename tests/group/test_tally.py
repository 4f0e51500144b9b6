"""Counting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.group.tally import Tally, lot, moved, shares


@given(st.lists(st.integers(0, 999), min_size=2, max_size=8))
def test_shares_keep_the_order_and_who_is_even_looks_even(counts: list[int]) -> None:
    found = shares(counts)
    for one, share in zip(counts, found, strict=True):
        assert all(share >= other for count, other in zip(counts, found, strict=True) if count < one)
        assert all(share == other for count, other in zip(counts, found, strict=True) if count == one)
        assert not any(counts) or abs(share - 100 * one / sum(counts)) <= 0.5


@pytest.mark.parametrize(
    ("counts", "advice"), [((3, 3, 3, 1), "hint"), ((11, 8, 5, 2), "discuss"), ((7, 3), "discuss"), ((8, 2), "move_on")]
)
def test_the_largest_share_advises_what_to_do(counts: tuple[int, ...], advice: str) -> None:
    assert Tally((counts,), 0).advice == advice


@given(st.integers(0, 10**6), st.integers(0, 9))
def test_a_lot_falls_on_one_of_those_that_are_even_and_always_the_same(seed: int, entry: int) -> None:
    tally = Tally(((2, 1, 2), (0, 1, 0)), 9)
    assert tally.leaders == (0, 1, 2)
    assert lot(seed, tally, 0, entry, 1) == lot(seed, tally, 0, entry, 1)
    assert lot(seed, Tally(((2, 1, 2),), 9), 0, entry, 1) in (0, 2)


def test_what_moved_between_two_votes() -> None:
    assert moved(Tally(((5, 5),), 10), Tally(((0, 10),), 10)) == 50
    assert moved(Tally(((0, 0),), 10), Tally(((0, 10),), 10)) == 0
