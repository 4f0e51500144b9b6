"""What lies behind the group is folded once, and is the same as folded anew."""

from __future__ import annotations

from game.group import messages as msg
from game.group.debrief import told
from game.group.workshop import Workshop
from game.text.interface import interface
from game.text.saying import Saying
from game.web.behind import Behind
from tests.group.rooms import jeppe, to_a_vote, voted


def test_rounds_are_as_if_folded_anew_whenever_one_asks() -> None:
    workshop = Workshop.start(jeppe(), 3, "en")
    behind = Behind(workshop, Saying(interface(), "en"))
    workshop.do(msg.Step("begin"))
    for nth in range(4):
        to_a_vote(workshop)
        workshop.do(msg.Step("open"))
        workshop.do(msg.Pick(nth % 2))
        assert behind.rounds() == told(workshop)  # decided, and its risk not known yet
        workshop.do(msg.Step("play"))
        assert behind.rounds() == told(workshop)
        workshop.do(msg.Step("next"))
    workshop.do(msg.Rewind(workshop.room.played[1].decision))
    voted(workshop, 0, 3)
    assert behind.rounds() == told(workshop)
    assert [page.told for page in behind.pages().replays] == list(told(workshop))
