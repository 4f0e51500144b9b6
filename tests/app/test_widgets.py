"""Widgets: nothing clipped at any text setting, sliders step, long text scrolls, focus goes where one looks."""

from __future__ import annotations

import pytest

from game.app.box import Box
from game.app.scale import Scale
from game.app.widgets import Button, ScrollText, Slider, SpeechCard, nearest
from game.app.widgets.button import least_width
from game.app.widgets.card import height_needed
from game.app.widgets.scroll import Passage
from game.app.widgets.widget import sentences

SCALE = Scale.fit(1280, 720)
NOWHERE = Box(0, 0, 0, 0)
GRID = tuple(Button(f"{x}{y}", Box(x * 120, y * 60, 100, 40), "B") for y in range(3) for x in range(3))


@pytest.mark.parametrize(("way", "name"), [("right", "21"), ("left", "01"), ("up", "10"), ("down", "12")])
def test_an_arrow_goes_to_the_neighbour_on_that_side(way: str, name: str) -> None:
    found = nearest(GRID, GRID[4], way)
    assert found is not None
    assert found.name == name


def test_an_arrow_off_the_edge_goes_nowhere() -> None:
    assert nearest(GRID, GRID[0], "left") is None


def test_a_button_needs_more_room_for_larger_text() -> None:
    button = Button("b", NOWHERE, "Look around", "1 beat", "O", "eye")
    widths = [least_width(Scale.fit(1280, 720, text), button) for text in (1.0, 1.25, 1.5)]
    assert widths == sorted(set(widths))


def test_a_card_grows_with_its_sentence() -> None:
    short, long = (height_needed(SCALE, "A word. " * count, 280) for count in (2, 12))
    assert long > short


def test_a_slider_steps_inside_its_ends_and_reads_a_place() -> None:
    slider = Slider("s", Box(0, 0, 500, 40), "Sound", 0.95, "95 %")
    assert slider.stepped(1) == 1.0
    assert slider.stepped(-1) == 0.85
    assert slider.share_at(-100) == 0.0
    assert slider.share_at(900) == 1.0


def test_long_text_scrolls_to_its_end_and_no_further() -> None:
    text = ScrollText("t", Box(0, 0, 300, 100), (Passage("A line of words. " * 40),))
    assert text.scroll(SCALE, 1)
    assert text.scroll(SCALE, 999)
    assert text.offset == text.last(SCALE)
    assert not text.scroll(SCALE, 1)


def test_a_face_down_card_says_why_and_never_its_sentence() -> None:
    card = SpeechCard("a", NOWHERE, 3, "You did not hear this.", note="It rests on part 3.", face_down=True)
    assert card.spoken == "3. You did not hear this. It rests on part 3."


def test_what_is_read_aloud_ends_its_sentences_once() -> None:
    assert sentences("Yes.", "", "1 beat") == "Yes. 1 beat."
