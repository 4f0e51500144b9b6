"""Hints and captions lie in quiet places: no face, card or bubble under them, at any text size, in any language."""

from __future__ import annotations

import itertools
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from game.app import guests
from game.app.box import Box
from game.app.room_panels import hint_box
from game.app.screens.room import Room
from game.app.screens.talk import Talk
from game.app.slots import SLOTS
from game.app.widgets.said import TOP, WIDE, X
from game.content.looks import Look
from game.content.wardrobe import STATURES
from game.core.hints import HINTS
from game.saves.progress import keep_result
from game.text.interface import interface
from tests.app.house import at_the_party, with_maria

if TYPE_CHECKING:
    from tests.app.pilot import Pilot

EVERY = list(itertools.product((1.0, 1.25, 1.5), interface().languages()))
LONG_NAME = "Kjersti Anne"


def room(pilot: Pilot) -> Room:
    assert isinstance(pilot.app.screen, Room)
    return pilot.app.screen


def talk(pilot: Pilot) -> Talk:
    assert isinstance(pilot.app.screen, Talk)
    return pilot.app.screen


@pytest.mark.parametrize(("scale", "lang"), EVERY)
def test_no_hint_of_the_room_touches_a_face_a_button_or_the_news(scale: float, lang: str) -> None:
    pilot = at_the_party(text_scale=scale, lang=lang)
    screen = room(pilot)
    looks = [Look(1, "short", "brown", "suit", "teal", "dusk", stature=stature) for stature in STATURES]
    faces = [Box(*guests.face_box(look, slot.x, slot.y, slot.height)) for slot in SLOTS for look in looks]
    for hint in HINTS:
        screen.hint.words = pilot.app.text(f"ui.hint.{hint.id}", guest=LONG_NAME, key="Enter")
        box = hint_box(screen)
        caption = Box(box.x, box.y - 32 * scale, box.w, 32 * scale)
        assert not any(box.touches(other) or caption.touches(other) for other in faces)
        assert not any(box.touches(widget.box) for widget in screen.widgets if widget.name not in pilot_guests(pilot))
        assert box.right <= 1256
        assert box.below < 704


def pilot_guests(pilot: Pilot) -> set[str]:
    return {guest.id for guest in pilot.app.view.guests}


@pytest.mark.parametrize(("scale", "lang"), EVERY)
def test_no_hint_of_a_talk_touches_the_face_the_head_strip_the_bubble_or_a_card(scale: float, lang: str) -> None:
    pilot = with_maria(text_scale=scale, lang=lang)
    screen = talk(pilot)
    strip, bubble = Box(24, 18, 604, 64), Box(X, TOP - 30 * scale, WIDE, 200)
    for hint in HINTS:
        screen.hint.words = pilot.app.text(f"ui.hint.{hint.id}", guest=LONG_NAME, key="Enter")
        box = screen.hint.beside()
        others = [strip, bubble, screen.bust.face_box, *(widget.box for widget in screen.widgets)]
        assert [other for other in others if box.touches(other)] == [], hint.id


def test_the_hint_of_the_moment_is_read_aloud_once() -> None:
    pilot = at_the_party(voice=True)
    assert pilot.app.aloud._announced.count(room(pilot).hint.words) <= 1
    assert room(pilot).hint.words.startswith("Enter")


def test_who_has_finished_an_evening_is_left_in_peace() -> None:
    keep_result("jeppe", "medium", 50, 50)
    assert room(at_the_party()).hint.words == ""


def test_a_hint_is_gone_with_the_next_thing_done() -> None:
    pilot = at_the_party()
    pilot.press("w")
    assert room(pilot).hint.words == ""


def test_a_hint_is_still_there_after_a_pause() -> None:
    pilot = at_the_party()
    before = room(pilot).hint.words
    pilot.press("escape", "escape")
    assert room(pilot).hint.words == before


def test_a_cue_that_tells_something_is_written_where_nothing_can_be_heard() -> None:
    pilot = at_the_party(sound=0.0)
    pilot.app.cue("turn")
    assert pilot.app.caption.words == "A spoon against a glass: the evening turns."
    pilot.frames(200)
    assert pilot.app.caption.words == ""


def test_who_hears_nothing_of_speakers_that_play_asks_for_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = at_the_party()
    monkeypatch.setattr(pilot.app, "sound", SimpleNamespace(cue=lambda _: None))
    for asked, said in ((False, ""), (True, pilot.app.text("ui.cue.turn"))):
        pilot.app.settings = replace(pilot.app.settings, captions=asked)
        pilot.app.cue("turn")
        assert pilot.app.caption.words == said


def test_a_cue_that_only_answers_a_key_has_no_caption() -> None:
    pilot = at_the_party(sound=0.0)
    pilot.app.cue("focus")
    assert pilot.app.caption.words == ""
