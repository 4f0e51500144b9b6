"""The store of workshops on a real PostgreSQL: as embedded, and what other processes do is heard of."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select

from game.group import messages as msg
from game.saves.rooms.engine import HEAD, connect, engine_for, migrate
from game.saves.rooms.forgetting import forget
from game.saves.rooms.place import Place
from game.saves.rooms.tables import EVENTS, METADATA
from game.saves.workshop import (
    begin_workshop,
    is_there,
    keeping_of,
    newest_open,
    read_workshop,
    take_up_workshop,
    workshops_in,
)
from tests.group.rooms import jeppe
from tests.saves.disks import silent

if TYPE_CHECKING:
    from game.group.workshop import Workshop

NAME = "Åse Ouroboros"


@pytest.fixture
def place(postgres: str) -> Place:
    return Place(None, postgres, "ours")


def begun(place: Place) -> Workshop:
    workshop = begin_workshop(jeppe(), 3, "en", 20, place)
    for seat in range(3):
        workshop.receive(msg.Hello("", f"token{seat}", NAME if seat == 1 else ""))
    workshop.do(msg.Step("try_out"))
    return workshop


def vote(workshop: Workshop, seat: int, choice: int) -> bool:
    """Whether it was stored."""
    ballot = workshop.room.ballot
    assert ballot is not None
    workshop.receive(msg.Vote(seat, ballot.decision, ballot.attempt, choice))
    return keeping_of(workshop)._writer.written().result(10)


def test_a_workshop_goes_on_where_it_was_left(place: Place) -> None:
    assert not is_there(place)
    workshop = begun(place)
    assert vote(workshop, 0, 1)
    assert vote(workshop, 0, 2)
    keeping_of(workshop).close()
    assert is_there(place)
    assert newest_open("jeppe", place.url) == place
    assert workshops_in(place.url) == [place]
    again = take_up_workshop(jeppe(), place)
    assert replace(again.room, rev=0) == replace(workshop.room, rev=0)
    assert again.room.ballot is not None
    assert again.room.ballot.votes == {0: 2}
    keeping_of(again).close()


def test_what_was_committed_without_a_word_is_not_stored_twice(place: Place) -> None:
    workshop = begun(place)
    with silent(keeping_of(workshop)._ledger.engine):
        assert not vote(workshop, 0, 1)
    assert vote(workshop, 1, 3)
    keeping_of(workshop).close()
    assert read_workshop(place).room == workshop.room


def test_who_takes_a_workshop_over_is_heard_of_and_nothing_more_is_stored_here(place: Place) -> None:
    first = begun(place)
    second = take_up_workshop(jeppe(), place)
    keeping_of(first)._writer._thread.join(10)  # without having been asked to write anything
    assert keeping_of(first).fault is not None
    assert "somebody else" in str(keeping_of(first).fault)
    assert not vote(first, 0, 1)
    assert vote(second, 0, 2)
    for workshop in (first, second):
        keeping_of(workshop).close()
    room = read_workshop(place).room
    assert room.ballot is not None
    assert room.ballot.votes == {0: 2}


def test_a_name_is_forgotten_while_the_workshop_is_open(place: Place) -> None:
    workshop = begun(place)
    keeping = keeping_of(workshop)
    assert forget(replace(place, workshop=""), "ouroboros") == 1
    with connect(engine_for(place.url)) as connection:
        assert not any("Ouroboros" in event for event in connection.scalars(select(EVENTS.c.event)))
    for _ in range(100):
        if keeping.elsewhere:
            break
        keeping._writer.written().result(10)
        asyncio.run(asyncio.sleep(0.05))
    assert keeping.elsewhere
    assert [person.name for person in asyncio.run(keeping.stored()).room.people] == ["", "", ""]
    assert vote(workshop, 0, 1)
    keeping.close()


def test_the_steps_of_the_layout_lead_to_the_tables_as_they_are_written(postgres: str) -> None:
    with engine_for(postgres).connect() as connection:
        with connection.begin():
            migrate(connection)
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
        connection.rollback()
        with connect(engine_for(postgres)) as another:  # finds it as it should be
            assert MigrationContext.configure(another).get_current_revision() == HEAD
