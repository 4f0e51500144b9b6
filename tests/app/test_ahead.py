"""What is drawn ahead of time is drawn where nobody sees it, and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app.ahead import Ahead
from game.core.commands import Hear, Reply, Say
from game.core.retold import Retold
from tests.app.house import act, at_the_party, at_the_title, with_maria

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.app.pilot import Pilot


def debriefed() -> Pilot:
    pilot = at_the_party()
    pilot.press("x", "x")
    return pilot


def on_the_way_over() -> Pilot:
    """In the first moment of an evening: no talk has been drawn yet."""
    pilot = at_the_party()
    pilot.pick("Maria")
    assert pilot.screen == "room"
    assert pilot.app.view.where == "talk"
    return pilot


def saying_goodbye() -> Pilot:
    """At the last words of a talk into which one was put: the room has not been drawn yet."""
    pilot = with_maria()
    act(pilot, Hear(), Hear(), Say("how"), Reply("finish"))
    pilot.app.forget_screens(["room", "pause"])
    pilot.pick("ten minutes")
    assert pilot.screen == "talk"
    assert pilot.app.view.where == "room"
    return pilot


PLACES = [at_the_title, at_the_party, on_the_way_over, with_maria, saying_goodbye, debriefed]


@pytest.mark.parametrize("come", PLACES)
def test_drawing_ahead_comes_to_an_end_and_leaves_the_screen_as_it_is(come: Callable[[], Pilot]) -> None:
    pilot = come()
    before = (pilot.screen, pilot.focus, pilot.picture().get_view("2").raw)
    ahead, steps = Ahead(pilot.app), 0
    while ahead.step():
        steps += 1
        assert steps < 100
    assert steps
    assert (pilot.screen, pilot.focus, pilot.picture().get_view("2").raw) == before


def test_another_screen_has_its_own_list() -> None:
    pilot = at_the_title()
    ahead = Ahead(pilot.app)
    while ahead.step():
        pass
    pilot.app.go("settings")
    pilot.app.go("back")
    assert not ahead.step()
    pilot.app.go(pilot.app.evening.begin("jeppe", 1))
    assert ahead.step()


def test_the_evening_may_go_on_between_two_steps_of_walking_its_roads() -> None:
    pilot = with_maria()
    pilot.press("return")
    assert pilot.app.session is not None
    walk = Retold(pilot.app.session).walk()
    next(walk)
    pilot.press("return")
    assert list(walk)
