"""The room over the evening: how many were there and why, and how much trust there was."""

from __future__ import annotations

from game.core import commands as cmd
from game.core import scenario as s
from game.core.climate import trust_in_the_room
from game.core.heads import heads
from game.core.retold import Retold
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

TALK = (node("n", option("x", end="good"), option("y", "push", moves=("pitch",), end="gone"), says=("one",)),)


def retold(*commands: cmd.Command) -> Retold:
    there, late = guest(*TALK, waits=s.Waits(every=60)), guest(*TALK, name="h", reason="flock", arrives=s.Arrival(2))
    session = Session.start(evening(there, late, beats=8), 1)
    for command in commands:
        session.do(command)
    return Retold(session)


def test_whoever_is_talked_with_is_still_in_the_room_and_whoever_left_is_not() -> None:
    assert heads(retold(cmd.Approach("g")))["curious"] == (1, 1)
    assert heads(retold(cmd.Approach("g"), cmd.Say("y"), cmd.Wait()))["curious"][-1] == 0


def test_each_reason_is_counted_from_the_beat_it_comes() -> None:
    assert heads(retold(*[cmd.Wait()] * 3)) == {"curious": (1, 1, 1, 1), "flock": (0, 0, 1, 1)}


def test_a_reason_for_which_nobody_came_is_left_out() -> None:
    assert set(heads(retold(cmd.Wait()))) == {"curious"}


def test_trust_is_that_of_all_who_have_come() -> None:
    points = dict(trust_in_the_room(retold(cmd.Approach("g"), cmd.Say("y"), cmd.Wait())))
    assert points[0] == 4.0
    assert points[max(points)] < 4.0
