"""What remembering is worth: the place of a card nothing much on the next seed, its sentence more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.core.level import LEVELS, at_level
from game.prove.learners import MORE, learn
from tests.core.builders import evening, guest, node, option
from tests.shipped import shipped

if TYPE_CHECKING:
    from game.core.level import Level

SEEDS = 3


@pytest.mark.parametrize("level", LEVELS)
def test_who_remembers_places_is_hardly_better_than_chance(level: Level) -> None:
    learned = learn(at_level(shipped("jeppe"), level), SEEDS)
    assert learned.places <= learned.random + MORE
    assert learned.gate.holds
    assert learned.places < learned.sentences <= learned.teacher


def test_where_the_cards_never_change_places_remembering_them_is_enough_and_the_gate_says_so() -> None:
    cards = [option(f"bad{nth}", end="bad") for nth in range(3)]
    fixed = node("n", *cards, option("right", end="good"), fixed=True)
    learned = learn(evening(guest(fixed)), 12)
    assert learned.places == learned.teacher == 100
    assert not learned.gate.holds
