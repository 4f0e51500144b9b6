"""What a phone or the big screen is sent, as bytes: nothing in it depends on what they are not to know."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.moves import Stance
from game.group import messages as msg
from game.group.workshop import Workshop
from game.text.interface import interface
from game.text.saying import Saying
from game.text.table import merged
from game.web.facts import Facts
from game.web.hall import Hall
from game.web.keys import Keys
from game.web.lines import Line
from tests.group.test_laws import HIDDEN, go_on, messages, sent
from tests.shipped import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.core.scenario import Scenario

STANCES = get_args(Stance)
PEOPLE = 5
MARK = "Ouroboros"  # in every name and note, and nowhere else
KEYS = Keys("BCDFGH", "facilitator-key-of-22", "the-screens-key-of-22c", 8080)
LOADED = read("jeppe")


class Nowhere:
    """Stores nothing, and has no trouble with it."""

    waits, fault = False, None


@pytest.fixture(autouse=True, scope="module")
def _unstored() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.web.stored.keeping_of", lambda _: Nowhere())
        yield


def scenario() -> Scenario:
    assert LOADED.scenario is not None
    return LOADED.scenario


def hall_of(played: Scenario, seed: int = 3, people: int = PEOPLE) -> Hall:
    assert LOADED.texts is not None
    workshop = Workshop.start(played, seed, "en")
    for nth in range(people):
        workshop.receive(msg.Hello("", f"token-{nth}-of-a-seat", f"{MARK}{nth}"))
    return Hall(workshop, Saying(merged(LOADED.texts, interface()), "en"), KEYS, Facts(KEYS), now=lambda: 0.0)


def told(hall: Hall, audience: Any, seat: int | None = None) -> bytes:
    """What is sent, less the number of the snapshot: that something happened is no secret."""
    state = json.loads(hall.state_for(Line(audience, seat)))
    return json.dumps({**state, "rev": 0}, sort_keys=True).encode()


def everybody(hall: Hall, *seats: int) -> list[bytes]:
    return [told(hall, "screen"), *(told(hall, "phone", seat) for seat in seats)]


def to_a_sentence(hall: Hall) -> None:
    """On until the words of a card are voted on; whom to go to is decided by hand."""
    workshop = hall.workshop
    for _ in range(40):
        if workshop.room.step == "scene" and workshop.stage().choices and workshop.session.view().talk:
            workshop.do(msg.Step("open"))
            return
        if workshop.room.step == "voting":
            workshop.do(msg.Pick(0))
        else:
            go_on(workshop)
    raise LookupError("no vote was ever to be had")


def otherwise(played: Scenario, turn: int) -> Scenario:
    """The same words and ways, but every card has another stance and does something else."""

    def changed(option: Any) -> Any:
        stance = STANCES[(STANCES.index(option.stance) + turn) % len(STANCES)]
        return replace(option, stance=stance, moves=(), lands=option.lands[::-1], why=f"{option.why}.other")

    def node(one: Any) -> Any:
        return replace(one, options=tuple(map(changed, one.options)))

    return replace(played, guests=tuple(replace(guest, nodes=tuple(map(node, guest.nodes))) for guest in played.guests))


@pytest.mark.parametrize("turn", range(1, len(STANCES)))
@pytest.mark.parametrize("then", ["", "close", "discuss", "pause"])
def test_before_the_reveal_nobody_can_tell_what_a_card_is_or_does(turn: int, then: str) -> None:
    one, other = hall_of(scenario()), hall_of(otherwise(scenario(), turn))
    for hall in (one, other):
        to_a_sentence(hall)
        ballot = hall.workshop.room.ballot
        assert ballot is not None
        hall.workshop.receive(msg.Vote(0, ballot.decision, ballot.attempt, 1))
        if then:
            hall.workshop.do(msg.Step(then))
    assert everybody(one, 0, 1) == everybody(other, 0, 1)
    for hall in (one, other):
        hall.workshop.do(msg.Step("resume" if then == "pause" else "reveal"))
        hall.workshop.do(msg.Step("reveal"))
    assert everybody(one) != everybody(other)  # at the reveal everybody can


votes = st.lists(st.tuples(st.integers(0, PEOPLE - 2), st.integers(0, 1), st.integers(0, 1)), max_size=10)


@settings(max_examples=40, deadline=None)
@given(votes, votes, st.sampled_from(["", "close", "discuss", "pause"]))
def test_before_the_reveal_nobody_can_tell_how_the_others_voted(
    first: Sequence[tuple[int, int, int]], again: Sequence[tuple[int, int, int]], then: str
) -> None:
    """In the first vote and in the second."""
    halls = hall_of(scenario()), hall_of(scenario())
    for hall, nth in zip(halls, (1, 2), strict=True):
        to_a_sentence(hall)
        _cast(hall, first, nth)
    assert everybody(halls[0], PEOPLE - 1) == everybody(halls[1], PEOPLE - 1)
    for hall, nth in zip(halls, (1, 2), strict=True):
        hall.workshop.do(msg.Step("discuss"))
        hall.workshop.do(msg.Step("vote_again"))
        _cast(hall, again, nth)
        if then:
            hall.workshop.do(msg.Step(then))
    assert everybody(halls[0], PEOPLE - 1) == everybody(halls[1], PEOPLE - 1)


def _cast(hall: Hall, run: Sequence[tuple[int, int, int]], nth: int) -> None:
    ballot = hall.workshop.room.ballot
    assert ballot is not None
    for vote in run:
        hall.workshop.receive(msg.Vote(vote[0], ballot.decision, ballot.attempt, vote[nth]))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(messages, min_size=20, max_size=60), st.integers(0, 99))
def test_no_key_no_note_no_name_that_was_not_shown(run: Sequence[Any], seed: int) -> None:
    """Whatever happens, at every step."""
    hall = hall_of(scenario(), seed)
    for message in run:
        sent(hall.workshop, message)
        room = hall.workshop.room
        hall.workshop.do(msg.Note(hall.workshop.stage().decision, f"{MARK} thinks otherwise"))
        screen, phone = told(hall, "screen"), told(hall, "phone", 0)
        for got in (screen, phone):
            assert not any(secret.encode() in got for secret in (KEYS.facilitator, KEYS.screen, "of-a-seat", "thinks"))
            if room.step in HIDDEN and not hall.showing.what(hall._telling.at):
                state = json.loads(got)
                assert state["result"] is None
                assert not {"tally", "counts", "shares", "leaders", "advice", "note", "seats"} & set(state)
                assert b'"stance"' not in got
                assert b'"stamp"' not in got
        shown = {person.seat for person in room.seated() if person.approved}
        assert all(f"{MARK}{nth}".encode() not in screen or nth in shown for nth in range(PEOPLE))
        assert all(f"{MARK}{nth}".encode() not in phone for nth in range(1, PEOPLE))
