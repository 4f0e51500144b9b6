"""What a museum would want of an evening: each kind found in the journal, the finest in front, three at most."""

from __future__ import annotations

from typing import Any

from game.core import commands as cmd
from game.core import events as ev
from game.core import scenario as s
from game.core.museum import HOW_MANY, exhibits
from game.core.retold import Retold
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

TALK = (
    node(
        "n",
        option("x", goto="k"),
        option("y", "push", moves=("pitch",), end="bad"),
        option("p", "push", moves=("pitch",)),
        says=("one", "two", "three"),
    ),
    node("k", option("z", end="good")),
)


def played(*commands: cmd.Command, **more: Any) -> Session:
    session = Session.start(evening(guest(*TALK, patience=(10, 10), **more), guest(*TALK, name="h"), beats=40), 1)
    for command in commands:
        session.do(command)
    return session


def kinds(session: Session) -> dict[str, int]:
    return {one.kind: one.n for one in exhibits(Retold(session))}


def test_a_push_that_ends_a_talk_badly_has_emptied_a_corner_and_closed_a_door() -> None:
    found = kinds(played(cmd.Approach("g"), cmd.Hear(), cmd.Hear(), cmd.Say("y")))
    assert found == {"door": 4, "corner": 4}


def test_an_interruption_is_as_fine_as_what_was_not_heard() -> None:
    session = played(cmd.Approach("g"), cmd.CutIn())
    (one,) = exhibits(Retold(session))
    assert (one.kind, one.n, dict(one.put)["many"]) == ("interruption", 2, "2")
    assert kinds(played(cmd.Approach("g"), cmd.Hear(), cmd.CutIn())) == {}


def test_three_pushes_in_a_row_are_a_series_and_two_are_none() -> None:
    hear = (cmd.Approach("g"), cmd.Hear(), cmd.Hear())
    assert "series" not in kinds(played(*hear, *[cmd.Say("p")] * 2))
    session = played(*hear, *[cmd.Say("p")] * 3)
    (series,) = (one for one in exhibits(Retold(session)) if one.kind == "series")
    assert (series.n, dict(series.put)["many"]) == (6, "3")


def test_a_silence_that_nothing_was_written_for_is_misplaced() -> None:
    assert kinds(played(cmd.Approach("g"), cmd.Hear(), cmd.Hear(), cmd.KeepSilent())) == {"silence": 4}


def test_who_waited_in_vain_is_remembered() -> None:
    session = played(*[cmd.Wait()] * 25, waits=s.Waits(every=1))
    n = next(entry.n for entry in session.entries for event in entry.events if isinstance(event, ev.GuestLeft))
    assert kinds(session).get("waiting") == n


def test_a_fine_evening_leaves_nothing_to_exhibit() -> None:
    assert (
        exhibits(Retold(played(cmd.Approach("g"), cmd.Hear(), cmd.Hear(), cmd.Say("x"), cmd.Hear(), cmd.Say("z"))))
        == ()
    )


def test_no_more_than_a_museum_has_place_for() -> None:
    session = played(
        cmd.Approach("g"), cmd.CutIn(), *[cmd.Say("p")] * 3, cmd.Say("y"), cmd.Approach("h"), cmd.Hear(), cmd.Hear(),
        cmd.KeepSilent(),
    )  # fmt: skip
    assert len(exhibits(Retold(session))) == HOW_MANY
