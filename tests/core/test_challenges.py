"""The stamp says what was tried; the count says which of it the score takes for a challenge."""

from __future__ import annotations

from game.core import commands as cmd
from game.core.debrief import debrief
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

TALK = (
    node(
        "n",
        option("rests", "challenge", moves=("reframe",), uses="a", goto="n"),
        option("loose", "challenge", moves=("reframe",), goto="n"),
        option("tells", "challenge", moves=("teach",), goto="n"),
        option("asks", goto="n"),
        says=("one",),
    ),
)


def counted(*cards: str) -> tuple[tuple[int, int, int, int], list[str]]:
    session = Session.start(evening(guest(*TALK, patience=(10, 10), homework=("a",))), 1)
    session.do(cmd.Approach("g"))
    for card in cards:
        session.do(cmd.Say(card))
    told = debrief(session).challenges
    words = [one.text.removeprefix("ui.debrief.why.challenge") for one in told.words]
    return (told.stamped, told.counted, told.loose, told.early), words


def test_a_thought_that_rests_on_what_was_heard_counts_and_one_on_nothing_is_advice() -> None:
    assert counted("rests", "loose") == ((2, 1, 1, 0), ["", ".loose"])


def test_telling_counts_once_one_has_listened() -> None:
    assert counted("tells", "asks", "tells") == ((2, 1, 0, 1), ["", ".early"])


def test_where_all_count_or_none_was_said_it_says_so() -> None:
    assert counted("rests")[1] == [".all"]
    assert counted("asks")[1] == [".none"]
