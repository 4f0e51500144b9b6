"""Three choices that mattered: named guests before extras, what was lost before what is praised, no line twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import scenario as s
from game.core.debrief import debrief
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

if TYPE_CHECKING:
    from game.core.moments import Moment

TALK = (
    node("n", option("x", goto="k"), option("y", "push", moves=("pitch",), end="bad"), says=("one",)),
    node("k", option("z", moves=("reflect",), end="good"), says=("two",)),
)


def moments(*said: tuple[str, ...], crowd: int = 0) -> tuple[Moment, ...]:
    """A guest for each run of cards; the last `crowd` of them are extras."""
    everybody = [guest(*TALK, name=f"g{nth}", waits=s.Waits(every=60)) for nth in range(len(said))]
    named = len(said) - crowd
    everybody[named:] = [replace(extra, origin=guest(*TALK, name="lib/x")) for extra in everybody[named:]]
    session = Session.start(evening(*everybody), 1)
    for nth, cards in enumerate(said):
        session.do(cmd.Approach(f"g{nth}"))
        for card in cards:
            session.do(cmd.Say(card))
    return debrief(session).moments


def test_what_was_lost_comes_first_and_says_what_it_closed() -> None:
    won, lost = ("x", "z"), ("y",)
    first, *others = moments(won, lost)
    assert (first.letter, first.guest, first.open, first.closed) == ("A", "g1", (10, 0), True)
    assert first.instead is not None
    assert [(one.letter, one.closed, one.instead) for one in others] == [("B", False, None), ("C", False, None)]


def test_the_same_line_never_comes_twice() -> None:
    assert [moment.said.text for moment in moments(("y",), ("y",), ("y",))] == ["g.n.y"]


def test_named_guests_come_before_extras() -> None:
    assert [moment.guest for moment in moments(("x", "z"), ("x", "z"), ("y",), crowd=1)] == ["g2", "g0", "g0"]
    assert {moment.guest for moment in moments(("y",), ("x", "z"), ("x", "z"), crowd=1)} == {"g0", "g1"}


def test_where_nothing_was_won_nothing_is_praised() -> None:
    assert all(moment.lost for moment in moments(("y",), ("y",)))
