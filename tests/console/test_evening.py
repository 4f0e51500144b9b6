"""The whole game on a plain terminal, driven as through a pipe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from game.saves import evening as saved
from game.saves.progress import keep_result
from game.saves.reading import read_journal
from game.text.interface import interface
from tests.console.playing import loaded, play

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))


WHOLE = "1\n" + "\ns\n2\n3\n1\n4\n" * 120


@pytest.mark.parametrize("lang", interface().languages())
def test_a_whole_evening_ends_in_its_debrief(lang: str) -> None:
    told, playing = play(WHOLE, lang)
    assert playing.session.over
    assert interface().get("ui.debrief.title", lang) in told


@pytest.mark.parametrize("lang", interface().languages())
def test_nothing_is_told_by_its_id_and_no_placeholder_is_left(lang: str) -> None:
    told, _ = play(WHOLE, lang)
    assert not re.search(r"\b(ui|jeppe|torunn|evening)\.\w|\{\w+\}", told)


def test_no_line_is_wider_than_eighty_letters() -> None:
    told, _ = play(WHOLE)
    saved_at = told.index("GO ON") if "GO ON" in told else len(told)
    assert max(map(len, told[:saved_at].splitlines())) <= 80


def test_the_end_of_input_saves_and_says_how_to_go_on() -> None:
    told, playing = play("1\n")
    assert str(playing.journal.path) in told
    assert told.rstrip().endswith("GO ON")
    assert len(read_journal(playing.journal.path).entries) == 2


def test_q_stops_as_the_end_of_input_does() -> None:
    assert "GO ON" in play("1\nq\n1\n1\n")[0]


def test_nonsense_costs_no_beat_and_is_answered() -> None:
    told, playing = play("zzz\n\n99\n-1\n?\nl\nk\nr\nc\n")
    assert playing.session.view().beat == 0
    assert told.count("You can type") == 4


def test_going_home_is_asked_twice() -> None:
    _, once = play("x\n1\n")
    assert not once.session.over
    _, twice = play("x\nx\n")
    assert twice.session.over


def test_enter_alone_hears_on() -> None:
    _, playing = play("1\n\n")
    assert type(playing.session.entries[-1].command).__name__ == "Hear"


def test_a_card_that_was_not_heard_cannot_be_said() -> None:
    told, playing = play("1\n1\n")
    assert "(you have not heard this)" in told
    assert "You cannot say that" in told
    assert len(playing.session.entries) == 2


def test_a_card_taken_early_is_priced_and_cuts_in() -> None:
    told, _ = play("1\n2\n")
    assert "[cuts in]" in told
    assert "You cut in." in told


def test_the_meters_are_not_shown_before_the_debrief() -> None:
    told, _ = play("1\n" + "\n" * 3)
    assert not re.search(r"trust|risk", told, re.IGNORECASE)


def test_a_saved_evening_goes_on_with_what_was_heard_last() -> None:
    _, playing = play("1\n")
    again = saved.take_up(loaded("jeppe")[0], playing.journal.path)
    told, _ = play("", evening=again)
    assert "You go on with a saved evening" in told
    assert "You'll be wanting your coat" in told


def test_a_torn_line_is_said_once() -> None:
    _, playing = play("1\n\n")
    path = playing.journal.path
    path.write_bytes(path.read_bytes()[:-9])
    again = saved.take_up(loaded("jeppe")[0], path)
    told, _ = play("\n\n", evening=again)
    assert told.count("was torn") == 1
    assert len(read_journal(path).entries) == 3


def test_a_disk_that_takes_nothing_is_said_once_and_play_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    playing = saved.begin(loaded("jeppe")[0], 3, "en", tmp_path / "file" / "e.jsonl")
    told, _ = play("1\n\n\n", evening=playing)
    assert told.count("cannot be saved") == 1
    assert "could not be saved" in told
    assert len(playing.session.entries) == 3


def test_a_first_evening_is_hinted_at_and_a_later_one_is_not() -> None:
    assert "(Hint: Type a number to walk over" in play("1\n")[0]
    keep_result("jeppe", "medium", 50, 50)
    assert "(Hint:" not in play("1\n")[0]
