"""Every setting applies at once and is there on the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.screens.settings import PAGES
from game.saves.settings import Settings, load_settings
from tests.app.evenings import open_evening
from tests.app.golden import compare
from tests.app.spill import Frame

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot


def setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int] = (640, 360)) -> Pilot:
    pilot = open_evening(tmp_path, monkeypatch, size=size)
    pilot.app.go("settings")
    return pilot


@pytest.mark.parametrize(
    ("page", "name"),
    [("see", "legible"), ("see", "reduced_motion"), ("hear", "mute"), ("hear", "voice")],
)
def test_a_switch_applies_at_once_and_is_kept(
    page: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick(page)
    pilot.pick(name)
    assert getattr(pilot.app.settings, name) != getattr(Settings(), name)
    assert getattr(load_settings(), name) == getattr(pilot.app.settings, name)


def test_all_that_stands_in_a_column_begins_at_one_height(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch, (1280, 720))
    for page in ("see", "hear"):
        pilot.pick(page)
        labels = {pilot.app.text(f"ui.settings.{name}") for name, _ in PAGES[page]}
        inks = [ink for ink in Frame(pilot, monkeypatch).inks if ink.words in labels]
        assert len(inks) == len(labels)
        for column in (range(640), range(640, 1280)):
            lefts = [ink.box.left for ink in inks if ink.box.left in column]
            assert max(lefts) - min(lefts) <= 3, page  # letters begin a hair apart


def test_the_text_grows_in_three_steps_and_begins_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    sizes = []
    for _ in range(3):
        pilot.pick("text_scale")
        sizes.append(pilot.app.scale.text)
    assert sizes == [1.25, 1.5, 1.0]


def test_the_language_changes_every_word_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("lang")
    assert any("Norsk bokmål" in words for words in pilot.words())
    assert any("Tekststørrelse" in words for words in pilot.words())


def test_the_volume_is_moved_by_the_arrows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("hear")
    pilot.app.screen.set_focus("sound")
    pilot.press("left")
    assert pilot.app.settings.sound == pytest.approx(0.6)
    assert load_settings().sound == pytest.approx(0.6)


def test_enter_on_the_volume_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("hear")
    before = pilot.app.settings
    pilot.pick("sound")
    assert pilot.app.settings == before


def test_full_screen_is_asked_of_the_window_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("fullscreen")
    assert pilot.app.wants_full
    assert load_settings().fullscreen


def test_a_row_says_its_value_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("play")
    for feedback in ("scene", "coach", "exam", "scene"):
        assert pilot.app.text(f"ui.feedback.{feedback}") in pilot.find("feedback").spoken
        assert load_settings().feedback == feedback
        pilot.pick("feedback")


def test_the_focus_stays_on_what_was_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("text_scale")
    assert pilot.focus == "text_scale"


def test_escape_goes_back_to_the_title(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.press("escape")
    assert pilot.screen == "title"


@pytest.mark.parametrize("page", PAGES)
def test_rows_do_not_touch_each_other(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick(page)
    boxes = [widget.box for widget in pilot.app.screen.widgets]
    assert not any(one.touches(other) for place, one in enumerate(boxes) for other in boxes[:place])


def test_the_screen_looks_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch, (1280, 720))
    compare(pilot.picture(), "settings")
    pilot.pick("hear")
    compare(pilot.picture(), "settings_hear")


def test_a_key_is_changed_by_pressing_it_and_shown_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("keys")
    pilot.pick("key.look")
    pilot.press("q")
    assert load_settings().keys == (("look", "q"),)
    assert "Q" in pilot.find("key.look").spoken
    assert pilot.app.key("look") == "Q"


def test_two_actions_change_keys_with_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("keys")
    pilot.pick("key.look")
    pilot.press("h")
    assert (pilot.app.key("look"), pilot.app.key("hear")) == ("H", "O")
    pilot.pick("keys.ours")
    assert (pilot.app.key("look"), pilot.app.key("hear")) == ("O", "H")
    assert pilot.app.settings.keys == ()


def test_a_key_without_a_name_and_a_combination_are_waited_past(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("keys")
    pilot.pick("key.look")
    for key, mod in ((0, 0), (pygame.K_v, pygame.KMOD_CTRL)):
        pilot.app.take(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
    assert pilot.app.settings.keys == ()
    pilot.press("q")
    assert pilot.app.key("look") == "Q"


@pytest.mark.parametrize("fixed", ["tab", "return", "1", "f11"])
def test_a_key_that_must_stay_is_refused_with_a_word(
    fixed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("keys")
    pilot.pick("key.look")
    pilot.press(fixed)
    assert pilot.app.settings.keys == ()
    assert pilot.app.key("look") == "O"


def test_escape_leaves_the_key_as_it_was_and_stays_on_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    pilot.pick("keys")
    pilot.pick("key.look")
    pilot.press("escape")
    assert pilot.screen == "settings"
    assert pilot.app.settings.keys == ()


def test_colours_are_changed_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch)
    before = pilot.picture().copy()
    pilot.pick("contrast")
    pilot.app.screen.set_focus("lang")
    assert pygame.image.tobytes(before, "RGB") != pygame.image.tobytes(pilot.picture(), "RGB")
    pilot.pick("contrast")


def test_the_credits_are_one_step_away_and_lead_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = setting(tmp_path, monkeypatch, (1280, 720))
    pilot.pick("credits")
    assert pilot.screen == "credits"
    compare(pilot.picture(), "credits")
    pilot.press("escape")
    assert pilot.screen == "settings"
