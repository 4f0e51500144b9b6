"""Reactions begin and end where one stands, and each is told from the others by what it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app.reactions import LASTS, STILL, nod, none, shrug, small, start, to

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.app.reactions import Moved

AGES = [LASTS * nth / 20 for nth in range(21)]


@pytest.mark.parametrize("reaction", [nod, start, shrug])
def test_a_reaction_begins_and_ends_at_rest(reaction: Callable[[float], Moved]) -> None:
    assert reaction(0.0) == reaction(LASTS) == reaction(-1) == STILL
    assert any(reaction(age) != STILL for age in AGES)


def test_a_nod_is_of_the_head_a_shrug_of_the_shoulders_a_start_of_both() -> None:
    assert all(nod(age).trunk == 0 <= nod(age).head for age in AGES)
    assert min(shrug(age).trunk for age in AGES) < -0.01
    assert max(shrug(age).head for age in AGES) < 0.01
    jolt = start(0.05)
    assert jolt.head < jolt.trunk < 0


def test_a_push_makes_one_start_lost_trust_shrug_and_a_glad_face_nod() -> None:
    assert to("push", "delighted", won=None) is start
    assert to("listen", "neutral", won=False) is shrug
    assert to("listen", "neutral", won=True) is to("challenge", "curious", won=None) is nod
    assert to("listen", "neutral", won=None) is none


def test_across_the_room_an_upset_face_comes_with_a_start() -> None:
    assert small("annoyed", 0.05) == start(0.05)
    assert small("happy", 0.05) == nod(0.05)
