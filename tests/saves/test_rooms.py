"""The store of workshops: what is said to be stored is, once, whatever the disk does in between."""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import stat
import sys
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from game.group import messages as msg
from game.group.workshop import Change
from game.saves.fault import JournalFault
from game.saves.rooms.engine import HEAD, connect, engine_for, file_url, migrate
from game.saves.rooms.tables import METADATA
from game.saves.rooms.writer import Ended, Writer
from game.saves.workshop import begin_workshop, keeping_of, read_workshop, take_up_workshop
from tests.group.rooms import jeppe
from tests.saves.disks import flaky, full, hanging, silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sqlalchemy.engine import Connection

    from game.group.workshop import Workshop
    from game.saves.rooms.keeping import Keeping


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    """Of five people who vote."""
    begun = begin_workshop(jeppe(), 3, "en", 20, tmp_path)
    for seat in range(5):
        begun.receive(msg.Hello("", f"token{seat}"))
    begun.do(msg.Step("try_out"))
    yield begun
    keeping_of(begun).close()


def voted(workshop: Workshop, *choices: int) -> Keeping:
    ballot = workshop.room.ballot
    assert ballot is not None
    for seat, choice in enumerate(choices):
        assert isinstance(workshop.receive(msg.Vote(seat, ballot.decision, ballot.attempt, choice)), msg.Ack)
    return keeping_of(workshop)


def votes_in(path: Path) -> dict[int, int]:
    ballot = read_workshop(path).room.ballot
    return dict(ballot.votes) if ballot else {}


def test_what_a_full_disk_did_not_take_is_not_said_to_be_stored_and_comes_later(
    workshop: Workshop, tmp_path: Path
) -> None:
    keeping = keeping_of(workshop)
    with full(keeping._ledger.engine):
        voted(workshop, 1, 2, 3)
        assert keeping._writer.written().result(5) is False
        assert "disk is full" in str(keeping.fault)
    voted(workshop, 0)
    assert keeping._writer.written().result(5) is True
    assert keeping.fault is None
    keeping.close()
    assert votes_in(tmp_path) == {0: 0, 1: 2, 2: 3}


def test_what_was_stored_without_a_word_is_not_stored_twice(workshop: Workshop, tmp_path: Path) -> None:
    keeping = keeping_of(workshop)
    with silent(keeping._ledger.engine):
        voted(workshop, 1)
        assert keeping._writer.written().result(5) is False
    voted(workshop, 0, 2)
    assert keeping._writer.written().result(5) is True
    keeping.close()
    assert votes_in(tmp_path) == {0: 0, 1: 2}
    assert read_workshop(tmp_path).room == workshop.room


def test_on_a_flaky_disk_nothing_is_promised_that_is_not_there(workshop: Workshop, tmp_path: Path) -> None:
    keeping = keeping_of(workshop)
    ballot, dice, promised = workshop.room.ballot, random.Random(5), 0
    assert ballot is not None
    with flaky(keeping._ledger.engine, seed=5):
        for nth in range(100):
            seat, choice = dice.randrange(5), dice.randrange(4)
            workshop.receive(msg.Vote(seat, ballot.decision, ballot.attempt, choice))
            if keeping._writer.written().result(5):
                crashed = tmp_path / str(nth)  # what a crash would leave at this moment
                crashed.mkdir()
                for file in tmp_path.glob("workshop.db*"):
                    shutil.copy(file, crashed)
                assert votes_in(crashed)[seat] == choice
                promised += 1
    assert 10 < promised < 90
    keeping.close()
    assert read_workshop(tmp_path).room == workshop.room


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files needs a Unix")
def test_a_disk_that_is_really_full_loses_nothing(workshop: Workshop, tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - there is none on Windows

    keeping = keeping_of(workshop)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        voted(workshop, 1, 2)
        stored = keeping._writer.written().result(5)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert stored is False
    assert keeping._writer.written().result(5) is True
    keeping.close()
    assert votes_in(tmp_path) == {0: 1, 1: 2}


def test_a_disk_that_hangs_is_not_waited_for_for_ever(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    keeping, go_on = keeping_of(workshop), Event()

    async def asked() -> tuple[bool, bool]:
        keeping.in_loop(lambda: None)
        monkeypatch.setattr("game.saves.rooms.keeping.PATIENCE", 0.05)
        voted(workshop, 1)
        first = await keeping.saved()
        monkeypatch.setattr("game.saves.rooms.keeping.PATIENCE", 10)
        go_on.set()
        return first, await keeping.saved()

    with hanging(keeping._ledger.engine, go_on):
        assert asyncio.run(asked()) == (False, True)


def test_a_database_that_somebody_holds_is_waited_for(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    holder = connect(engine_for(file_url(tmp_path / "x" / "workshop.db")))
    workshop = begin_workshop(jeppe(), 3, "en", 20, tmp_path / "x")
    fault = keeping_of(workshop).fault
    assert fault is not None
    assert "locked" in str(fault)
    holder.close()
    assert keeping_of(workshop)._writer.written().result(5) is True
    keeping_of(workshop).close()
    assert read_workshop(tmp_path / "x").room == workshop.room


def test_nobody_else_on_the_machine_may_read_it(workshop: Workshop, tmp_path: Path) -> None:
    assert workshop.room.people
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["workshop.db", "workshop.db-wal"]
    if os.name != "nt":
        assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]


def test_the_database_is_asked_for_what_a_power_cut_needs(workshop: Workshop) -> None:
    keeping_of(workshop)._writer.close()
    connection = keeping_of(workshop)._ledger._connected()
    asked = {name: connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous")}
    assert asked == {"journal_mode": "wal", "synchronous": 2}


def test_the_steps_of_the_layout_lead_to_the_tables_as_they_are_written() -> None:
    stepped, made = engine_for("sqlite://").connect(), connect(engine_for("sqlite://"))
    with stepped, made:
        with stepped.begin():
            migrate(stepped)
        for connection in (stepped, made):
            assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
            assert MigrationContext.configure(connection).get_current_revision() == HEAD
        assert {_shape(stepped, name) for name in METADATA.tables} == {_shape(made, name) for name in METADATA.tables}


def _shape(connection: Connection, table: str) -> str:
    found = inspect(connection)
    return f"{table}: {found.get_columns(table)}, {found.get_pk_constraint(table)}, {found.get_foreign_keys(table)}"


def test_a_newer_layout_is_left_alone(workshop: Workshop, tmp_path: Path) -> None:
    keeping_of(workshop)._writer.close()
    connection = keeping_of(workshop)._ledger._connected()
    with connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '99'"))
    keeping_of(workshop)._ledger.release()
    with pytest.raises(JournalFault, match="newer version"):
        take_up_workshop(jeppe(), tmp_path)


def test_what_comes_while_it_writes_goes_into_the_next_transaction() -> None:
    begun, go_on = Event(), Event()
    batches: list[Sequence[Any]] = []
    told: list[bool] = []

    def write(batch: Sequence[Any]) -> None:
        begun.set()
        go_on.wait(5)
        batches.append(list(batch))

    writer: Writer[int] = Writer(write, lambda *_, stored: told.append(stored))
    writer.put(0)
    begun.wait(5)
    for number in range(1, 100):
        writer.put(number)
    go_on.set()
    assert writer.written().result(5)
    writer.close()
    assert batches == [[0], list(range(1, 100))]
    assert writer.written().result(5) is False  # nobody writes any more
    with pytest.raises(Ended):
        writer.ask(list).result(5)


def test_half_a_character_stops_nothing(workshop: Workshop, tmp_path: Path) -> None:
    workshop.do(msg.Note(workshop.stage().decision, "half\n\ud800"))
    keeping = keeping_of(workshop)
    assert keeping.fault is None
    keeping.keep(Change(workshop.room.rev))
    keeping.close()
    assert "half\n?" in read_workshop(tmp_path).room.notes.values()


@pytest.mark.parametrize(("gone", "counted"), [(60.0, True), (10 * 3600.0, False)])
def test_minutes_in_which_nobody_was_there_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: float, *, counted: bool
) -> None:
    """A crash is mended in a minute; the next morning is another time."""
    stopped, monday = 1_000_000.0, 1_000_000.0 - 300
    monkeypatch.setattr("time.time", lambda: stopped)
    workshop = begin_workshop(jeppe(), 3, "en", 20, tmp_path)
    workshop.do(msg.Step("begin"), monday)
    keeping_of(workshop).close()
    for _ in range(2):  # and it is said to the store, for the next time
        monkeypatch.setattr("time.time", lambda: stopped + gone)
        again = take_up_workshop(jeppe(), tmp_path)
        assert again.minute(stopped + gone) == (6 if counted else 5)
        keeping_of(again).close()
