"""An evening goes on in a scenario that was changed under it, where one is or as near to it as still fits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.core import commands as cmd
from game.core.rehearsal import Rehearsal, reread
from game.core.session import Session
from game.prove.bots import BOTS
from tests.shipped import shipped

if TYPE_CHECKING:
    from game.core.node import Node, Option
    from game.core.scenario import Scenario

SOLVEIG = Rehearsal("solveig", "since")


@pytest.fixture
def jeppe() -> Scenario:
    return shipped("jeppe")


def _begun(scenario: Scenario) -> Session:
    """At Solveig's, two parts heard and one sentence said."""
    session = Session.start(SOLVEIG.staged(scenario), 3)
    for command in (cmd.Approach("solveig"), cmd.Hear(), cmd.Hear(), cmd.Say("they_left")):
        session.do(command)
    return session


def _with_nodes(scenario: Scenario, *nodes: Node) -> Scenario:
    """Solveig has only these nodes."""
    guests = tuple(replace(one, nodes=nodes) if one.id == "solveig" else one for one in scenario.guests)
    return replace(scenario, guests=guests)


def test_what_is_the_same_loses_nothing(jeppe: Scenario) -> None:
    session = _begun(jeppe)
    entries, party = session.entries, session.party
    assert reread(session, jeppe, SOLVEIG) == 0
    assert (session.entries, session.party) == (entries, party)


def test_a_whole_evening_is_taken_over_as_it_was(jeppe: Scenario) -> None:
    session = Session.start(jeppe, 9)
    player = BOTS["random"](session, 9, None)
    while not session.over and len(session.entries) < 40:
        session.play(player.choose())
    party = session.party
    assert session.reread(jeppe) == 0
    assert session.party == party


def test_an_option_less_elsewhere_keeps_the_place(jeppe: Scenario) -> None:
    session = _begun(jeppe)
    solveig = jeppe.guest("solveig")
    fewer = [replace(one, options=one.options[1:]) if one.id == "close" else one for one in solveig.nodes]
    assert reread(session, _with_nodes(jeppe, *fewer), SOLVEIG) == 0
    assert session.party.talking == "solveig"


def _renamed(node: Node) -> Node:
    """`said` is called `told` wherever it is named."""

    def led(option: Option) -> Option:
        return replace(option, lands=tuple(
            replace(land, goto="told" if land.goto == "said" else land.goto) for land in option.lands
        ))  # fmt: skip

    return replace(node, id="told" if node.id == "said" else node.id, options=tuple(map(led, node.options)))


def test_a_place_that_is_gone_takes_one_back_to_before_it(jeppe: Scenario) -> None:
    session = _begun(jeppe)
    renamed = map(_renamed, jeppe.guest("solveig").nodes)
    assert reread(session, _with_nodes(jeppe, *renamed), SOLVEIG) == 1
    assert session.party.guests["solveig"].known[-1] == "eleven"
    session.do(cmd.Say("chose_well"))


def test_who_is_gone_is_where_the_evening_begins_again(jeppe: Scenario) -> None:
    session = _begun(jeppe)
    without = replace(jeppe, guests=tuple(one for one in jeppe.guests if one.id != "solveig"))
    assert reread(session, without, SOLVEIG) == 5
    assert "solveig" not in session.party.guests
    assert not session.over
