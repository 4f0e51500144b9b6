"""One switch is enough: the focus walks on by itself and a press takes what it is on, for a whole evening."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from game.saves.settings import Settings
from tests.app import evenings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.pilot import Pilot

PACE = 1.2


def scanning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pilot:
    settings = Settings(lang="en", scan=PACE, reduced_motion=True)
    return evenings.open_evening(tmp_path, monkeypatch, settings)


def wait(pilot: Pilot, seconds: float) -> None:
    for _ in range(round(seconds / 0.1)):
        pilot.app.update(0.1)


def test_the_focus_walks_over_everything_and_round_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = scanning(tmp_path, monkeypatch)
    names = [widget.name for widget in pilot.app.screen.widgets]
    walked = []
    for _ in names:
        walked.append(pilot.focus)
        wait(pilot, PACE)
    assert walked == names
    assert pilot.focus == names[0]


def test_without_scanning_it_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = evenings.open_evening(tmp_path, monkeypatch)
    before = pilot.focus
    wait(pilot, 10)
    assert pilot.focus == before


def test_a_click_anywhere_takes_what_the_focus_is_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = scanning(tmp_path, monkeypatch)
    while pilot.focus != "settings":
        wait(pilot, PACE)
    pilot.click_at(5, 5)
    assert pilot.screen == "settings"


def test_after_a_press_the_focus_rests_before_it_walks_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = scanning(tmp_path, monkeypatch)
    pilot.app.go("settings")
    wait(pilot, PACE * 0.9)
    pilot.press("return")
    before = pilot.focus
    wait(pilot, PACE * 0.9)
    assert pilot.focus == before


def test_a_slider_goes_up_and_from_the_top_to_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = scanning(tmp_path, monkeypatch)
    pilot.app.go("settings")
    pilot.pick("hear")
    pilot.app.screen.set_focus("music")
    heard = []
    for _ in range(8):
        pilot.press("return")
        heard.append(round(pilot.app.settings.music, 1))
    assert heard == [0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 0.0, 0.1]


def test_a_whole_evening_is_played_with_one_switch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but time and the switch, pressed whenever the dice say so; the ways out of the game are not taken."""
    pilot, dice = scanning(tmp_path, monkeypatch), Random(5)
    seen = set()
    for _ in range(4_000):
        seen.add(pilot.screen)
        if pilot.screen == "debrief":
            break
        wait(pilot, PACE * dice.randint(0, 4) + 0.1)
        if pilot.focus not in ("quit", "home", "settings", "choose"):
            pilot.press("return")
    assert pilot.screen == "debrief"
    assert {"title", "room", "talk"} <= seen


def test_the_space_bar_alone_leaves_a_line_one_writes_in_and_writes_spaces_between_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = scanning(tmp_path, monkeypatch)
    pilot.app.go("people")
    pilot.click("name")
    pilot.press("space")
    assert pilot.app.screen.field is None  # type: ignore[attr-defined]
    pilot.click("name")
    pilot.type(*"A B")
    assert pilot.app.screen.field.words.endswith("A B")  # type: ignore[attr-defined]
    pilot.type("return")
    evenings.finish(pilot)
    pilot.press("2")
    pilot.app.screen.set_focus("own")
    pilot.type(" ", " ")
    assert pilot.focus != "writing"
