"""Before the door opens and the day after: what there is to spend, on what, and what is too dear by now."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.screens.before import Before
from game.app.screens.ledger import BELOW
from game.app.widgets.spending import SpendRow
from game.core.commands import Leave
from game.text.interface import interface
from tests.app.golden import compare
from tests.app.house import act, before_the_party, in_the_full_room, promised, the_day_after
from tests.app.spill import Frame

if TYPE_CHECKING:
    from tests.app.pilot import Pilot


def row(pilot: Pilot, name: str) -> SpendRow:
    found = pilot.find(name)
    assert isinstance(found, SpendRow)
    return found


def test_an_evening_with_a_before_begins_there() -> None:
    pilot = before_the_party()
    assert pilot.screen == "before"
    assert pilot.focus == "measure.page"


def test_what_was_arranged_is_ticked_and_what_is_too_dear_is_locked() -> None:
    pilot = before_the_party()
    pilot.pick("measure.desk")
    pilot.pick("measure.ole")
    assert row(pilot, "measure.desk").done == "check"
    assert not row(pilot, "measure.page").on
    assert "More than there is left" in row(pilot, "measure.page").spoken


def test_what_is_too_dear_changes_nothing() -> None:
    pilot = before_the_party()
    for wanted in ("measure.desk", "measure.ole", "measure.page"):
        pilot.pick(wanted)
    assert pilot.app.view.spending is not None
    assert pilot.app.view.spending.left == 1


def test_it_is_said_what_a_measure_buys_and_what_the_evening_is_for() -> None:
    pilot = before_the_party()
    assert row(pilot, "measure.page").sub == "It makes you easier to find for those who look."
    assert row(pilot, "measure.desk").sub == "Whoever comes to buy waits twice as long."
    assert row(pilot, "measure.banner").sub == "“Bring a sock with a hole” hangs when the door opens."
    assert row(pilot, "measure.ole").sub == "Ole is there tonight, and carries a poster about."
    assert isinstance(pilot.app.screen, Before)
    assert [one.head for one in pilot.app.screen.strip()][:1] == ["You are here for"]


def test_homework_shows_what_it_has_told() -> None:
    pilot = before_the_party()
    assert row(pilot, "guest.anna").sub == "by the counter"
    pilot.pick("guest.anna")
    assert row(pilot, "guest.anna").sub == "She bought forty pairs in May."
    assert row(pilot, "guest.anna").done


def test_the_door_is_opened_by_keys_by_mouse_and_by_gamepad() -> None:
    pilots = [before_the_party() for _ in range(3)]
    pilots[0].pick("open_door")
    pilots[1].click("open_door")
    pilots[2].pad(*["next"] * (len(pilots[2].app.screen.widgets) - 2), "choose")
    assert [pilot.screen for pilot in pilots] == ["room"] * 3


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("lang", interface().languages())
def test_no_line_lies_on_another(lang: str, scale: float) -> None:
    for pilot in (before_the_party(lang=lang, text_scale=scale), the_day_after(lang=lang, text_scale=scale)):
        boxes = [one.box for one in pilot.app.screen.widgets]
        assert not any(one.touches(other) for one, other in combinations(boxes, 2) if max(one.below, other.below) < 640)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_line_is_seen_whole_or_not_at_all(scale: float, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = before_the_party((1280, 720), text_scale=scale)
    assert isinstance(pilot.app.screen, Before)
    rows = [one for one in pilot.app.screen.widgets if isinstance(one, SpendRow)]
    panels = Frame(pilot, monkeypatch).panels
    seen = [row for row in rows if pygame.Rect(row.box).center in {panel.center for panel in panels}]
    assert 0 < len(seen) < len(rows)
    assert max(row.box.below for row in seen) <= BELOW + 8


def test_a_promise_for_the_day_after_is_kept_there() -> None:
    pilot = the_day_after()
    assert pilot.screen == "after"
    assert row(pilot, "0").sub == "Not kept yet."
    pilot.press("return")
    assert row(pilot, "0").sub == "Kept."
    pilot.pick("done")
    assert pilot.screen == "debrief"


def test_a_promise_that_was_broken_last_night_is_shown_as_that() -> None:
    pilot = in_the_full_room()
    promised(pilot, "sample")
    act(pilot, Leave())
    assert pilot.screen == "debrief"


def test_from_both_one_can_pause_and_come_back() -> None:
    for pilot, name in ((before_the_party(), "before"), (the_day_after(), "after")):
        pilot.press("escape")
        assert pilot.screen == "pause"
        pilot.picture()
        pilot.press("escape")
        assert pilot.screen == name


def test_before_looks_as_it_did() -> None:
    pilot = before_the_party((1280, 720))
    for wanted in ("measure.ole", "guest.anna", "measure.banner"):
        pilot.pick(wanted)
    compare(pilot.picture(), "before")


def test_after_looks_as_it_did() -> None:
    compare(the_day_after((1280, 720)).picture(), "after")
