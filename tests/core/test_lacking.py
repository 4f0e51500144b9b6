"""What was missing with a guest is read from the journal, and each reason cites its entry."""

from __future__ import annotations

from typing import Any

import pytest

from game.core import arrangement as ar
from game.core import commands as cmd
from game.core import node as nd
from game.core import scenario as s
from game.core.debrief import TalkReport, debrief
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

BAD_OR_ON = (
    node("n", option("x", goto="k"), option("y", "push", moves=("pitch",), end="bad"), says=("one", "two")),
    node("k", option("z", end="good"), says=("three",)),
)
HEARD = (
    node("n", option("x", uses="a", end="good"), option("y", end="bad"), says=("one", nd.Part("two", reveals="a"))),
)
HELD = nd.Part("two", reveals="a", hold=True)
PAUSING = (node("n", option("x", uses="a", end="good"), option("y", end="bad"), says=("one", HELD)),)


def played(*commands: cmd.Command, scenario: s.Scenario) -> Session:
    session = Session.start(scenario, 1)
    for command in commands:
        session.do(command)
    return session


def report(*commands: cmd.Command, scenario: s.Scenario, of: str = "g") -> TalkReport:
    return next(talk for talk in debrief(played(*commands, scenario=scenario)).talks if talk.guest == of)


def reasons(told: TalkReport) -> list[str]:
    return [words.text.removeprefix("ui.lack.") for words in told.losses]


def test_the_best_end_lacks_nothing() -> None:
    told = report(cmd.Approach("g"), cmd.Hear(), cmd.Say("x"), cmd.Say("z"), scenario=evening(guest(*BAD_OR_ON)))
    assert told.losses == ()


def test_where_the_best_end_was_lost_is_said_with_what_would_have_kept_it() -> None:
    told = report(cmd.Approach("g"), cmd.Hear(), cmd.Say("y"), scenario=evening(guest(*BAD_OR_ON)))
    lack = told.lacks[0]
    assert (lack.words.text, lack.n) == ("ui.lack.said", 3)
    assert dict(lack.words.put)["instead"] == "g.n.x"


def test_cutting_in_before_what_the_best_card_rests_on_is_said_with_the_part() -> None:
    told = report(cmd.Approach("g"), cmd.CutIn(), cmd.Say("y"), scenario=evening(guest(*HEARD)))
    assert (told.lacks[0].words.text, dict(told.lacks[0].words.put)["part"], told.lacks[0].n) == (
        "ui.lack.cut",
        "two",
        2,
    )


def test_speaking_into_a_pause_is_said_of_who_did_not_wait() -> None:
    told = report(cmd.Approach("g"), cmd.Say("y"), scenario=evening(guest(*PAUSING)))
    assert reasons(told)[0] == "too_soon"


def test_no_push_is_ever_recommended() -> None:
    mended = node("n", option("x", end="bad"), option("y", "push", moves=("pitch",), goto="k"), says=("one",))
    told = report(cmd.Approach("g"), cmd.Say("x"), scenario=evening(guest(mended, BAD_OR_ON[1])))
    assert reasons(told)[0] == "said.alone"


def test_patience_that_ran_out_says_what_took_it() -> None:
    waits = s.Waits(every=2)
    told = report(
        cmd.Approach("g"), cmd.StepAway(), *[cmd.Wait()] * 9, scenario=evening(guest(*BAD_OR_ON, waits=waits))
    )
    assert reasons(told)[0] == "patience.waiting"


def test_patience_that_ran_out_in_silence_says_so() -> None:
    parts = tuple(node(f"n{n}", option("x", goto=f"n{n + 1}"), says=("one",)) for n in range(5))
    talk = (*parts, node("n5", option("x", end="bad"), says=("one",)))
    quiet = [step for _ in range(5) for step in (cmd.KeepSilent(), cmd.Say("x"))][:-1]
    told = report(cmd.Approach("g"), *quiet, scenario=evening(guest(*talk, patience=(5, 5))))
    assert reasons(told)[0] == "patience.silent"


def test_a_talk_left_half_way_says_when() -> None:
    told = report(cmd.Approach("g"), cmd.StepAway(), cmd.Leave(), scenario=evening(guest(*BAD_OR_ON)))
    assert (told.ending.text, reasons(told)[0], told.lacks[0].n) == ("ui.debrief.unfinished", "left_half_way", 2)


def test_a_false_premise_never_talked_about_is_said_first_and_once() -> None:
    lured = guest(node("n", option("y", end="bad"), says=("one",)), lured="a")
    assert reasons(report(cmd.Approach("g"), cmd.Say("y"), scenario=evening(lured)))[0] == "lured"


def test_a_phase_that_was_never_worked_is_named() -> None:
    worked = option("z", lands=(nd.Landing("reply", advance="criteria", end="good"),))
    told = report(
        cmd.Approach("g"),
        cmd.Say("y"),
        scenario=evening(guest(node("n", worked, option("y", end="bad"), says=("one",)))),
    )
    assert "phase.need" in reasons(told)


def test_a_worry_that_never_fell_is_said_where_there_are_no_phases() -> None:
    told = report(cmd.Approach("g"), cmd.Hear(), cmd.Say("y"), scenario=evening(guest(*BAD_OR_ON)))
    assert "risk" in reasons(told)


def test_ill_word_at_the_door_is_said_with_what_it_cost() -> None:
    late = guest(*BAD_OR_ON, name="late", arrives=s.Arrival(beat=5))
    session = played(
        cmd.Approach("g"), cmd.Hear(), cmd.Say("y"), *[cmd.Wait()] * 4, cmd.Approach("late"), cmd.Hear(), cmd.Say("y"),
        scenario=evening(guest(*BAD_OR_ON), late, word=True),
    )  # fmt: skip
    told = next(talk for talk in debrief(session).talks if talk.guest == "late")
    assert ("door", "-2") in [(lack.words.text[8:], dict(lack.words.put).get("by")) for lack in told.lacks]


def test_what_is_told_elsewhere_and_closes_the_best_end_is_named() -> None:
    knows = node(
        "n", option("x", uses="b", when=nd.Condition(knows=("b",)), end="good"), option("y", end="bad"), says=("one",)
    )
    told = report(cmd.Approach("g"), cmd.Say("y"), scenario=evening(guest(knows, outside=("b",))))
    assert reasons(told)[0] == "elsewhere"


@pytest.mark.parametrize(
    ("more", "scenario", "why"),
    [
        ({"arrives": s.Arrival(beat=1, finds=1)}, {}, "away.not_found"),
        ({"arrives": s.Arrival(poster="p")}, {"posters": (ar.Poster("p", 3),)}, "away.poster"),
        ({"arrives": s.Arrival(told="g")}, {}, "away.told"),
        ({"arrives": s.Arrival(beat=50)}, {}, "away.early"),
        ({"on_phone": True}, {}, "never_rung"),
        ({}, {}, "unheard"),
    ],
)
def test_who_was_never_talked_with_has_a_reason(more: dict[str, Any], scenario: dict[str, Any], why: str) -> None:
    other = guest(*BAD_OR_ON, name="other", **more)
    told = report(
        cmd.Wait(), cmd.Wait(), cmd.Leave(), scenario=evening(guest(*BAD_OR_ON), other, **scenario), of="other"
    )
    assert told.ending.text == f"ui.lack.{why}"


def test_who_went_home_unheard_says_for_how_long_somebody_waited() -> None:
    told = report(*[cmd.Wait()] * 6, scenario=evening(guest(*BAD_OR_ON, waits=s.Waits(every=1))))
    assert (told.ending.text, dict(told.ending.put)["n"]) == ("ui.lack.left", "5")


def test_a_committee_that_fell_names_who_did_not_say_yes() -> None:
    board = ar.Committee("board", ("g", "bo"), decides="bo", needs=2)
    both = evening(guest(*BAD_OR_ON), guest(*BAD_OR_ON, name="bo"), committees=(board,))
    told = report(cmd.Approach("g"), cmd.Hear(), cmd.Say("x"), cmd.Say("z"), scenario=both)
    assert told.losses[0].text == "ui.debrief.more.undecided.decides"
    assert dict(told.losses[0].put)["names"] == "bo.name"
