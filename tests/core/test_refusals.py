"""Every reason for which a command is refused can be had, and nothing has changed after it."""

from __future__ import annotations

import pytest

from game.core import arrangement as ar
from game.core import commands as cmd
from game.core import node as nd
from game.core import scenario as s
from game.core.errors import Refused
from game.core.refusals import REFUSALS
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

TALK = (
    node("n", option("x", goto="k"), option("y", "push", moves=("pitch",), end="bad")),
    node("k", option("z", end="good", uses="a"), says=("one", nd.Part("two", hold=True))),
)
PROMISES = node("n", option("p", "relate", moves=("promise",), end="good", promises="tea"), says=("one",))
WAITS = s.Waits(every=1, at=4, then="interrupts")
BEFORE = ar.Before(1, (ar.Measure("page", 1), ar.Measure("desk", 3)), homework=1)

PLAIN = evening(guest(*TALK, name="ann"), guest(*TALK, name="bo"))
IMPATIENT = evening(guest(*TALK, name="ann"), guest(*TALK, name="bo", waits=WAITS))
PREPARED = evening(guest(*TALK, name="ann", looked_up=True, homework=("a",)), before=BEFORE)
PROMISED = evening(guest(PROMISES, name="ann"), promises=(ar.Promise("tea", 1, None),), day_after=1)

ANN, SAID = cmd.Approach("ann"), (cmd.Approach("ann"), cmd.Hear(), cmd.Say("x"))
CASES: tuple[tuple[str, s.Scenario, tuple[cmd.Command, ...], cmd.Command], ...] = (
    ("not_talking", PLAIN, (), cmd.Hear()),
    ("not_here", PLAIN, (), cmd.Approach("nobody")),
    ("not_called", PLAIN, (), cmd.Reply("finish")),
    ("no_arrow", PLAIN, (), cmd.Begin()),
    ("no_arrow", PLAIN, (), cmd.Glance()),
    ("no_arrow", PLAIN, (ANN,), cmd.Glance()),
    ("in_talk", PLAIN, (ANN,), cmd.Approach("bo")),
    ("in_talk", PLAIN, (ANN,), cmd.Stop()),
    ("still_talking", PLAIN, (ANN,), cmd.Say("x")),
    ("still_talking", PLAIN, (ANN,), cmd.KeepSilent()),
    ("pause", PLAIN, SAID, cmd.Hear()),
    ("no_such_card", PLAIN, SAID, cmd.Say("z")),
    ("finished", PLAIN, (ANN, cmd.Hear()), cmd.Hear()),
    ("finished", PLAIN, (ANN, cmd.CutIn()), cmd.KeepSilent()),
    ("no_such_card", PLAIN, (ANN, cmd.Hear()), cmd.Say("nothing")),
    ("silent_already", PLAIN, (ANN, cmd.Hear(), cmd.KeepSilent()), cmd.KeepSilent()),
    ("called", IMPATIENT, SAID, cmd.Hear()),
    ("over", PLAIN, (cmd.Leave(),), cmd.Wait()),
    ("no_poster", PLAIN, (), cmd.Hang("flyer")),
    ("no_poster", PLAIN, (), cmd.TakeDown("flyer")),
    ("no_relation", PLAIN, (), cmd.Tend("ann")),
    ("no_promise", PLAIN, (), cmd.Keep("ann", "tea")),
    ("no_reason_to_meet", PLAIN, (), cmd.Introduce("ann", "bo")),
    ("no_number", PLAIN, (), cmd.RingUp("ann")),
    ("no_number", PLAIN, (), cmd.AskLeave("ann")),
    ("nothing_to_look_up", PLAIN, (), cmd.LookUp("ann")),
    ("cannot_spend", PLAIN, (), cmd.Prepare("page")),
    ("before", PREPARED, (), cmd.Wait()),
    ("cannot_spend", PREPARED, (), cmd.Prepare("desk")),
    ("cannot_spend", PREPARED, (cmd.Prepare("page"),), cmd.LookUp("ann")),
    ("nothing_to_look_up", PREPARED, (cmd.LookUp("ann"),), cmd.LookUp("ann")),
    ("nothing_to_look_up", PREPARED, (cmd.OpenDoor(),), cmd.LookUp("nobody")),
    ("after", PROMISED, (ANN, cmd.Say("p")), cmd.Wait()),
    ("no_promise", PROMISED, (ANN, cmd.Say("p")), cmd.Keep("bo", "tea")),
)


@pytest.mark.parametrize(("code", "scenario", "before", "command"), CASES)
def test_a_command_that_cannot_be_done_is_refused_with_a_code(
    code: str, scenario: s.Scenario, before: tuple[cmd.Command, ...], command: cmd.Command
) -> None:
    session = Session.start(scenario, 1)
    for done in before:
        session.do(done)
    entries, party = session.entries, session.party
    with pytest.raises(Refused) as refusal:
        session.do(command)
    assert (refusal.value.code, str(refusal.value)) == (code, REFUSALS[code])
    assert (session.entries, session.party) == (entries, party)


def test_before_the_first_command_there_is_nothing_but_to_begin() -> None:
    with pytest.raises(Refused) as refusal:
        Session(PLAIN, 1).do(cmd.Wait())
    assert refusal.value.code == "not_begun"


def test_who_may_not_cut_in_yet_hears_on() -> None:
    rests = node("n", option("z", end="good", uses="a"), says=("one", nd.Part("two", reveals="a")))
    session = Session.start(evening(guest(rests, name="ann")), 1)
    session.do(ANN)
    with pytest.raises(Refused) as refusal:
        session.do(cmd.CutIn())
    assert refusal.value.code == "no_such_card"


def test_every_code_is_had() -> None:
    assert {code for code, *_ in CASES} | {"not_begun"} == set(REFUSALS)
