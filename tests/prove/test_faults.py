"""Every fault that stepping finds is found, none is invented, and each witness leads where it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from game.core import node as nd
from game.core import scenario as s
from game.core.compiler import compile_talk
from game.core.party import fact_mask
from game.core.reaction import mood_of
from game.core.talk import CUT, HEAR, SILENCE, begin, choices, ended, offered, step
from game.prove.prover import prove
from tests.core.builders import guest, node, option
from tests.prove.brute import leading, spots
from tests.prove.test_explorer import handed, turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.compiled import Talk
    from game.core.talk import TalkState
    from game.prove.proof import Fault

BYE = option("bye", "relate", end="good")


def kinds(made: s.Guest) -> set[tuple[str, str]]:
    """Each fault by kind and place, but for the outcomes that a small talk does not use."""
    return {(fault.kind, place(fault)) for fault in prove(made).faults if fault.kind != "no_outcome"}


def place(fault: Fault) -> str:
    return fault.outcome or (f"{fault.node}.{fault.option}" if fault.option else fault.node)


# --- a talk with each fault, and one that only looks like it ----------------------------------------------------------

ONCE = option("x", once=True)
ROUND: dict[str, Any] = {"effect": nd.Effect(patience=0), "moves": ("acknowledge",)}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(
            guest(node("n", ONCE, option("y", once=True)), always=()), {("dead_end", "n"), ("bare", "n")}, id="dead end"
        ),
        pytest.param(guest(node("n", option("x"), BYE)), set(), id="no dead end where one can always say goodbye"),
        pytest.param(
            guest(node("n", option("x", goto="k", **ROUND), option("y", goto="k", **ROUND)),
                  node("k", option("x", goto="n", **ROUND), option("y", goto="n", **ROUND)), always=()),
            {("loop", "n"), ("loop", "k")}, id="loop"),
        pytest.param(
            guest(node("n", option("x", goto="k", **ROUND), option("y", goto="k", **ROUND)),
                  node("k", option("x", goto="n", **ROUND), BYE), always=()),
            set(), id="a loop with a way out"),
        pytest.param(
            guest(node("n", option("x", goto="k"), BYE),
                  node("k", option("x", goto="l"), option("y", goto="l")),
                  node("l", option("x", **ROUND), option("y", **ROUND)), always=()),
            {("no_ending", "k"), ("loop", "l")}, id="no ending"),
        pytest.param(guest(node("n", BYE)), {("bare", "n")}, id="one card"),
        pytest.param(guest(node("n", ONCE, BYE)), {("bare", "n")}, id="one card once the other is spent"),
        pytest.param(
            guest(node("n", option("v"), option("w"), option("x"), option("y"), BYE)), {("crowded", "n")}, id="five"
        ),
        pytest.param(
            guest(node("n", *(option(name, when=nd.Condition(trust=span)) for name, span in
                              (("v", (0, 5)), ("w", (5, 11)))), option("x"), option("y"), BYE)),
            set(), id="five, never at a time"),
        pytest.param(guest(node("n", option("x"), BYE), node("k", option("x"), BYE)), {("unreachable", "k")}, id="far"),
        pytest.param(
            guest(node("n", option("x"), option("y", uses="a"), BYE)), {("never_available", "n.y")}, id="never offered"
        ),
        pytest.param(
            guest(node("n", option("x"), option("y", uses="a"), BYE), hearsay=(("a", "h", "b"),)),
            set(), id="offered to those who have heard of it"),
        pytest.param(
            guest(node("n", option("x", moves=("acknowledge",)), option("y", when=nd.Condition(patience=(1, 2))), BYE)),
            set(), id="offered to those who kept the guest waiting"),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found_and_no_other(made: s.Guest, expected: set[tuple[str, str]]) -> None:
    assert kinds(made) == expected


def test_an_outcome_nobody_gets_is_named() -> None:
    faults = prove(guest(node("n", option("x"), BYE))).faults
    assert {fault.outcome for fault in faults if fault.kind == "no_outcome"} == {"bad"}


def test_a_guest_who_goes_home_while_waiting_gets_the_exit_that_is_always_open() -> None:
    calm = option("x", moves=("acknowledge",), once=True, goto="n", effect=nd.Effect(patience=0))
    made = guest(node("n", calm, option("y", end="bad"), BYE, says=("one",), silence=nd.Landing("hm", end="bad")))
    assert not prove(made).faults


def test_stepping_away_is_no_exit() -> None:
    made = guest(node("n", option("x", **ROUND), option("y", **ROUND), silence=nd.Landing("hm")))
    assert ("loop", "n") in kinds(made)


def test_past_the_budget_the_verdict_is_not_proved_and_says_how_much_was_seen() -> None:
    proof = prove(guest(node("n", option("x"), BYE)), budget=2)
    assert not proof.proved
    assert proof.sampled > 2
    assert not proof.policies


# --- against stepping -------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(handed(), turns)
def test_the_faults_are_those_that_stepping_finds(made: s.Guest, turn: nd.Effect) -> None:
    talk, proof, met = compile_talk(made), prove(made, turn=turn), spots(made, turn)
    if turn == nd.NO_EFFECT:  # a turn that does not move this guest is walked once
        assert proof.states == sum(ended(talk, state) is None for state, _ in met)
    found = {(fault.kind, place(fault)) for fault in proof.faults}
    trapped = {(kind, node) for kind, node in found if kind in ("loop", "no_ending")}
    states = {state for state, _ in met}
    expected, lost = _slowly(talk, states)
    assert found - trapped == expected
    assert set(proof.unreachable) == {node for kind, node in expected if kind == "unreachable"}
    assert set(proof.never_available) == {option for kind, option in expected if kind == "never_available"}
    dead = {node for kind, node in expected if kind == "dead_end"}
    assert {node for _, node in trapped} <= {_node(talk, state) for state in lost}
    assert {_node(talk, state) for state in lost} <= {node for _, node in trapped} | dead
    rounds = lost - leading(talk, lost, {state for state in lost if not choices(talk, state)})
    loops = {node for kind, node in trapped if kind == "loop"}
    assert loops <= {_node(talk, state) for state in rounds}
    assert bool(loops) == bool(rounds)


@settings(max_examples=40, deadline=None)
@given(handed())
def test_a_witness_leads_to_its_fault(made: s.Guest) -> None:
    talk = compile_talk(made)
    for fault in prove(made).faults:
        if fault.starts_at:
            state = replayed(talk, fault.starts_at, fault.path)
            assert talk.nodes[talk.spots[state[0]].node].node.id == fault.node
            if fault.kind in ("dead_end", "bare", "crowded"):
                assert (fault.kind, fault.node) in set(_at(talk, state))
            else:
                ahead = _ahead(talk, state)
                assert state not in leading(talk, ahead, {one for one in ahead if ended(talk, one) is not None})


def _ahead(talk: Talk, state: TalkState) -> set[TalkState]:
    """All that choices can lead to from here."""
    seen, waiting = {state}, [state]
    while waiting:
        here = waiting.pop()
        fresh = {step(talk, here, choice)[0] for choice in choices(talk, here)} - seen
        seen |= fresh
        waiting += fresh
    return seen


def replayed(talk: Talk, starts_at: str, path: tuple[str, ...]) -> TalkState:
    """The kernel walks a witness; what the party does is put in by hand."""
    trust, risk, patience = (int(number) for number in re.findall(r"(?:trust|risk|patience) (\d+)", starts_at))
    known = starts_at.partition(", knows ")[2].split(" and ")
    homework = () if talk.guest.looked_up else talk.guest.homework
    facts = sum(mask for fact, mask in talk.facts.items() if fact in {*homework, *known})
    state = begin(talk, (trust, risk, patience), facts)
    assert state[1:4] == (trust, risk, patience)
    for words in path:
        state = _taken(talk, state, words)
    return state


def _taken(talk: Talk, state: TalkState, words: str) -> TalkState:
    if words.startswith(("stepped away", "looked about")):
        patience = 0 if "gone" in words else int(words.rpartition(" ")[2])
        storm = talk.guest.reason == "saboteur" and mood_of(state[4]) == "away"
        assert 0 <= patience < state[3] + storm
        told = {name: talk.facts[name] for name in re.findall(r"heard of (\w+)", words) if name != "homework"}
        facts = sum(told.values()) | (fact_mask(talk.guest, talk.guest.homework) if "heard of homework" in words else 0)
        return (*state[:3], patience, *state[4:6], state[6] | facts, *state[7:])
    plays = talk.nodes[talk.spots[state[0]].node].plays
    cards = {f"say {play.option.id}": number for number, play in enumerate(plays)}
    choice = {"hear": HEAR, "cut in": CUT, "silence": SILENCE, **cards}[words]
    assert choice in choices(talk, state)
    return step(talk, state, choice)[0]


def _slowly(talk: Talk, states: set[TalkState]) -> tuple[set[tuple[str, str]], set[TalkState]]:
    """The faults at states, and the states from which no choices lead to an end."""
    found = {fault for state in states for fault in _at(talk, state)}
    for place_ in talk.nodes:
        name = place_.node.id
        here = [state for state in states if ended(talk, state) is None and _node(talk, state) == name]
        if not here:
            found.add(("unreachable", name))
            continue
        said = {choice for state in here for choice in choices(talk, state)}
        unsaid = (play.option.id for number, play in enumerate(place_.plays) if number not in said)
        found |= {("never_available", f"{name}.{option}") for option in unsaid}
    found |= {("no_outcome", outcome) for outcome in talk.outcomes if outcome not in {ended(talk, s_) for s_ in states}}
    ending = leading(talk, states, {state for state in states if ended(talk, state) is not None})
    return found, states - ending


def _at(talk: Talk, state: TalkState) -> Iterator[tuple[str, str]]:
    if ended(talk, state) is not None:
        return
    spot, name = talk.spots[state[0]], _node(talk, state)
    if not choices(talk, state):
        yield "dead_end", name
    elif spot.part == spot.parts:
        cards = len(offered(talk, state))
        if cards < 2 or cards > 4:
            yield "bare" if cards < 2 else "crowded", name


def _node(talk: Talk, state: TalkState) -> str:
    return talk.nodes[talk.spots[state[0]].node].node.id
