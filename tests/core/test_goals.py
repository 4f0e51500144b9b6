"""Goals held against the journal: met or not, with the entry that shows it; what nothing shows stays one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from game.core import arrangement as ar
from game.core import commands as cmd
from game.core import goal as of
from game.core import scenario as s
from game.core.debrief import debrief
from game.core.goals import goals_of
from game.core.retold import Retold
from game.core.session import Session
from tests.core.builders import evening, guest, node, option

if TYPE_CHECKING:
    from game.core.goal import Shown

NO_FACT = ("g", "b")
TALK = (
    node("n", option("x", goto="k"), option("y", "push", moves=("pitch",), end="bad"), says=("one", "two")),
    node("k", option("z", end="good"), option("p", "relate", moves=("promise",), end="good", promises="tea"),
         says=("three",)),
)  # fmt: skip
WELL = (cmd.Approach("g"), cmd.Hear(), cmd.Say("x"), cmd.Say("z"))
BADLY = (cmd.Approach("g"), cmd.CutIn(), cmd.Say("y"))
PROMISED = (*WELL[:3], cmd.Say("p"))


def judged(shown: Shown, *commands: cmd.Command, **more: Any) -> tuple[bool | None, int | None]:
    who = guest(*TALK, patience=(10, 10), lured=more.pop("lured", None), homework=("a",))
    kind = evening(who, guest(*TALK, name="h", arrives=s.Arrival(beat=30)), goals=(None, shown), **more)
    session = Session.start(kind, 1)
    for command in commands:
        session.do(command)
    own, found = goals_of(Retold(session))
    assert own.met is None
    return found.met, found.n


@pytest.mark.parametrize(
    ("shown", "commands", "verdict"),
    [
        (of.Knows((("g", "a"), NO_FACT)), (), (True, 0)),
        (of.Knows((NO_FACT,)), WELL, (False, None)),
        (of.HearsOut("g"), WELL, (True, 3)),
        (of.HearsOut(of.ANYONE), BADLY, (False, None)),
        (of.HearsOut("h"), WELL, (False, None)),
        (of.Says(("g.n.x", "g.n.z")), WELL, (True, 3)),
        (of.Says(("g.n.z",)), BADLY, (False, None)),
        (of.Never("push"), WELL, (True, None)),
        (of.Never("push"), BADLY, (False, 3)),
        (of.Never("push"), (), (None, None)),
        (of.Parts(7), WELL, (True, 4)),
        (of.Parts(7), BADLY, (False, None)),
        (of.Parts(7, sold="order"), WELL, (False, None)),
        (of.Parts(7, sold="nothing", guest="g"), WELL, (True, 4)),
        (of.Parts(7, guest="h"), WELL, (False, None)),
        (of.LosesNone(("g", "h")), WELL, (True, 4)),
        (of.LosesNone(("g",)), BADLY, (False, 3)),
        (of.LosesNone(("g",)), WELL[:2], (False, None)),
        (of.LosesNone(("h",)), WELL, (None, None)),
        (of.Together(1), WELL, (False, None)),
        (of.Takes("chairs"), WELL, (False, None)),
    ],
)  # fmt: skip
def test_a_goal_is_met_or_not(
    shown: Shown, commands: tuple[cmd.Command, ...], verdict: tuple[bool | None, int | None]
) -> None:
    assert judged(shown, *commands) == verdict


def test_a_false_premise_must_be_cleared_up_before_one_came_round() -> None:
    assert judged(of.Parts(7, lured=True), *WELL) == (False, None)
    assert judged(of.Parts(5, lured=True), *WELL, lured="b") == (False, None)
    assert judged(of.Parts(7, lured=True), *WELL, lured="a") == (True, 4)


def test_promises_are_kept_broken_or_were_never_given() -> None:
    tea: dict[str, Any] = {"promises": (ar.Promise("tea", 1, 4),)}
    waits = [cmd.Wait()] * 8
    assert judged(of.Keeps(of.ALL), *WELL, **tea) == (None, None)
    assert judged(of.Keeps("tea"), *PROMISED, **tea) == (False, None)
    assert judged(of.Keeps("tea"), *PROMISED, cmd.Keep("g", "tea"), **tea) == (True, 5)
    met, n = judged(of.Keeps(of.ALL), *PROMISED, *waits, cmd.Leave(), **tea)
    assert (met, n is None) == (False, False)


def test_heads_turned_are_counted_where_they_reached_the_number() -> None:
    up: dict[str, Any] = {"posters": (ar.Poster("big", 40, 1),)}
    hang: tuple[cmd.Command, ...] = (cmd.Hang("big"), cmd.Wait(), cmd.Wait())
    met, n = judged(of.Reaches(10), *hang, **up)
    assert (met, n is None) == (True, False)
    assert judged(of.Reaches(10), *WELL) == (False, None)
    assert judged(of.Reaches(0, 10), *WELL) == (True, None)
    assert judged(of.Reaches(0, 10), *hang, **up) == (False, n)


def test_the_debrief_has_them_with_the_beat() -> None:
    kind = evening(guest(*TALK, patience=(10, 10)), goals=(of.Parts(7), None))
    session = Session.start(kind, 1)
    for command in WELL:
        session.do(command)
    met, own = debrief(session).goals
    assert (met.verdict.text, dict(met.verdict.put)) == ("ui.goal.met.at", {"beat": str(met.beat), "n": "4"})
    assert met.beat == Retold(session).parties[4].beat
    assert own.verdict.text == "ui.goal.own"
