"""The room when the lights go out is composed from what happened."""

from __future__ import annotations

from game.core import commands as cmd
from game.core import scenario as s
from game.core.debrief import debrief
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

TALK = (node("n", option("x", end="good"), option("y", end="bad"), says=("one",)),)
STAYS = s.Waits(every=60)


def closing(*commands: cmd.Command, joins: str | None = None) -> dict[str, str]:
    outcomes = (s.Outcome("good", 10, joins=joins), s.Outcome("bad", 0), s.Outcome("gone", 1, leaves=True))
    everybody = [guest(*TALK, name=name, waits=STAYS, outcomes=outcomes) for name in ("ann", "bo", "cy")]
    session = Session.start(evening(*everybody, guest(*TALK, name="di", waits=s.Waits(every=1))), 1)
    for command in (*commands, *[cmd.Wait()] * 8, cmd.Leave()):
        session.do(command)
    told = debrief(session)
    assert told.staying == ("ann", "bo", "cy")
    return {words.text.removeprefix("ui.closing."): dict(words.put).get("names", "") for words in told.closing}


def test_it_says_who_was_heard_who_was_hurt_and_who_never_spoke() -> None:
    said = closing(cmd.Approach("ann"), cmd.Say("x"), cmd.Approach("bo"), cmd.Say("y"))
    assert said == {
        "left": "", "valued": "ann.name", "slighted": "bo.name", "unheard.gone": "di.name", "unheard.here": "cy.name",
        "word.none": "",
    }  # fmt: skip


def test_those_who_were_brought_together_are_one_circle() -> None:
    said = closing(cmd.Approach("ann"), cmd.Say("x"), cmd.Approach("cy"), cmd.Say("x"), joins="bo")
    assert said["circle"] == "ann.name bo.name cy.name"
    assert "valued" not in said


def test_who_went_home_in_the_middle_was_not_there_at_the_door_to_look_away() -> None:
    said = closing(cmd.Approach("di"), cmd.StepAway())
    assert said["half_way"] == "di.name"
    assert "slighted" not in said


def test_whoever_is_left_alone_has_seen_the_others_go_first() -> None:
    session = Session.start(evening(guest(*TALK)), 1)
    for command in (cmd.Approach("g"), cmd.Say("y")):
        session.do(command)
    told = debrief(session)
    assert not told.staying
    assert [words.text.removeprefix("ui.closing.") for words in told.closing] == [
        "slighted",
        "word.bad",
        "everyone_parted",
    ]


def test_not_all_have_gone_while_two_who_found_each_other_are_talking() -> None:
    outcomes = (s.Outcome("good", 10, joins="bo"), s.Outcome("bad", 0))
    session = Session.start(
        evening(*(guest(*TALK, name=name, outcomes=outcomes, always=()) for name in ("ann", "bo"))), 1
    )
    for command in (cmd.Approach("ann"), cmd.Say("x"), cmd.Approach("bo"), cmd.Say("y")):
        session.do(command)
    told = debrief(session)
    assert told.staying == ("ann", "bo")
    assert [words.text for words in told.closing][:2] == ["ui.closing.lights_out", "ui.closing.circle"]
