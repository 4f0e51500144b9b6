"""Widgets: nothing clipped at any text setting, sliders step, long text scrolls, focus goes where one looks."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.app.box import Box
from game.app.canvas import Canvas
from game.app.scale import Scale
from game.app.theme import rgb
from game.app.widgets import Button, ScrollText, Slider, nearest
from game.app.widgets.button import least_width
from game.app.widgets.card import SpeechCard, height_needed
from game.app.widgets.scroll import Passage
from game.app.widgets.table import lay_row
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
    short, long = (SpeechCard("a", Box(0, 0, 280, 0), 1, "A word. " * count) for count in (2, 12))
    assert height_needed(SCALE, long) > height_needed(SCALE, short)


def test_a_card_with_a_price_on_its_edge_leaves_room_for_it() -> None:
    free = SpeechCard("a", Box(0, 0, 280, 0), 1, "A word. " * 12)
    assert height_needed(SCALE, replace(free, price="cuts in")) > height_needed(SCALE, free)


@pytest.mark.parametrize("scale", [SCALE, Scale.fit(960, 540, 1.5)])
def test_a_line_half_scrolled_away_sinks_into_the_paper(scale: Scale) -> None:
    surface = pygame.Surface((1280, 720))
    told = ScrollText("t", Box(40, 40, 600, 300), (Passage("All of it is told. " * 90),), fill="cream", offset=31.0)
    told.draw(Canvas(surface, scale), focused=False)
    top, low = scale.y(told.box.y + 8), scale.y(told.box.below - 8) - 1
    for y in (top, low):
        row = {tuple(surface.get_at((x, y))[:3]) for x in range(scale.x(60), scale.x(620))}
        assert max(abs(a - b) for one in row for a, b in zip(one, rgb("cream"), strict=True)) < 16


@pytest.mark.parametrize("words", ["A word. ", "A sentence that is as long as one may well be before it becomes two. "])
def test_three_cards_fill_the_table_whether_they_lie_side_by_side_or_not(words: str) -> None:
    row = lay_row(SCALE, [SpeechCard(name, NOWHERE, 1, words * 3) for name in "abc"])
    assert max(card.box.right for card in row) == pytest.approx(1234)
    assert len({card.box.below for card in row}) == (1 if len(words) < 20 else 2)
    assert row[-1].box.right == pytest.approx(1234)


def test_a_slider_steps_inside_its_ends_and_reads_a_place() -> None:
    slider = Slider("s", Box(0, 0, 500, 40), "Sound", 0.95, "95%")
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
