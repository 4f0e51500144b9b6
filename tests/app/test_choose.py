"""Choosing an evening, by keyboard, mouse and gamepad."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.app.evening_card import EveningCard, least_height
from game.app.paint import pill_width
from game.app.shelf import Shelf
from game.app.theme import TEXT_SETTINGS
from game.core.session import header
from game.saves.progress import keep_result
from game.saves.settings import Settings
from tests.app.evenings import open_evening
from tests.app.golden import compare

if TYPE_CHECKING:
    from pathlib import Path

    from game.core.level import Level
    from tests.app.pilot import Pilot


def choosing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings | None = None) -> Pilot:
    pilot = open_evening(tmp_path, monkeypatch, settings, broken=True)
    pilot.app.go("choose")
    return pilot


def test_an_evening_says_title_place_brand_length_and_guests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card = choosing(tmp_path, monkeypatch).find("A small evening").spoken
    assert all(words in card for words in ("A hall with one urn", "Hush & Daughter", "3 minutes", "guests: 2"))


def test_after_the_first_evening_the_small_ones_come_before_the_large() -> None:
    guests = [one.guests for one in Shelf().evenings("en")]
    assert guests[1:] == sorted(guests[1:])


def test_an_evening_nobody_played_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "not played yet" in choosing(tmp_path, monkeypatch).find("A small evening").spoken


def test_the_best_result_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = open_evening(tmp_path, monkeypatch)
    keep_result("jeppe", "medium", 71.6, 40.0)
    pilot.app.go("choose")
    assert "best: 72 (medium)" in pilot.find("A small evening").spoken


def test_an_evening_that_was_not_graded_has_no_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = open_evening(tmp_path, monkeypatch)
    keep_result("jeppe", "medium", None, 40.0)
    pilot.app.go("choose")
    assert "not graded" in pilot.find("A small evening").spoken


def test_the_best_is_that_of_the_level_one_would_play_else_of_the_hardest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = open_evening(tmp_path, monkeypatch)
    keep_result("jeppe", "easy", 90, 40)
    keep_result("jeppe", "hard", 61, 40)
    pilot.app.go("choose")
    assert "best: 61 (hard)" in pilot.find("A small evening").spoken
    pilot.app.change(level="easy")
    assert "best: 90 (easy)" in pilot.find("A small evening").spoken


def test_a_broken_evening_says_where_it_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "scenario.yaml:1:1: error" in choosing(tmp_path, monkeypatch).find("torn").spoken


def test_a_broken_evening_cannot_be_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = choosing(tmp_path, monkeypatch)
    pilot.pick("torn")
    assert (pilot.screen, pilot.app.session) == ("choose", None)


def test_enter_starts_the_focused_evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = choosing(tmp_path, monkeypatch)
    pilot.press("return")
    assert pilot.screen == "room"


def test_a_number_starts_its_evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = choosing(tmp_path, monkeypatch)
    pilot.press("1")
    assert pilot.screen == "room"


def test_a_number_nobody_has_does_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = choosing(tmp_path, monkeypatch)
    pilot.press("9")
    assert pilot.screen == "choose"


def test_a_click_starts_an_evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = choosing(tmp_path, monkeypatch)
    pilot.click("A small evening")
    assert pilot.screen == "room"


def test_the_gamepad_goes_back_to_the_title(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = choosing(tmp_path, monkeypatch)
    pilot.pad("back")
    assert pilot.screen == "title"


def test_cards_are_as_high_as_their_words_at_the_largest_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = choosing(tmp_path, monkeypatch, Settings(lang="en", text_scale=1.5))
    cards = [card for card in pilot.app.screen.widgets if isinstance(card, EveningCard)]
    assert all(card.box.h >= least_height(pilot.app.scale, card) for card in cards)


@pytest.mark.parametrize("scale", TEXT_SETTINGS)
@pytest.mark.parametrize("lang", ["en", "nb", "sv"])
@pytest.mark.parametrize("played", [(), ("easy",), ("hard",)])
def test_what_is_written_over_a_picture_stays_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scale: float, lang: str, played: tuple[Level, ...]
) -> None:
    pilot = open_evening(tmp_path, monkeypatch, Settings(lang=lang, text_scale=scale, level="hard"))
    for level in played:
        keep_result("jeppe", level, 100, 100)
    pilot.app.go("choose")
    card = pilot.find("small evening")
    assert isinstance(card, EveningCard)
    assert pill_width(pilot.app.scale, card.best) <= card.wide < card.left


def test_a_broken_evening_has_no_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card = choosing(tmp_path, monkeypatch).find("torn")
    assert isinstance(card, EveningCard)
    assert not card.room


def test_the_screen_looks_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = open_evening(tmp_path, monkeypatch, size=(1280, 720))
    pilot.app.go("choose")
    compare(pilot.picture(), "choose")


def test_the_level_is_chosen_with_the_evening_and_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = choosing(tmp_path, monkeypatch)
    assert "medium" in pilot.find("level").spoken
    pilot.pick("level")
    assert "hard" in pilot.find("level").spoken
    pilot.pick("A small evening")
    session = pilot.app.session
    assert session
    assert session.setup.level == "hard"
    assert header(session)["level"] == "hard"
