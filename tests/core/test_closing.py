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
