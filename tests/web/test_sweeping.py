"""What the collector of circles of references leaves alone, and when it does its work."""

from __future__ import annotations

import gc
import weakref
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from game.web.sweeping import PATIENCE, Sweeper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.web.rooms import Rooms


class Circle:
    def __init__(self) -> None:
        self.me = self


class Place:
    """One hall, with a step and the moves of its lines, and a clock."""

    def __init__(self) -> None:
        self.room, self.lines, self.now = SimpleNamespace(step="lobby"), SimpleNamespace(moves=0), 0.0
        hall: Any = SimpleNamespace(workshop=SimpleNamespace(room=self.room), lines=self.lines)
        self.sweeper = Sweeper(cast("Rooms", SimpleNamespace(halls=(hall,))), lambda: self.now)

    def someone_left(self) -> weakref.ref[Circle]:
        self.lines.moves += 1
        return weakref.ref(Circle())


@pytest.fixture
def place() -> Iterator[Place]:
    gc.disable()
    yield Place()
    gc.enable()


def test_who_came_is_not_gone_through_again(place: Place) -> None:
    frozen, came = gc.get_freeze_count(), [Circle() for _ in range(100)]
    place.lines.moves += 1
    place.sweeper.step()
    assert gc.get_freeze_count() >= frozen + len(came)


def test_what_somebody_left_behind_goes_once_it_is_quiet(place: Place) -> None:
    left = place.someone_left()
    place.sweeper.step()
    assert left(), "nobody waits for a sweep while others still come and go"
    place.sweeper.step()
    assert not left()


def test_nothing_is_swept_while_somebody_votes(place: Place) -> None:
    left = place.someone_left()
    place.room.step = "voting"
    for _ in range(3):
        place.sweeper.step()
    assert left()
    place.room.step = "closed"
    place.sweeper.step()
    assert not left()


def test_where_they_vote_all_the_time_it_is_swept_some_time(place: Place) -> None:
    left = place.someone_left()
    place.room.step = "voting"
    place.sweeper.step()
    place.now += PATIENCE + 1
    place.sweeper.step()
    assert not left()
