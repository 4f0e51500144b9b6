"""What the facilitator does with those who are here: their names, their seats, their teams, their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.errors import Refused, assert_never
from game.group import events as ev
from game.group import messages as msg
from game.group.names import cleaned

if TYPE_CHECKING:
    from game.group.room import Room


def of_people(
    room: Room, order: msg.Rename | msg.Unname | msg.Remove | msg.Move | msg.ShowWords
) -> tuple[ev.Event, ...]:
    """Raises Refused."""
    match order:
        case msg.Rename(seat, name):
            person = _seat(room, seat)
            return (ev.Renamed(seat, cleaned(name) or room.people[person].name, approved=True),)
        case msg.Unname(seat):
            return (ev.Renamed(_seat(room, seat), "", approved=True),)
        case msg.Remove(seat):
            return (ev.Removed(_seat(room, seat)),)
        case msg.Move(seat, team):
            within(team, range(room.teams), "team")
            return (ev.Moved(_seat(room, seat), team),)
        case msg.ShowWords(seats, on):
            worded = tuple(seat for seat in seats if seat in room.words)
            if not worded:
                raise Refused("word", "nobody there has said a word")
            return (ev.WordsShown(worded, on),)
        case _:
            assert_never(order)


def within(value: int, there: range, code: str) -> None:
    """Raises Refused with that code where it is not."""
    if value not in there:
        raise Refused(code, f"{value} is not from {there.start} to {there.stop - 1}")


def _seat(room: Room, seat: int) -> int:
    within(seat, range(len(room.people)), "seat")
    if room.people[seat].removed:
        raise Refused("seat", "there is nobody on this seat")
    return seat
