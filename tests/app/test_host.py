"""How a round is hosted: which evening, how, how long; and the one that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app.hosted import workshops
from game.app.screens.host import Host
from game.text.interface import interface
from tests.app.house import at_the_title

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))


def hosting(**set_to: object) -> Pilot:
    pilot = at_the_title(**set_to)  # type: ignore[arg-type]
    pilot.pick("group")
    return pilot


def evening_of(pilot: Pilot) -> str:
    return pilot.app.workshop.session.scenario.id if pilot.app.workshop else ""


def test_only_evenings_that_a_group_gets_through_are_offered_the_first_one_first() -> None:
    there = workshops.evenings()
    assert there[0] == "jeppe"
    assert {"socks_and_tablets", "the_heckler", "the_cut"} <= set(there)
    assert "full_house" not in there  # nobody in a room of thirty keeps 25 guests apart


def test_one_key_begins_the_first_evening_and_one_more_another() -> None:
    pilot = hosting()
    pilot.press("return")
    assert evening_of(pilot) == "jeppe"
    pilot.press("escape")
    pilot.pick("group")
    pilot.pick("evening")
    assert workshops.title(workshops.evenings()[1], "en") in " ".join(pilot.words())
    pilot.pick("hands 60")
    assert evening_of(pilot) == workshops.evenings()[1]


def test_whatever_evening_was_left_is_gone_on_with_by_the_first_key() -> None:
    pilot = hosting()
    for _ in range(workshops.evenings().index("the_cut")):
        pilot.pick("evening")
    pilot.pick("hands 20")
    pilot.press("space", "escape")
    pilot.pick("group")
    assert "Waffles all the same. With cards and hands." in " ".join(pilot.words())
    pilot.press("return")
    assert evening_of(pilot) == "the_cut"


@pytest.mark.parametrize("lang", interface().languages())
def test_every_title_has_room_in_the_largest_text(lang: str) -> None:
    pilot = hosting(lang=lang, text_scale=1.5)
    pilot.pick("hands 20")
    pilot.press("escape")
    pilot.pick("group")
    for _ in workshops.evenings():
        assert isinstance(pilot.app.screen, Host)
        boxes = [widget.box for widget in pilot.app.screen.widgets]
        assert all(box.x >= 0 and box.right <= 1280 and box.below <= 720 for box in boxes)
        assert not any(one.holds(other.x + 1, other.y + 1) for one in boxes for other in boxes if one != other)
        pilot.picture()
        pilot.pick("evening")
