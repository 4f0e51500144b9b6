"""Disks that take nothing for a while."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine


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
