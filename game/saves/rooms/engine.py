"""A database for workshops, SQLite or PostgreSQL, brought up to the layout of this version."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event, insert, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from game.saves.rooms.tables import LAYOUT, METADATA

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

HEAD = "1"  # the newest of migrations/versions
BUSY = 1.0  # seconds to wait for a database that somebody else holds
LOCK = 0x6D696E67  # of PostgreSQL, taken while the layout is changed
# The lock is held as long as the connection: a workshop has one owner. It also needs no shared memory, so that a folder
# on a network drive will do. Order matters: before the first access in WAL mode.
_SQLITE = ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON")


class NewerLayout(Exception):  # noqa: N818 - what it has
    """A newer version of the game has changed the tables."""


def engine_for(url: str | URL) -> Engine:
    """Opens nothing yet; raises ValueError, ImportError or SQLAlchemyError for a URL that is of no use."""
    where = make_url(url)
    kind = where.get_backend_name()
    if kind == "postgresql":
        where = where.set(drivername="postgresql+psycopg")
        return create_engine(where, poolclass=NullPool, connect_args={"connect_timeout": 5})
    if kind != "sqlite":
        raise ValueError(f"workshops are kept in SQLite or PostgreSQL, not in {kind}")
    engine = create_engine(where, poolclass=NullPool, connect_args={"timeout": BUSY, "check_same_thread": False})
    event.listen(engine, "connect", _pragmas)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def is_file(url: str) -> bool:
    """Whether it is SQLite, which one process has open at a time."""
    with suppress(SQLAlchemyError):
        return make_url(url).get_backend_name() == "sqlite"
    return False


def file_url(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))


def connect(engine: Engine) -> Connection:
    """A connection to a database that has the layout of this version; raises SQLAlchemyError, NewerLayout, OSError."""
    if engine.dialect.name == "sqlite" and engine.url.database:
        file = Path(engine.url.database)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)  # the keys of the pages are in it
    connection = engine.connect()
    try:
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            _lay_out(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _lay_out(connection: Connection) -> None:
    """A new database gets the tables at once; an old one is led there step by step, by what only that needs."""
    layout = _layout(connection)
    if layout is None:
        METADATA.create_all(connection)
        LAYOUT.create(connection)
        connection.execute(insert(LAYOUT).values(version_num=HEAD))
    elif layout != HEAD:
        migrate(connection)


def _layout(connection: Connection) -> str | None:
    there = inspect(connection).has_table(LAYOUT.name)
    return connection.scalar(select(LAYOUT.c.version_num)) if there else None


def migrate(connection: Connection) -> None:
    """From whatever layout there is to the newest, in the transaction that is open; raises NewerLayout."""
    from alembic import command  # noqa: PLC0415 - a quarter of a second and 11 MB, hardly ever needed
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as unknown:
        raise NewerLayout(str(unknown)) from unknown


def _pragmas(raw: Any, _: object) -> None:
    raw.isolation_level = None  # transactions are begun by us, for tables that are made too
    for pragma in _SQLITE:
        raw.execute(f"PRAGMA {pragma}").fetchall()
