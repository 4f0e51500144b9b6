"""Words are wrapped, measured and drawn so that nothing overflows."""

from __future__ import annotations

import pygame
import pytest

from game.app import text
from game.app.canvas import Canvas
from game.app.scale import Scale
from game.app.theme import BODY, HEAVY, LOUD, STRONG, TITLE
from game.text.interface import interface

SCALE = Scale.fit(1280, 720)
SENTENCE = "What else have you said yes to, over the years, without catching it?"


def test_our_languages_have_every_letter() -> None:
    letters = "abc ÆØÅ æøå ÄÖ äö éèê üß áčđšž «» 1234 50 % (a/b) €"
    marks = "\u201c\u201d\u2018\u2019\u2013\u2014\u2026\u00b7\u00d7\u2022\u00a0"
    assert not text.covers(letters + marks)
    assert not text.covers("".join(words for told in interface().texts.values() for words in told.values()))


def test_a_character_no_font_has_is_named() -> None:
    assert text.covers("snow \u2603") == {"\u2603"}


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("It's hers", "It\u2019s hers"), ("'I'll take it.' So she did.", "\u2018I\u2019ll take it.\u2019 So she did."),
        ("the guests' hall", "the guests\u2019 hall"), ("('No')", "(\u2018No\u2019)"),
        ("she said: 'Go", "she said: \u2018Go"), ("'", "\u2019"), ("plain", "plain"),
    ],
)  # fmt: skip
def test_straight_quotes_are_printed_as_quotes(typed: str, printed: str) -> None:
    assert text.curled(typed) == printed
    assert text.width(SCALE, typed) == text.width(SCALE, printed)
    assert not text.covers(printed)


def test_lines_stay_within_their_width() -> None:
    lines = text.wrap(SCALE, SENTENCE, 200, STRONG, 18)
    assert max(text.width(SCALE, line, STRONG, 18) for line in lines) <= 200


def test_no_word_is_lost_or_changed_by_wrapping() -> None:
    assert " ".join(text.balanced(SCALE, SENTENCE, 260)) == SENTENCE


def test_balanced_lines_leave_no_lonely_last_word() -> None:
    words = "They clapped for our panels too so may I show you one?"
    for limit in range(180, 420, 20):
        lines = text.balanced(SCALE, words, limit)
        assert len(lines) == 1 or " " in lines[-1]


def test_nor_does_one_before_a_written_line_end() -> None:
    words = "They clapped for our panels too so may I show you one? (pushed)"
    for limit in range(180, 420, 20):
        alone = text.balanced(SCALE, words, limit)
        assert text.balanced(SCALE, f"{words}\n{SENTENCE}", limit) == (*alone, *text.balanced(SCALE, SENTENCE, limit))


def test_balancing_costs_no_line() -> None:
    for limit in range(120, 500, 40):
        assert len(text.balanced(SCALE, SENTENCE, limit)) == len(text.wrap(SCALE, SENTENCE, limit))


def test_a_written_line_end_is_kept() -> None:
    assert text.wrap(SCALE, "one\ntwo", 400) == ("one", "two")


@pytest.mark.parametrize(
    "tied",
    [
        "Line 9",
        "block C",
        "Risk \u22121",
        "Hush & Daughter",
        "20\u00a0%",
        "car 41,",
        "26.\u00a0november 2026",
        "i havre",
    ],
)
def test_what_belongs_together_stays_on_one_line(tied: str) -> None:
    least, most = text.width(SCALE, tied, BODY), text.width(SCALE, f"They say that {tied}", BODY)
    for limit in range(int(least) + 1, int(most) + 1, 5):
        lines = text.wrap(SCALE, f"They say that {tied} is late", limit)
        assert any(tied.replace(text.TIED, " ") in line for line in lines)


def test_nor_is_it_torn_for_the_sake_of_even_lines() -> None:
    words, limit = "Hvorfor? Ikke\u00a0fortalt\u00a0ennå.", 150
    assert text.balanced(SCALE, words, limit, HEAVY, 14) == ("Hvorfor?", "Ikke fortalt ennå.")


def test_what_belongs_together_is_not_cut_where_a_line_is_too_short_for_it() -> None:
    limit = text.width(SCALE, "Daughter", BODY) + 1
    assert text.wrap(SCALE, "Hush & Daughter", limit) == ("Hush &", "Daughter")


@pytest.mark.parametrize("free", ["that one. A", "plates O'Hara", "8, 9"])
def test_what_only_looks_like_it_does_not(free: str) -> None:
    first, second = free.rsplit(" ", 1)
    limit = text.width(SCALE, f"They say that {first}", BODY) + 1
    assert text.wrap(SCALE, f"They say that {free}", limit) == (f"They say that {first}", second)


def test_a_word_longer_than_the_line_is_cut() -> None:
    lines = text.wrap(SCALE, "Konversasjonssimulatorprosjektgruppe", 90)
    assert "".join(lines) == "Konversasjonssimulatorprosjektgruppe"
    assert max(text.width(SCALE, line, BODY) for line in lines) <= 90


def test_larger_text_takes_more_room() -> None:
    large = Scale.fit(1280, 720, text=1.5)
    assert text.measure(large, SENTENCE, 260) > 1.5 * text.measure(SCALE, SENTENCE, 260) - 1


def test_a_box_that_is_too_low_does_not_fit() -> None:
    assert text.fits(SCALE, SENTENCE, 260, 80)
    assert not text.fits(SCALE, SENTENCE, 260, 40)


def test_a_box_that_would_cut_a_word_does_not_fit() -> None:
    assert not text.fits(SCALE, "Konversasjonssimulatorprosjektgruppe", 90, 400)


def test_capitals_are_centred_on_their_line() -> None:
    surface = pygame.Surface((1280, 720), pygame.SRCALPHA)
    text.write(Canvas(surface, SCALE), "H", 100, 100, size=40)
    box = surface.get_bounding_rect()
    assert abs(box.centery - 100) <= 1


def test_a_paragraph_is_as_high_as_it_was_measured() -> None:
    c = Canvas(pygame.Surface((1280, 720)), SCALE)
    assert text.paragraph(c, SENTENCE, 0, 10, 200) == pytest.approx(10 + text.measure(SCALE, SENTENCE, 200))


@pytest.mark.parametrize("face", [BODY, STRONG, HEAVY, TITLE, LOUD])
def test_the_legible_setting_changes_every_face(face: str) -> None:
    legible = Scale.fit(1280, 720, legible=True)
    assert text.face_of(legible, face).startswith("AtkinsonHyperlegible")


def test_what_is_too_long_for_its_line_ends_in_dots() -> None:
    assert text.shortened(SCALE, SENTENCE, 2000) == SENTENCE
    short = text.shortened(SCALE, SENTENCE, 200)
    assert short.endswith("…")
    assert SENTENCE.startswith(short[:-1])
    assert text.width(SCALE, short) <= 200


@pytest.mark.parametrize(
    "words", ["Vi satt der i fjor høst", "An evening for Hush & Daughter", "It is I who came", "Come to 5 of us"]
)
def test_no_line_ends_in_a_single_letter_or_beside_an_and_sign(words: str) -> None:
    for limit in range(150, 260, 10):
        lines = text.balanced(SCALE, words, limit)
        assert " ".join(lines) == words
        assert not any(len(line.split(" ")[-1]) == 1 for line in lines[:-1])
        assert not any(line.startswith("&") for line in lines)


@pytest.mark.parametrize("marks", ["“{}”", "«{}»", "”{}”"])
def test_a_quotation_that_is_shortened_is_closed(marks: str) -> None:
    said = marks.format(SENTENCE)
    short = text.shortened(SCALE, said, 200)
    assert short.endswith("…" + said[-1])
    assert short.startswith(said[:20])
    assert text.width(SCALE, short) <= 200
    assert text.shortened(SCALE, SENTENCE, 200).endswith("…")
