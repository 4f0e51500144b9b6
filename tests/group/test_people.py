"""Who is here: by which name, and who decides that."""

from __future__ import annotations

import pytest

from game.group import messages as msg
from game.group.audience import snapshot
from game.group.names import LONGEST, cleaned
from tests.group.rooms import Table


def on_screen(table: Table) -> str:
    return snapshot(table.room, "screen").seats[0].name


def test_a_name_is_on_the_big_screen_once_the_facilitator_has_seen_it() -> None:
    table = Table()
    table.send(msg.Hello("", "a", "Ane"))
    assert snapshot(table.room, "screen").seats[0].name == ""
    assert snapshot(table.room, "facilitator").seats[0].name == "Ane"
    table.do(msg.Rename(0))
    assert snapshot(table.room, "screen").seats[0].name == "Ane"
    table.send(msg.Hello("token", "b", "B"))
    table.send(msg.Hello("a", "c", "Something else"))
    assert snapshot(table.room, "screen").seats[0].name == ""


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Odd \t Bjørn\n", "Odd Bjørn"),
        ("a\u202eb\u0000c\u200d", "abc"),
        ("\ufb01n", "fin"),
        ("x" * 99, "x" * LONGEST),
        ("e" + "\u0301\u0302\u0303\u0304\u0305", "e\u0301\u0302\u0303\u0304".replace("e\u0301", "\u00e9", 1)),
        ("\u200b\u202e", ""),
    ],
)
def test_names_are_cleaned(typed: str, name: str) -> None:
    assert cleaned(typed) == name


def test_what_the_facilitator_calls_somebody_outlives_a_reload() -> None:
    table = Table()
    table.send(msg.Hello("", "a", "A rude word"))
    table.do(msg.Rename(0, "Ane"))
    table.send(msg.Hello("a", "b", "A rude word"))  # as the page says whenever it comes back
    assert on_screen(table) == "Ane"
    table.send(msg.Hello("a", "b", "Another"))
    assert snapshot(table.room, "facilitator").seats[0].name == "Another"
    assert on_screen(table) == ""


def test_a_name_that_was_taken_away_stays_away() -> None:
    table = Table()
    table.send(msg.Hello("", "a", "A rude word"))
    table.do(msg.Unname(0))
    table.send(msg.Hello("a", "b", "A rude word"))
    seat = snapshot(table.room, "facilitator").seats[0]
    assert (seat.name, seat.approved) == ("", True)
