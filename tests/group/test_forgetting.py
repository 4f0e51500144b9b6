"""A room without somebody's name is the same room, but for the name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.group import events as ev
from game.group.evolve import folded
from game.group.forgetting import blank, without

EVENTS: dict[int, ev.Event] = dict(enumerate((
    ev.Joined(0, "t0", "Ane Olsen", 1, 0, 1),
    ev.Joined(1, "t1", "Hanne", 1, 0, 1),
    ev.Joined(2, "t2", "", 2, 0, 1),
    ev.Renamed(0, "Lillevenn", approved=True),
    ev.Noted(0, 3, "ANE: say it back. Hanne nodded; Lillevenns phone died. Ane's too. Anemone."),
    ev.Worded(0, "tung"),
    ev.Worded(1, "som ane sa"),
    ev.Locked(on=True),
)))  # fmt: skip


def after(change: dict[int, ev.Event]) -> list[ev.Event]:
    return list({**EVENTS, **change}.values())


def test_a_name_goes_with_every_other_name_of_the_same_person() -> None:
    events = after(without(EVENTS, " ane "))
    assert [one.name for one in events if isinstance(one, ev.Joined | ev.Renamed)] == ["", "Hanne", "", ""]
    assert events[4] == ev.Noted(0, 3, "…: say it back. Hanne nodded; … phone died. … too. Anemone.")
    assert events[5:7] == [ev.Worded(0, ""), ev.Worded(1, "som … sa")]
    assert events[7] == EVENTS[7]


@pytest.mark.parametrize("name", ["Nobody", "ann", "A", "."])
def test_who_is_not_there_changes_nothing(name: str) -> None:
    assert without(EVENTS, name) == {}


def test_blanked_the_room_has_nobody_and_everything_else() -> None:
    tokens = iter("abc")
    before, room = folded(EVENTS.values()), folded(after(blank(EVENTS, lambda: next(tokens))))
    assert [(one.name, one.asked, one.token) for one in room.people] == [("", "", "a"), ("", "", "b"), ("", "", "c")]
    assert set(room.notes.values()) == {""}
    people = tuple(
        replace(one, name=was.name, asked=was.asked, token=was.token)
        for one, was in zip(room.people, before.people, strict=True)
    )
    assert replace(room, people=people, notes=before.notes, words=before.words) == before
