"""What stands on a poster fits on it, whatever the language, and is set as large as it can be."""

from __future__ import annotations

import pytest

from game.app import poster, text
from game.app.theme import LOUD
from tests.shipped import EVENINGS, read

WIDE, HIGH, GAP = 240, 270, 14
FOUND = [read(name) for name in EVENINGS]
REAL = sorted(
    {
        one.texts.get(f"evening.posters.{sheet.id}.name", lang)
        for one in FOUND
        if one.scenario and one.texts
        for sheet in one.scenario.posters
        for lang in one.texts.languages()
    }
)
LONG = [
    "Spesialistlegetjenesten",
    "Kaffe",
    "a b c d e f g h i j k",
    "Flerkulturelle tilbakemeldingskvelder for alle på huset",
]


def test_there_are_posters() -> None:
    assert len(REAL) > 10


@pytest.mark.parametrize("words", [*REAL, *LONG])
def test_the_words_of_a_poster_fit_and_none_is_lost(words: str) -> None:
    lines = poster.set_lines(words, WIDE, HIGH, GAP)
    assert " ".join(line for line, _ in lines) == words
    boxes = [text.rendered(line, LOUD, size, "cream").get_bounding_rect() for line, size in lines]
    assert max(box.w for box in boxes) <= WIDE
    assert sum(box.h for box in boxes) + GAP * (len(boxes) - 1) <= HIGH + len(boxes)


@pytest.mark.parametrize("words", REAL)
def test_a_real_poster_can_be_read_on_the_wall(words: str) -> None:
    """On the wall of the smallest window that is comfortable a sheet is 74 pixels wide."""
    assert min(size for _, size in poster.set_lines(words, 59, 63, 5)) >= 9


@pytest.mark.parametrize("words", REAL)
def test_no_little_word_stands_alone(words: str) -> None:
    first, *others = (line for line, _ in poster.set_lines(words, WIDE, HIGH, GAP))
    assert len(first) > 2
    assert min(map(len, others)) > 3


def test_a_sentence_begins_on_a_line_of_its_own() -> None:
    lines = [line for line, _ in poster.set_lines("Slå dig ner. Det finns soppa.", WIDE, HIGH, GAP)]
    assert "Slå dig ner." in (" ".join(lines[:count]) for count in range(1, len(lines)))


def test_colours_and_designs_go_round() -> None:
    sheets = {poster.sheet("Soup", 60, hue).get_view("2").raw for hue in range(len(poster.HUES))}
    assert len(sheets) == len(poster.HUES)
    assert poster.sheet("Soup", 60, 0) is poster.sheet("Soup", 60, 0)
