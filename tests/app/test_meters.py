"""Meters are the last stops of the focus: each says what it shows and means, and no other way becomes longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app.meters import METERS, is_meter, meters_of
from game.app.scanning import Scanning
from game.app.widgets.widget import nearest
from game.saves.settings import PACES
from game.text.interface import interface
from tests.app import house
from tests.app.golden import compare
from tests.app.spill import Frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.app.pilot import Pilot


def _heard_out(size: tuple[int, int] = (640, 360), **settings: object) -> Pilot:
    pilot = house.with_maria(size, **settings)
    pilot.press("h", "h")
    pilot.rest()
    return pilot


PLACES: dict[str, tuple[Callable[..., Pilot], list[str]]] = {
    "room": (house.in_the_full_room, ["clock", "reach", "word"]),
    "talk": (_heard_out, ["head", "clock", "known"]),
    "called": (house.called_away, ["head", "clock"]),
    "before": (house.before_the_party, ["purse"]),
    "after": (house.the_day_after, ["purse"]),
}
WAYS = ("up", "down", "left", "right")


def stops(pilot: Pilot) -> list[str]:
    """Where Tab comes to, once round."""
    pilot.press("tab")
    first, walked = pilot.focus, [pilot.focus]
    while True:
        pilot.press("tab")
        if pilot.focus == first:
            return walked
        walked.append(pilot.focus)


def _helped(pilot: Pilot) -> str:
    return pilot.app.help.words if pilot.app.help else ""


@pytest.mark.parametrize("name", PLACES)
def test_the_tabulator_comes_to_them_after_all_else(name: str) -> None:
    come, meters = PLACES[name]
    pilot = come()
    pilot.app.screen.set_focus(pilot.app.screen.widgets[0].name)
    pilot.press("shift tab")
    walked = stops(pilot)
    assert walked[-len(meters) :] == [f"meter {one}" for one in meters]
    assert not any(is_meter(one) for one in walked[: -len(meters)])


@pytest.mark.parametrize("lang", interface().languages())
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("name", PLACES)
def test_in_focus_each_says_on_the_stage_what_the_click_on_it_says(
    name: str, text_scale: float, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    come, meters = PLACES[name]
    pilot = come(lang=lang, text_scale=text_scale)
    for thing in meters:
        pilot.app.screen.set_focus(f"meter {thing}")
        means = pilot.app.text(f"ui.help.{name}.{thing}")
        frame = Frame(pilot, monkeypatch)
        said = frame.inks[-means.count(" ") :]  # it lies over all else
        lines = [ink for ink in said if ink.layer == said[-1].layer]
        assert " ".join(ink.words for ink in lines) == means
        assert all(ink.ground and ink.ground.contains(ink.box.inflate(-4, -4)) for ink in lines)
        assert frame.stage.contains(frame.panels[-1])
        pilot.press("return")
        assert pilot.app.help is not None
        assert pilot.app.help.words == means
        about = pilot.app.help.about
        pilot.press("escape")
        pilot.click_at(*about.middle)
        assert pilot.app.help.words == means
        pilot.press("escape")
        assert pilot.focus == f"meter {thing}"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("room", {"clock": "90 beats left, half time in 40.", "reach": "31 reached!", "word": "No word yet."}),
        ("talk", {"head": "Maria: in no hurry. Need.", "known": "Ten people wait every morning. Why? Not told yet."}),
        ("before", {"purse": "6 of 6 hours left."}),
    ],
)
def test_the_voice_reads_what_it_shows_before_what_it_means(name: str, said: dict[str, str]) -> None:
    pilot = PLACES[name][0]()
    for thing, shows in said.items():
        pilot.app.screen.set_focus(f"meter {thing}")
        assert pilot.app.screen.spoken() == f"{shows} {pilot.app.text(f'ui.help.{name}.{thing}')}"


@pytest.mark.parametrize("name", PLACES)
def test_an_arrow_that_led_somewhere_leads_there_still(name: str) -> None:
    pilot = PLACES[name][0]()
    screen = pilot.app.screen
    for stop in [one.name for one in screen.widgets]:
        for way in WAYS:
            screen.set_focus(stop)
            here = screen.focused
            assert here is not None
            before = nearest(screen.widgets, here, way)
            pilot.press(way)
            assert before is None or not is_meter(pilot.focus)


def test_up_from_a_card_and_to_the_side_and_down_again() -> None:
    pilot = _heard_out()
    pilot.press("up")
    card = pilot.focus
    walked = []
    for way in ("up", "right", "right", "left", "left"):
        pilot.press(way)
        walked.append(pilot.focus.removeprefix("meter "))
    assert walked == ["head", "clock", "known", "clock", "head"]
    pilot.press("down")
    assert pilot.focus == card


@pytest.mark.parametrize("name", PLACES)
def test_a_gamepad_comes_to_each(name: str) -> None:
    come, meters = PLACES[name]
    pilot, seen = come(), set()
    pilot.press("down")
    for _ in range(3 * len(pilot.app.screen.widgets) + 8):
        pilot.pad("next")
        if is_meter(pilot.focus):
            seen.add(pilot.focus.removeprefix("meter "))
            pilot.pad("choose")
            assert pilot.app.help is not None
            pilot.pad("back")
            assert pilot.app.help is None
    assert seen == set(meters) <= METERS


def test_where_the_list_covers_a_sign_it_is_no_stop() -> None:
    pilot = house.in_the_full_room()
    pilot.press("l")
    assert [one.thing for one in meters_of(pilot.app.screen)] == ["clock", "reach"]


@pytest.mark.parametrize("name", PLACES)
def test_to_one_switch_they_are_one_stop_which_goes_through_them(name: str) -> None:
    pace = PACES[1]
    pilot = PLACES[name][0](scan=pace)
    screen = pilot.app.screen
    (meter,) = meters_of(screen)
    screen.set_focus(screen.widgets[-1].name)
    Scanning.update(pilot.app.scanning, pace)
    assert pilot.focus == meter.name
    assert meter.spoken == pilot.app.text("ui.meters")
    pilot.press("space")
    assert pilot.app.help
    first = pilot.app.help.words
    assert first == pilot.app.text(f"ui.help.{name}.{meter.thing}")
    pilot.app.scanning.update(pace)
    assert pilot.app.help.words == first  # it is still being read
    told = [first]
    for _ in range(600):
        pilot.app.scanning.update(0.5)
        told.append(_helped(pilot))
        if not told[-1]:
            break
    assert {pilot.app.text(f"ui.help.{name}.{one}") for one in PLACES[name][1]} <= set(told)
    assert told[-1] == ""
    assert pilot.screen == name


def test_the_focus_on_one_outlives_the_pause_and_another_size_of_the_window() -> None:
    pilot = house.in_the_full_room()
    pilot.app.screen.set_focus("meter clock")
    pilot.press("escape")
    pilot.app.change(text_scale=1.25)
    pilot.frames()
    pilot.press("escape")
    assert pilot.screen == "room"
    assert pilot.focus == "meter clock"


@pytest.mark.parametrize(("name", "thing"), [("room", "word"), ("talk", "known")])
def test_a_meter_in_focus_looks_as_before(name: str, thing: str) -> None:
    pilot = PLACES[name][0]((1280, 720))
    pilot.app.screen.set_focus(f"meter {thing}")
    pilot.rest()
    compare(pilot.picture(), f"meter_{thing}")
