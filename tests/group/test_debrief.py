"""What makes a round worth a question: who changed their minds, who did not agree, what had become risky."""

from __future__ import annotations

import pytest

from game.core.view import Words
from game.group.debrief import Told, Why, moments
from game.group.room import Round
from game.group.tally import Tally, shares
from tests.group.rooms import HERE


def told(*counts: int, last: tuple[int, ...] = (), risk: int = 0) -> Told:
    votes = tuple(Tally((one,), sum(one)) for one in (counts, last) if one)
    made = Round(HERE, full=True, votes=votes, chosen=0, how="most")
    first, after = shares(made.first.counts), shares(made.last.counts)
    return Told(made, "jeppe", Words("said"), (), first, after, risk)


@pytest.mark.parametrize(
    ("counts", "why"),
    [((9, 7), "apart"), ((7, 3), "apart"), ((71, 29), "agreed"), ((4, 4, 4), "apart"), ((12, 0), "agreed")],
)
def test_what_the_advice_would_have_talked_about_was_not_agreed_on(counts: tuple[int, ...], why: Why) -> None:
    one = told(*counts)
    assert one.why == why
    assert (one.round.first.advice == "move_on") == (why == "agreed")


def test_the_strongest_is_asked_about() -> None:
    assert told(9, 7, last=(15, 1)).why == "shift"
    assert told(9, 7, risk=3).why == "risk"
    assert told(9, 7, last=(9, 7)).why == "apart"


def test_where_nobody_voted_nobody_agreed() -> None:
    assert moments((told(0, 0), told(12, 0))) == (told(12, 0),)
    assert moments((told(0, 0, risk=2),)) == (told(0, 0, risk=2),)
