"""Disks that take nothing for a while."""

from __future__ import annotations

import random
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import event

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

    from sqlalchemy.engine import Engine

WAIT = 10.0  # seconds


@contextmanager
def full(engine: Engine) -> Iterator[None]:
    """Every row that is to be written is refused."""

    def refuse(_: Any, __: Any, statement: str, *___: Any) -> None:
        if statement.startswith(("INSERT", "UPDATE")):
            raise sqlite3.OperationalError("database or disk is full")

    event.listen(engine, "before_cursor_execute", refuse)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", refuse)


@contextmanager
def silent(engine: Engine) -> Iterator[None]:
    """A commit comes through, and nobody hears of it."""

    def commit(connection: Any) -> None:
        connection.connection.driver_connection.execute("COMMIT")
        raise sqlite3.OperationalError("disk I/O error")

    event.listen(engine, "commit", commit)
    try:
        yield
    finally:
        event.remove(engine, "commit", commit)


@contextmanager
def flaky(engine: Engine, seed: int) -> Iterator[None]:
    """A third of all rows and of all commits fail; half of those commits come through all the same."""
    dice = random.Random(seed)

    def write(_: Any, __: Any, statement: str, *___: Any) -> None:
        if statement.startswith(("INSERT", "UPDATE")) and dice.random() < 1 / 3:
            raise sqlite3.OperationalError("database or disk is full")

    def commit(connection: Any) -> None:
        if dice.random() < 1 / 3:
            if dice.random() < 1 / 2:
                connection.connection.driver_connection.execute("COMMIT")
            raise sqlite3.OperationalError("disk I/O error")

    event.listen(engine, "before_cursor_execute", write)
    event.listen(engine, "commit", commit)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", write)
        event.remove(engine, "commit", commit)


@contextmanager
def hanging(engine: Engine, until: Event) -> Iterator[None]:
    """Every row waits."""

    def wait(*_: Any) -> None:
        until.wait(WAIT)

    event.listen(engine, "before_cursor_execute", wait)
    try:
        yield
    finally:
        until.set()
        event.remove(engine, "before_cursor_execute", wait)
