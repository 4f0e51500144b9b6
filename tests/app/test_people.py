"""The screen on which one says who plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.screens import people as screen
from game.saves import people
from game.saves.settings import Settings, load_settings, save_settings
from tests.app import evenings
from tests.app.golden import compare

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot


@pytest.fixture
def pilot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pilot:
    opened = evenings.open_evening(tmp_path, monkeypatch, size=(1280, 720))
    monkeypatch.setattr(screen, "user_documents_path", lambda: tmp_path / "documents")
    opened.app.go("people")
    return opened


def test_somebody_new_types_a_name_and_plays_with_settings_of_their_own(pilot: Pilot) -> None:
    pilot.app.change(text_scale=1.5)
    pilot.pick("new")
    pilot.type("A", "d", "a")  # the name that stands there gives way
    pilot.press("return")
    pilot.pick("play")
    assert pilot.screen == "title"
    assert people.people()[1].name == "Ada"
    assert pilot.app.settings.text_scale == 1.0
    pilot.app.change(lang="nb")
    assert load_settings().lang == "nb"
    pilot.app.go("people")
    pilot.pick("person.0")
    pilot.pick("play")
    assert pilot.app.settings.text_scale == 1.5


def test_without_a_keyboard_the_name_that_stands_there_will_do(pilot: Pilot) -> None:
    pilot.pick("new")
    pilot.pad("choose")
    assert [one.name for one in people.people()] == ["", "Guest 2"]


def test_letters_that_are_also_keys_are_letters_while_one_types(pilot: Pilot) -> None:
    pilot.pick("name")
    pilot.type("m", "v", "l")
    assert not pilot.app.settings.mute
    assert not pilot.app.settings.voice
    pilot.press("return")
    assert people.people()[0].name == "mvl"


def test_a_letter_of_two_keys_is_one_letter(pilot: Pilot) -> None:
    pilot.pick("name")
    accent = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_BACKSLASH, mod=0, unicode="\\")
    pilot.app.take(accent)  # some give it a letter of its own
    pilot.type("A", "n", "d", "r")
    for text in ("é", " ", "Å"):
        pilot.app.take(pygame.event.Event(pygame.TEXTINPUT, text=text))
    pilot.press("return")
    assert people.people()[0].name == "André Å"


def test_the_space_that_opens_a_line_is_not_in_it(pilot: Pilot) -> None:
    pilot.app.screen.set_focus("name")
    pilot.type(" ", "B", "o")
    pilot.press("return")
    assert people.people()[0].name == "Bo"


def test_escape_while_typing_leaves_the_name(pilot: Pilot) -> None:
    pilot.pick("name")
    pilot.type("x")
    pilot.press("escape")
    assert pilot.screen == "people"
    assert people.people()[0].name == ""


def test_a_copy_says_where_it_lies(pilot: Pilot, tmp_path: Path) -> None:
    save_settings(Settings())
    pilot.pick("copy")
    assert (tmp_path / "documents" / "mingle-evenings.zip").exists()


def test_deleting_asks_once_more(pilot: Pilot) -> None:
    people.add("Ada")
    pilot.app.screen.enter()
    pilot.pick("person.1")
    pilot.pick("delete")
    assert len(people.people()) == 2
    assert "Ada" in pilot.find("delete").spoken
    pilot.pick("delete")
    assert len(people.people()) == 1


def test_many_people_are_scrolled_through(pilot: Pilot) -> None:
    for nth in range(12):
        people.add(f"Guest {nth}")
    pilot.app.screen.enter()
    for wanted in range(1, 13):
        pilot.press("down")
        assert pilot.focus == f"person.{wanted}"
        assert pilot.find(pilot.focus).box.below < 600
    pilot.press("return")
    assert "Guest 11" in pilot.find("play").spoken


def test_the_screen_looks_as_before(pilot: Pilot) -> None:
    people.add("Ada")
    people.add("Bjørn Åge")
    pilot.app.screen.enter()
    compare(pilot.picture(), "people")
