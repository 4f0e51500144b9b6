"""The envelope in the window: sealed before an evening, opened in its debrief, and on the day that was set."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from game.saves import day
from game.saves.envelope import envelope_of
from tests.app.evenings import act, begin, open_evening
from tests.app.screens import come_to

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.pilot import Pilot


def sealed_goals(pilot: Pilot) -> tuple[str, ...]:
    assert pilot.app.playing
    sealed = envelope_of(pilot.app.playing.evening.journal.path.stem)
    return sealed.goals if sealed else ()


def test_before_the_first_evening_nobody_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = open_evening(tmp_path, monkeypatch)
    pilot.app.go("choose")
    assert not any(one.name == "envelope" for one in pilot.app.screen.widgets)


def test_whoever_does_not_want_one_begins_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = come_to("museum", tmp_path, monkeypatch)
    begin(pilot)
    assert (pilot.screen, sealed_goals(pilot)) == ("room", ())


def test_a_goal_of_ones_own_is_sealed_with_the_evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = come_to("envelope", tmp_path, monkeypatch)
    pilot.click("seal")
    assert (pilot.screen, sealed_goals(pilot)) == ("room", ("ask",))


def test_four_are_too_many_and_one_can_be_taken_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = come_to("envelope", tmp_path, monkeypatch)
    for letter in "xyz":
        pilot.click("own")
        pilot.type(letter, "return")
    pilot.click("goal.0")
    pilot.click("seal")
    assert sealed_goals(pilot) == ("x", "y")


def test_an_empty_envelope_is_not_sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = come_to("envelope", tmp_path, monkeypatch)
    pilot.click("goal.0")
    pilot.click("seal")
    assert pilot.screen == "envelope"


def test_escape_leaves_a_goal_unwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = come_to("envelope", tmp_path, monkeypatch)
    pilot.click("own")
    pilot.type("x", "escape")
    assert not any(one.spoken.startswith("x") for one in pilot.app.screen.widgets)


def test_the_date_of_the_second_opening_is_the_players(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = come_to("envelope opened", tmp_path, monkeypatch)
    pilot.click("open_again")
    assert "3\u00a0December 2026" in pilot.find("open_again").spoken
    for _ in range(5):
        pilot.click("open_again")
    assert "does not open" in pilot.find("open_again").spoken.lower()


def test_on_its_day_the_title_says_so_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = come_to("envelope opened", tmp_path, monkeypatch)
    pilot.click("open_again")
    pilot.app.evening.close()
    pilot.app.go("home")
    assert not any(one.name == "letter" for one in pilot.app.screen.widgets)
    monkeypatch.setattr(day, "_now", lambda: date(2026, 12, 4))
    pilot.app._come_to("title")
    pilot.click("letter")
    assert "ask" in pilot.find("flow").spoken
    pilot.press("escape")
    assert not any(one.name == "letter" for one in pilot.app.screen.widgets)


def test_a_road_tried_later_has_no_envelope(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = come_to("envelope opened", tmp_path, monkeypatch)
    pilot.click("rewind")
    pilot.press("return")
    act(pilot)
    assert sealed_goals(pilot) == ()
