"""The two model evenings of every scenario we ship: both come to an end, as different as they should be."""

from __future__ import annotations

import pytest

from game.core.comparison import compare
from game.core.session import Session
from game.prove.models import MODELS, model_of
from game.resources import scenarios
from tests.shipped import shipped

SHIPPED = sorted(path.parent.name for path in scenarios().glob("*/scenario.yaml"))


@pytest.mark.parametrize("name", SHIPPED)
def test_who_listens_comes_further_than_who_brings_a_poster(name: str) -> None:
    own = Session.start(shipped(name), 7)
    pusher, listener = (model_of(own, model) for model in MODELS)
    both = compare(pusher, listener)
    assert both.over == (True, True)
    assert both.skill[0] + 30 < both.skill[1]
    assert both.outcome[0] < both.outcome[1]
    assert both.reach[0] > both.reach[1]


def test_a_model_has_the_same_room_and_the_same_dice() -> None:
    own = Session.start(shipped("full_house"), 11)
    other = model_of(own, "listener")
    assert other.scenario.guests == own.scenario.guests
    assert other.entries[0] == own.entries[0]
    assert len(own.entries) == 1
