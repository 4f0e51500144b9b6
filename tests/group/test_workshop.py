"""A group at an evening: what a round does to the session, and what going back leaves standing."""

from __future__ import annotations

from game.core.commands import Say
from game.core.session import entry_to_json, first_difference
from game.group import messages as msg
from game.group.plan import PLANS
from game.group.room import Decision
from game.group.stage import MOST, next_command
from game.group.workshop import Workshop
from tests.group.rooms import RICH, jeppe, to_a_full_round, to_a_vote, voted


def begun(seed: int = 3) -> Workshop:
    workshop = Workshop.start(jeppe(), seed, "en")
    workshop.do(msg.Step("begin"))
    to_a_vote(workshop)
    return workshop


def test_a_closed_round_is_one_command_and_no_ballot_enters_the_journal() -> None:
    workshop = begun()
    voted(workshop, 3, 1)
    workshop.do(msg.Step("next"))
    to_a_vote(workshop)
    before = len(workshop.session.entries)
    wanted = workshop.stage().choices[1].command
    voted(workshop, 1, 9)
    assert len(workshop.session.entries) == before + 1
    assert workshop.session.entries[-1].command == wanted
    assert isinstance(wanted, Say)
    keys = {key for entry in workshop.session.entries for key in entry_to_json(entry)["command"]}
    assert keys <= {"do", "guest", "option"}
    assert first_difference(jeppe(), 3, workshop.session.entries) is None


def test_nothing_is_voted_on_before_the_guest_was_heard_out() -> None:
    workshop = begun()
    voted(workshop, 3, 1)
    workshop.do(msg.Step("next"))
    while any(offer.name == "hear" for offer in workshop.session.view().offers):
        assert workshop.stage().choices == ()
        command = next_command(workshop.session.view())
        assert command is not None
        workshop.act(command)
    assert len(workshop.stage().choices) > 1


def test_of_many_guests_four_are_voted_on() -> None:
    workshop = Workshop.start(RICH, 3, "en")
    workshop.do(msg.Step("begin"))
    to_a_vote(workshop)
    while len([offer for offer in workshop.session.view().offers if offer.name == "approach"]) <= MOST:
        wait = next(offer for offer in workshop.session.view().offers if offer.name == "wait")
        workshop.act(wait.commands[0])
    assert len(workshop.stage().choices) == MOST


def test_going_back_forks_the_evening_and_keeps_the_old_road() -> None:
    workshop = begun()
    voted(workshop, 3, 1)
    workshop.do(msg.Step("next"))
    to_a_vote(workshop)
    here = workshop.stage().decision
    voted(workshop, 5, 0)
    old = workshop.session.entries
    workshop.do(msg.Rewind(here))
    assert (workshop.room.road, workshop.stage().decision) == (1, Decision(1, here.entry))
    assert workshop.session.entries == old[: here.entry]
    voted(workshop, 0, 5)
    assert workshop.sessions[0].entries == old
    assert workshop.session.entries[-1].command != old[here.entry].command
    assert [one.decision.road for one in workshop.room.played] == [0, 0, 1]
    workshop.do(msg.Switch(0))
    assert workshop.session.entries == old


def test_a_road_of_a_party_has_the_same_crowd_as_the_evening_it_left() -> None:
    workshop = Workshop.start(RICH, 3, "en")
    workshop.do(msg.Step("begin"))
    to_a_vote(workshop)
    here = workshop.stage().decision
    voted(workshop, 5, 0)
    workshop.do(msg.Rewind(here))
    assert workshop.sessions[1].scenario.guests == workshop.sessions[0].scenario.guests


def test_a_plan_says_how_many_rounds_are_full_ones() -> None:
    workshop = Workshop.start(jeppe(), 3, "en", PLANS[20])
    workshop.do(msg.Step("begin"))
    for _ in range(PLANS[20].full_rounds):
        to_a_full_round(workshop)
        voted(workshop, 5, 1)
        workshop.do(msg.Step("next"))
    to_a_vote(workshop)
    for _ in range(6):
        assert not workshop.stage().full
        voted(workshop, 5, 1)
        workshop.do(msg.Step("next"))
        if workshop.session.over:
            break
        to_a_vote(workshop)
