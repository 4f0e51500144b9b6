"""Own words in the window: a word for the evening and what one would have said, kept at once and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.box import Box
from game.app.debrief import pen
from game.app.screens.debrief import DebriefScreen
from game.app.widgets.writing import Writing, place_in
from game.saves.own_words import LONGEST, LONGEST_WORD, OwnWords, Written
from tests.app.evenings import finish, open_evening

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pilot import Pilot

SAID = "You miss the boat."


@pytest.fixture
def pilot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pilot:
    played = open_evening(tmp_path, monkeypatch)
    finish(played)
    return played


def debrief(pilot: Pilot) -> DebriefScreen:
    assert isinstance(pilot.app.screen, DebriefScreen)
    return pilot.app.screen


def kept(pilot: Pilot) -> Written:
    assert pilot.app.playing
    return OwnWords(pilot.app.playing.evening.journal.path).read()


def at_a_moment(pilot: Pilot) -> DebriefScreen:
    pilot.press("4")
    pilot.pick("own.A")
    return debrief(pilot)


def test_a_word_is_picked_and_taken_back(pilot: Pilot) -> None:
    pilot.press("2")
    pilot.pick("awkward")
    assert kept(pilot).how == "awkward"
    assert pilot.find("word.awkward").spoken == "awkward. Your word."
    pilot.pick("awkward")
    assert kept(pilot).how == ""


def test_a_word_of_ones_own_takes_the_place_of_a_picked_one(pilot: Pilot) -> None:
    pilot.press("2")
    pilot.pick("awkward")
    pilot.pick("own")
    pilot.press(*["backspace"] * len("awkward"))
    pilot.type(*"like wool", "return")
    assert kept(pilot).how == "like wool"
    assert "like wool" in pilot.find("own").spoken
    assert pilot.focus == "next"


def test_what_one_would_have_said_lies_beside_what_else_lay_there(pilot: Pilot) -> None:
    screen = at_a_moment(pilot)
    pilot.type(*SAID, "return")
    n = screen.told.moments[0].n
    assert kept(pilot).said == {n: SAID}
    assert SAID in pilot.find("own").spoken
    assert "What was it like before?" in pilot.find("there").spoken
    pilot.press("escape")
    assert SAID in pilot.find("own.A").spoken


def test_it_changes_no_score(pilot: Pilot) -> None:
    before = debrief(pilot).told
    at_a_moment(pilot)
    pilot.type(*SAID, "return")
    assert pilot.app.session
    assert (before.skill, before.outcome) == (debrief(pilot).told.skill, debrief(pilot).told.outcome)
    assert len(pilot.app.session.entries) == 7


def test_it_is_on_the_disk_before_anybody_says_that_it_is_done(pilot: Pilot) -> None:
    at_a_moment(pilot)
    pilot.type(*SAID)
    pilot.frames(30)
    assert list(kept(pilot).said.values()) == [SAID]


@pytest.mark.parametrize("way", ["quit", "escape", "click"])
def test_whichever_way_one_leaves_it_is_kept(way: str, pilot: Pilot) -> None:
    at_a_moment(pilot)
    pilot.type(*SAID)
    if way == "quit":
        pilot.app.take(pygame.event.Event(pygame.QUIT))
    elif way == "click":
        pilot.click_at(60, 30)
    else:
        pilot.press("escape")
    assert list(kept(pilot).said.values()) == [SAID]


def test_letters_that_mean_something_elsewhere_are_only_written(pilot: Pilot) -> None:
    at_a_moment(pilot)
    pilot.type(*"v m 5 a")
    assert (pilot.app.settings.voice, pilot.app.settings.mute) == (False, False)
    pilot.type("return")
    assert list(kept(pilot).said.values()) == ["v m 5 a"]


def test_an_input_method_composes_before_it_gives(pilot: Pilot) -> None:
    screen = at_a_moment(pilot)
    pilot.app.take(pygame.event.Event(pygame.TEXTEDITING, text="¨", start=0, length=1))
    assert screen.pen.writing
    assert (screen.pen.writing.words, screen.pen.writing.composed) == ("", "¨")
    pilot.app.take(pygame.event.Event(pygame.TEXTINPUT, text="ö"))
    pilot.type("return")
    assert list(kept(pilot).said.values()) == ["ö"]


def test_what_is_pasted_becomes_one_line_and_says_what_was_left_out(
    pilot: Pilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_moment(pilot)
    monkeypatch.setattr(pen, "pasted", lambda: "You miss\nthe boat.\u202e\U0001f600" + " x" * LONGEST)
    pilot.app.take(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_v, mod=pygame.KMOD_CTRL, unicode="\x16"))
    assert "Not all of it was taken" in pilot.app.notice.words
    pilot.type("return")
    (said,) = kept(pilot).said.values()
    assert said.startswith("You miss the boat. x x")
    assert len(said) <= LONGEST


def test_a_full_disk_is_said_and_what_was_written_stays(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = at_a_moment(pilot)

    def full(_: OwnWords, n: int, words: str) -> str:
        raise OSError(28, f"no room for {n} {words}")

    monkeypatch.setattr(OwnWords, "write", full)
    pilot.type(*SAID, "return")
    assert "no room" in pilot.app.notice.words
    assert screen.pen.written.said == {screen.told.moments[0].n: SAID}
    assert SAID in pilot.find("own").spoken


def test_the_word_for_the_evening_is_short() -> None:
    writing = Writing("writing", Box(0, 0, 600, 80), "", "", LONGEST_WORD)
    turned, whole = writing.typed("x" * (LONGEST_WORD + 1))
    assert (len(turned.words), whole) == (LONGEST_WORD, False)


def test_the_caret_goes_where_one_corrects() -> None:
    writing = Writing("writing", Box(0, 0, 600, 80), "", "You mis it.", LONGEST, at=11)
    for key in ("left",) * 4:
        writing = writing.pressed(key)
    writing, _ = writing.typed("s")
    assert writing.words == "You miss it."
    assert writing.pressed("home").pressed("delete").words == "ou miss it."
    assert writing.pressed("end").pressed("backspace").words == "You miss it"


@pytest.mark.parametrize(("at", "place"), [(0, (0, 0)), (5, (0, 5)), (6, (1, 0)), (11, (1, 5)), (9, (1, 3))])
def test_the_caret_is_on_the_line_of_its_letter(at: int, place: tuple[int, int]) -> None:
    assert place_in(("seven", "boats"), "seven boats", at) == place


def test_a_mouse_that_lies_elsewhere_draws_nobody_away_from_writing(pilot: Pilot) -> None:
    at_a_moment(pilot)
    pilot.move(900, 200)
    assert pilot.focus == "writing"
