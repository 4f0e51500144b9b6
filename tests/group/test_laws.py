"""Whatever is sent, in whatever order, a room stays legal, counts fairly and keeps what it must."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert

from game.core.errors import Refused
from game.core.session import first_difference
from game.group import messages as msg
from game.group.audience import for_seat, snapshot
from game.group.evolve import folded
from game.group.orders import PLAIN
from game.group.room import Decision
from game.group.round_chart import STEPS
from game.group.stage import next_command, suggested
from game.group.wire import EVENTS
from game.group.workshop import Workshop
from game.saves.lines import line_of_entry
from game.saves.rooms.rows import Stored, add, stored
from game.saves.rooms.tables import METADATA, WORKSHOPS
from tests.group.rooms import RICH, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.session import Session
    from game.group.room import Room
    from game.group.workshop import Change

VOTED = frozenset({"voting", "closed", "discussing", "tied", "revealed"})  # steps of a round that has a ballot
HIDDEN = VOTED - {"revealed"}
tokens = st.sampled_from(["", "a", "b", "c"])
numbers = st.integers(-2, 6)
decisions = st.builds(Decision, st.integers(0, 2), st.integers(0, 12))
steps = st.builds(msg.Step, st.sampled_from(sorted(PLAIN)))
orders = st.one_of(
    steps,
    steps,
    st.builds(msg.Pick, numbers),
    st.builds(msg.Rewind, decisions),
    st.builds(msg.Switch, numbers),
    st.builds(msg.Hands, st.lists(numbers, max_size=5).map(tuple), numbers),
    st.builds(msg.Note, decisions, st.text(max_size=3)),
    st.builds(msg.Lock, st.booleans()),
    st.builds(msg.Teams, numbers),
    st.builds(msg.Hall, numbers),
    st.builds(msg.Rename, numbers, st.text(max_size=3)),
    st.builds(msg.Unname, numbers),
    st.builds(msg.Remove, numbers),
    st.builds(msg.Move, numbers, numbers),
    st.builds(msg.SetClock, st.sampled_from(["vote", "talk", "break"]), numbers),
    st.builds(msg.HoldClock),
    st.builds(msg.ExtendClock, numbers),
    st.builds(msg.ShowWords, st.lists(numbers, max_size=3).map(tuple), st.booleans()),
)
hellos = st.builds(msg.Hello, tokens, st.uuids().map(str), st.text(max_size=3), st.integers(0, 3))
votes = st.builds(msg.Vote, numbers, decisions, st.integers(0, 3), numbers)
told = st.builds(msg.Do, st.just(-1), orders)
keys = st.sampled_from(["next", "next", "next", "next", "next", "back"])
said = st.one_of(
    st.builds(msg.Hi, numbers), st.builds(msg.Join, numbers, numbers), st.builds(msg.Word, numbers, st.text(max_size=3))
)
messages = st.one_of(hellos, votes, votes, said, told, told, keys, keys, keys)


def sent(workshop: Workshop, message: msg.Message | str) -> None:
    """Most orders are meant for now, and most votes for what is voted on: the others are refused soon enough."""
    room = workshop.room
    if isinstance(message, msg.Do):
        workshop.receive(replace(message, turn=room.turn))
    elif isinstance(message, msg.Vote) and room.ballot and message.attempt:
        workshop.receive(replace(message, decision=room.ballot.decision, attempt=room.ballot.attempt))
    elif message == "back":
        workshop.do(msg.Rewind(room.played[-1].decision if room.played else Decision(0, 1)))
    elif isinstance(message, str):
        go_on(workshop)
    else:
        workshop.receive(message)


def go_on(workshop: Workshop) -> None:
    """The one big key."""
    step, command = suggested(workshop.room, workshop.stage()), next_command(workshop.session.view())
    if step == "act" and command:
        workshop.act(command)
    elif step not in ("act", ""):
        assert workshop.do(msg.Step(step)) == msg.Done()


class Kept:
    """What a workshop had written down."""

    def __init__(self) -> None:
        self.changes: list[Change] = []

    def keep(self, change: Change) -> None:
        self.changes.append(change)


def stored_again(changes: Sequence[Change]) -> Stored:
    """Written in two transactions, and read back."""
    engine = create_engine("sqlite://")
    METADATA.create_all(engine)
    row = {"scenario": "s", "header": "{}", "keys": "{}", "writer": "", "touched": 0, "over": False, "blanked": False}
    with engine.begin() as connection:
        connection.execute(insert(WORKSHOPS).values(id="w", version=0, **row))
        half = len(changes) // 2
        add(connection, "w", changes[:half])
        add(connection, "w", changes[half:])
        return stored(connection, "w")


def lines_of(session: Session) -> tuple[str, ...]:
    return tuple(line_of_entry(entry).decode() for entry in session.entries)


def is_legal(room: Room) -> None:
    step = room.held if room.step == "paused" else room.step
    assert room.step in STEPS
    assert (room.ballot is not None) == (step in VOTED)
    assert 0 <= room.road < len(room.roads)
    assert all(road.parent is None or 0 <= road.parent < nth for nth, road in enumerate(room.roads))
    assert [person.seat for person in room.people] == list(range(len(room.people)))
    assert len({person.token for person in room.people}) == len(room.people)
    played = [one.decision for one in room.played]
    assert len(set(played)) == len(played)
    if room.ballot:
        tally = room.tally()
        assert len(tally.teams) == room.teams
        assert all(len(team) == room.ballot.choices for team in tally.teams)
        assert 0 <= tally.voted <= tally.of
        hands = sum(map(sum, room.ballot.hands))
        assert tally.voted - hands == sum(
            person.sharing for person in room.voters(room.ballot) if person.seat in room.ballot.votes
        )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(messages, min_size=35, max_size=80), st.integers(0, 99))
def test_any_order_of_messages_leads_to_a_legal_room(run: Sequence[msg.Message | str], seed: int) -> None:
    kept = Kept()
    workshop = Workshop.start(RICH, seed, "en")
    workshop.kept_by(kept)
    for message in run:
        before, sessions = workshop.room, [session.entries for session in workshop.sessions]
        sent(workshop, message)
        room = workshop.room
        is_legal(room)
        assert room.rev >= before.rev
        assert room.roads[: len(before.roads)] == before.roads
        assert room.rounds[: len(before.rounds)] == before.rounds
        for entries, session in zip(sessions, workshop.sessions, strict=False):
            assert session.entries[: len(entries)] == entries
        if room.step == "consequence" != before.step and before.step != "paused":
            assert len(workshop.session.entries) == room.rounds[-1].decision.entry + 1
    assert len(workshop.sessions) == len(workshop.room.roads)
    lines = [json.dumps(EVENTS.to_json(event)) for change in kept.changes for event in change.events]
    assert folded(EVENTS.from_json(json.loads(line)) for line in lines) == workshop.room
    stored = stored_again(kept.changes)
    assert stored.room == workshop.room
    assert [lines_of(session) for session in workshop.sessions] == [stored.lines(n) for n in range(len(stored.roads))]
    for session in workshop.sessions:
        assert first_difference(RICH, seed, session.entries) is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.integers(0, 2)), max_size=12),
    st.sampled_from(["", "close", "discuss", "pause"]),
)
def test_nobody_can_tell_two_rooms_apart_that_voted_otherwise(run: list[tuple[int, int, int]], then: str) -> None:
    """Before the reveal; but for one's own vote."""
    one, other = Table(people=5), Table(people=5)
    one.do("begin", "open")
    other.do("begin", "open")
    for seat, choice, instead in run:
        one.vote(seat, choice)
        other.vote(seat, instead)
    if then:
        one.do(then)
        other.do(then)
    for table in (one, other):
        assert table.room.step in HIDDEN | {"paused"}
    assert replace(snapshot(one.room, "phone"), rev=0) == replace(snapshot(other.room, "phone"), rev=0)
    assert for_seat(one.room, 4) == for_seat(other.room, 4)
    assert replace(snapshot(one.room, "screen"), rev=0) == replace(snapshot(other.room, "screen"), rev=0)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2)), max_size=40))
def test_each_person_has_one_vote_and_the_last_one_counts(run: list[tuple[int, int]]) -> None:
    table = Table(people=4)
    table.do("begin", "open")
    last = {seat: choice for seat, choice in run if isinstance(table.vote(seat, choice), msg.Ack)}
    assert set(last) == {seat for seat, _ in run if seat < 4}
    assert table.room.tally().counts == tuple(list(last.values()).count(choice) for choice in range(3))


def test_acting_between_the_rounds_only() -> None:
    workshop = Workshop.start(RICH, 3, "en")
    command = next_command(workshop.session.view())
    assert command is not None
    with pytest.raises(Refused, match="between the rounds"):
        workshop.act(command)
    assert len(workshop.session.entries) == 1
