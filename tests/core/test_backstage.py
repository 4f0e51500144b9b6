"""What a designer sees of a talk: every option of the node, offered with what it does, or not and why."""

from __future__ import annotations

import pytest

from game.core import commands as cmd
from game.core import talk as kernel
from game.core.backstage import Lacks, backstage
from game.core.party import talk_of
from game.core.rehearsal import Rehearsal
from game.core.session import Session
from game.prove.bots import BOTS
from game.prove.simulate import drive
from tests.shipped import read, shipped


def _at(node: str, trust: int) -> Session:
    session = Session.start(Rehearsal("solveig", node, trust).staged(shipped("jeppe")), 3)
    session.do(cmd.Approach("solveig"))
    return session


def test_a_card_that_waits_for_a_part_and_a_fact_says_so() -> None:
    session = _at("since", 4)
    behind = backstage(session.scenario, session.party)
    assert behind is not None
    assert (behind.guest, behind.node, behind.trust) == ("solveig", "since", 4)
    assert {card.id: card.lacks for card in behind.cards} == {
        "by_the_cake": (Lacks("part", "3"),),
        "six_more": (Lacks("part", "3"),),
        "chose_well": (),
        "they_left": (Lacks("part", "3"), Lacks("uses", "eleven")),
    }
    assert "eleven" in behind.unknown


def test_nobody_is_behind_when_nobody_is_talked_with() -> None:
    session = Session.start(shipped("jeppe"), 3)
    assert backstage(session.scenario, session.party) is None


@pytest.mark.parametrize("bot", ["random", "listener-challenger"])
@pytest.mark.parametrize("name", ["jeppe", "the_heckler"])
def test_what_is_offered_does_what_is_said_of_it_and_all_else_has_a_reason(name: str, bot: str) -> None:
    loaded = read(name)
    assert loaded.scenario is not None
    assert loaded.texts is not None
    session = Session.start(loaded.scenario, 5)
    drive(session, BOTS[bot](session, 5, loaded.texts.get))
    said = [(entry.n, entry.command) for entry in session.entries if isinstance(entry.command, cmd.Say)]
    assert said
    for n, command in said:
        before = session.up_to(n)
        behind = backstage(before.scenario, before.party)
        assert behind is not None
        state = before.party.guests[behind.guest].talk
        offered = kernel.offered(talk_of(before.scenario, behind.guest), state)
        assert [nth for nth, card in enumerate(behind.cards) if not card.lacks] == list(offered)
        card = next(card for card in behind.cards if card.id == command.option)
        before.do(command)
        after = before.party.guests[behind.guest].talk
        assert tuple(now - was for now, was in zip(after[1:3], state[1:3], strict=True)) == card.moves[:2]
