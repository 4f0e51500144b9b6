"""A workshop on a terminal, as through a pipe, with numbers typed for hands."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.console.hosting.host import Host
from game.console.hosting.typed import Typed, typed
from game.console.page import page_for
from game.console.wording import Wording
from game.core.session import first_difference
from game.group import messages as msg
from game.group.tally import shares
from game.saves.reading import read_journal
from game.saves.rooms.place import Place
from game.saves.workshop import begin_workshop, keeping_of, newest_open, take_up_workshop
from tests.console.playing import loaded
from tests.group.rooms import to_a_full_round

if TYPE_CHECKING:
    from game.group.workshop import Workshop


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))


def host(lines: str, workshop: Workshop | None = None, lang: str = "en", clock: float = 0.0) -> tuple[str, Workshop]:
    scenario, words = loaded("jeppe")
    workshop = workshop or begin_workshop(scenario, 3, lang, 20)
    out = StringIO()
    Host(workshop, Wording(words, lang), StringIO(lines), page_for(out), now=lambda: clock, notice=lambda: "").run()
    return " ".join(out.getvalue().split()), workshop


def to_the_full_round() -> Workshop:
    """Up to the first moment that is worth talking about."""
    workshop = begin_workshop(loaded("jeppe")[0], 3, "en", 20)
    workshop.do(msg.Step("begin"))
    to_a_full_round(workshop)
    return workshop


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", Typed("next")),
        ("   ", Typed("next")),
        ("11 8 5 2", Typed("hands", (11, 8, 5, 2))),
        ("11, 8,5 ;2.", Typed("hands", (11, 8, 5, 2))),
        ("2: 4 3", Typed("hands", (4, 3), 2)),
        ("a11 c 2", Typed("hands", (11, 0, 2, 0))),
        ("A=3", Typed("hands", (3, 0, 0, 0))),
        ("g3", Typed("unclear", key="g3")),
        ("B", Typed("letter", number=1)),
        ("27", Typed("number", number=27)),
        ("n Ane said Yes", Typed("key", key="n", rest="Ane said Yes")),
        ("99999", Typed("unclear", key="99999")),
        ("-3 4", Typed("unclear", key="-3", rest="4")),
        ("\u0661 \u0662", Typed("hands", (1, 2))),
        ("what now", Typed("unclear", key="what", rest="now")),
    ],
)
def test_what_is_typed_is_understood(line: str, meant: Typed) -> None:
    assert typed(line, 4) == meant


def test_a_quick_vote_is_counted_shown_and_played() -> None:
    out, workshop = host("27\n\n20 7\n\n\n")
    assert "People in the room: 27." in out
    assert "27 counted." in out
    assert "A. Jeppe votes ============================== 20 (74%)" in out
    assert "You walk over to Jeppe." in out
    assert workshop.room.step == "scene"
    assert len(workshop.room.played) == 1


def test_nothing_tells_for_whom_the_hands_were_before_the_reveal() -> None:
    out, _ = host("27\n\n20 7\n")
    assert "20" not in out.split("20 7", 1)[1]
    assert "74" not in out


def test_a_full_round_shows_both_votes_and_what_each_card_was() -> None:
    workshop = to_the_full_round()
    choices = len(workshop.stage().choices)
    first, last = " ".join("9531"[:choices]), " ".join("1953"[:choices])
    out, workshop = host(f"{first}\n\n\n{last}\n\n", workshop)
    assert "Find somebody who chose otherwise" in out
    assert "What we said, and what we say now" in out
    assert workshop.room.rounds[-1].first.counts == tuple(map(int, first.split()))
    assert "(listened)" in out or "(pushed)" in out or "(challenged)" in out or "(tended)" in out
    assert "B has the most" in out


def test_no_stance_stands_there_before_the_reveal() -> None:
    workshop = to_the_full_round()
    out, _ = host("\n", workshop)
    table = out.split("Vote, talk, vote again:")[1]
    assert not any(f"({stamp})" in table for stamp in ("listened", "pushed", "challenged", "tended"))


def test_enter_alone_never_closes_a_vote_that_nobody_counted() -> None:
    out, workshop = host("\n\n\n\n")
    assert "Nothing is counted yet" in out
    assert workshop.room.step == "voting"


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1 2 3", "one number for each"),
        ("zzz", "That is no key here"),
        ("99999", "That is no key here"),
        ("z 9", "There is no such decision"),
        ("y 9", "There is no such road"),
        ("w soon", "Type the minutes"),
        ("o 999", "Type the minutes"),
        ("3: 1 2", "There is no such team"),
        ("v", "not to be done now"),
        ("7", "That is no key here"),
        ("w \u00b2", "Type the minutes"),
    ],
)
def test_a_slip_is_answered_in_a_line_and_changes_nothing(line: str, answer: str) -> None:
    _, workshop = host("\n\n")
    before = workshop.room
    out, _ = host(f"{line}\n", workshop)
    assert answer in out
    assert workshop.room == before


def test_a_tie_asks_and_a_letter_decides() -> None:
    out, workshop = host("\n\n5 5\n\nb\n")
    assert "It is even: A and B." in out
    assert workshop.room.rounds[-1].chosen == 1


def test_going_back_takes_the_other_road_and_both_are_told() -> None:
    _, workshop = host("\n\n9 1\n\n\n")
    old = workshop.session.entries
    out, workshop = host("z\nz 1\n1 9\n\n\ny\n", workshop)
    assert "1. Whom to go to: A, 90%. Jeppe (road 1)" in out
    assert "Road 2 begins here" in out
    assert workshop.sessions[0].entries == old
    assert "You walk over to Torunn." in out
    assert "2. Leaves at decision 1." in out
    out, workshop = host("y 1\n", workshop)
    assert workshop.room.road == 0


def test_what_else_can_be_done_is_a_numbered_list() -> None:
    out, workshop = host("\nm\n")
    number = next(nth for nth in range(1, 9) if f"{nth}. Wait" in out)
    _, workshop = host(f"m\n{number}\n", workshop)
    assert workshop.session.view().beat == 1


def test_a_break_has_a_clock_and_the_evening_waits() -> None:
    out, workshop = host("\no 10\n")
    assert "The clock: 10:00." in out
    assert workshop.room.step == "paused"
    _, workshop = host("\n", workshop)
    assert workshop.room.step == "scene"


def test_late_in_the_plan_it_says_that_it_is_time_to_look_back() -> None:
    scenario, words = loaded("jeppe")
    workshop, out = begin_workshop(scenario, 3, "en", 20), StringIO()
    ticks = count(60.0, 60.0)
    wording = Wording(words, "en")
    Host(workshop, wording, StringIO("\na\n" * 20), page_for(out), now=lambda: next(ticks), notice=lambda: "").run()
    assert "Minute 14 of 20: time to look back" in out.getvalue()


def test_teams_are_counted_one_after_the_other() -> None:
    scenario, _ = loaded("jeppe")
    workshop = begin_workshop(scenario, 3, "en", 20)
    workshop.do(msg.Teams(2))
    out, workshop = host("\n\n5 1\n2 4\n\n", workshop)
    assert "Counted. Now team 2." in out
    assert "Team 1: A 5, B 1." in out
    assert workshop.room.rounds[-1].last.teams == ((5, 1), (2, 4))


@pytest.mark.parametrize("lang", ["en", "nb", "sv"])
def test_the_debrief_asks_about_the_line_that_was_said(lang: str) -> None:
    workshop = to_the_full_round()
    line = workshop.session.view().talk
    assert line is not None
    choices = len(workshop.stage().choices)
    first, last = " ".join("9531"[:choices]), " ".join("1953"[:choices])
    host(f"n Ane: say it back\n{first}\n\n\n{last}\n\n\n", workshop, lang)
    out, workshop = host("x\n\n", workshop, lang)
    assert loaded("jeppe")[1].get(line.parts[-1].words.text, lang).replace("*", "") in out
    assert "Ane: say it back" in out
    for tally in workshop.room.played[-1].votes:
        assert f" {shares(tally.counts)[1]}{'%' if lang == 'en' else ' %'}" in out
    assert "ui." not in out
    assert workshop.room.step == "ended"


def left(workshop: Workshop) -> Path:
    """Its folder, once it was closed."""
    keeping = keeping_of(workshop)
    keeping.close()
    assert isinstance(keeping.path, Path)
    return keeping.path


def test_a_workshop_goes_on_where_it_was_left() -> None:
    _, workshop = host("27\n\n9 1\n\n\n\nz 1\n1 9\n\n\n")
    assert newest_open("jeppe") is None  # one that is just being played is not offered
    folder = left(workshop)
    scenario, _ = loaded("jeppe")
    assert newest_open("jeppe") == Place(folder)
    again = take_up_workshop(scenario, folder)
    assert replace(again.room, rev=0) == replace(workshop.room, rev=0)
    assert [one.entries for one in again.sessions] == [one.entries for one in workshop.sessions]
    _, again = host("x\n\n", again)
    left(again)
    assert newest_open("jeppe") is None
    told = take_up_workshop(scenario, folder)
    assert replace(told.room, rev=0) == replace(again.room, rev=0)
    left(told)


def test_every_road_is_a_journal_like_any_other() -> None:
    _, workshop = host("\n\n9 1\n\n\n\nz 1\n1 9\n\n\n")
    folder = left(workshop)
    assert len(workshop.sessions) == 2
    for number, session in enumerate(workshop.sessions):
        path = folder / f"road-{number}.jsonl"
        old = read_journal(path)
        assert old.entries == session.entries
        assert first_difference(loaded("jeppe")[0], old.header["seed"], old.entries) is None
        assert b"hands" not in path.read_bytes()


@pytest.mark.parametrize("lang", ["en", "nb", "sv"])
def test_every_text_is_there(lang: str) -> None:
    out, _ = host("27\nl\n1 2 3 4\n\n\n?\n\nm\nw 2\no 3\n\n\n9 9\n\nv\n9 1\ns\n\n\nz\ny\nx\n\n", None, lang)
    assert "ui." not in out
    assert "{" not in out
