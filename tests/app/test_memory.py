"""One evening after another holds no more than the one before."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING
from weakref import ref

from game.app import rooms
from game.app.keep import KEPT, MEGABYTES
from game.app.memory import give_back_at_once
from game.saves.settings import Settings
from tests.app import evenings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.pilot import Pilot

FEW = 400  # objects that an evening may leave in the caches of interpreter and libraries


def an_evening(pilot: Pilot) -> tuple[int, int]:
    """From the title to the debrief and back; how many objects and pictures there are then."""
    evenings.finish(pilot)
    pilot.frames(60)
    pilot.app.go("home")
    pilot.app.evening.close()
    pilot.frames(10)
    gc.collect()
    return len(gc.get_objects()), len(KEPT)


def test_an_evening_that_is_left_gives_up_its_rooms_before_any_collector_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    KEPT.forget()  # what other tests still hold
    pilot = evenings.open_evening(tmp_path, monkeypatch, Settings(lang="en"))
    stage = pilot.app.scale.stage
    title = ref(rooms.background("title", stage))
    evenings.begin(pilot)
    pilot.app.draw()
    hall, room = ref(rooms.background("hall", stage)), pilot.app.screen_named("room")
    KEPT.forget()
    assert title() is None
    assert hall()
    pilot.app.evening.close()
    assert room not in pilot.app._screens.values()
    assert hall() is None


def test_no_evening_leaves_more_behind_than_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    give_back_at_once()
    pilot = evenings.open_evening(tmp_path, monkeypatch, Settings(lang="en"))
    pilot.frames(10)
    an_evening(pilot)  # whatever is made once
    first, second, third = (an_evening(pilot) for _ in range(3))
    assert third[0] - first[0] < FEW, (first, second, third)
    assert third[1] - first[1] < 40, (first, second, third)
    assert KEPT.weight <= MEGABYTES * 2**20
