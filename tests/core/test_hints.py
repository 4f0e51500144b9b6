"""A hint comes at its moment, once an evening, and not to those who know."""

from __future__ import annotations

from functools import lru_cache

from game.content.load import load
from game.core.commands import Approach, Hear, KeepSilent, Leave, Say, StepAway, Wait
from game.core.hints import HINTS, Hints
from game.core.session import Session
from game.resources import scenarios
from tests.app.house import EVENING


@lru_cache(maxsize=2)
def evening(folder: str) -> Session:
    loaded = load(EVENING if folder == "evening" else scenarios() / folder)
    assert loaded.scenario is not None
    return Session.start(loaded.scenario, 7)


def at_the_door() -> Session:
    begun = evening("evening")
    return Session.start(begun.scenario, begun.seed)


def given(hints: Hints, session: Session) -> str:
    hint = hints.now(session)
    return hint.id if hint else ""


def test_the_room_is_explained_on_the_doorstep() -> None:
    assert given(Hints(), at_the_door()) == "room"


def test_a_hint_stands_until_something_is_done_and_does_not_come_again() -> None:
    session, hints = at_the_door(), Hints()
    assert [given(hints, session) for _ in range(2)] == ["room", "room"]
    session.do(Wait())
    assert given(hints, session) == ""


def test_the_first_part_the_face_down_card_and_the_first_stamp_have_theirs_in_turn() -> None:
    session, hints = at_the_door(), Hints()
    met = []
    for command in (Approach("maria"), Hear(), Hear(), Say("how")):
        session.do(command)
        met.append(given(hints, session))
    assert met[:2] == ["part", "face_down"]
    assert met[3] in ("stamp", "called")


def test_who_has_done_a_thing_twice_is_not_told_of_it() -> None:
    session = at_the_door()
    for command in (Approach("maria"), StepAway()) * 2:
        session.do(command)
    assert given(Hints(), session) == ""


def test_who_wants_none_gets_none() -> None:
    assert given(Hints(wanted=False), at_the_door()) == ""


def test_an_evening_that_is_over_teaches_nothing() -> None:
    session = at_the_door()
    session.do(Leave())
    assert given(Hints(), session) == ""


def test_the_first_evening_comes_to_a_pause_and_says_what_silence_is_for() -> None:
    begun = evening("jeppe")
    session, hints = Session.start(begun.scenario, 3), Hints()
    session.do(Approach("jeppe"))
    while session.view().talk and not session.view().talk.pausing:  # type: ignore[union-attr]
        session.do(Hear())
    assert given(hints, session) == "pause"
    session.do(KeepSilent())
    assert given(hints, session) != "pause"


def test_every_hint_has_a_name_of_its_own() -> None:
    assert len({hint.id for hint in HINTS}) == len(HINTS)
