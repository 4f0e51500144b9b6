"""A PostgreSQL of our own on the loopback for tests that ask for `postgres`: started once, each test its database."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine, text

from tests.conftest import skip_or_fail

if TYPE_CHECKING:
    from collections.abc import Iterator

SAFE = 3  # times that a port is drawn: between drawing and listening somebody else may take it
MINUTE = 60


@pytest.fixture
def postgres(_cluster: str) -> Iterator[str]:
    """The URL of an empty database, password and all; gone after the test, whoever is still in it."""
    name = f"test_{next(_NUMBERS)}"
    _asked(_cluster, f'CREATE DATABASE "{name}"')
    yield f"{_cluster}/{name}"
    _asked(_cluster, f'DROP DATABASE "{name}" WITH (FORCE)')


_NUMBERS = count(1)


@pytest.fixture(scope="session")
def _cluster() -> Iterator[str]:
    """Skips where PostgreSQL or its driver is missing."""
    tools = _tools()
    if tools is None:
        skip_or_fail("there is no PostgreSQL: apt-get install postgresql")
    try:
        import psycopg  # noqa: F401, PLC0415 - an extra
    except ImportError as missing:
        skip_or_fail(f"there is no driver for PostgreSQL ({missing}): pip install 'mingle[postgres]'")
    with _running(tools) as url:
        yield url


def _tools() -> Path | None:
    """The folder of initdb and pg_ctl; Debian keeps it out of PATH."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "pg_ctl").exists()), None)


@contextmanager
def _running(tools: Path) -> Iterator[str]:
    """`postgresql+psycopg://user:password@127.0.0.1:port`, without a database."""
    home = Path(tempfile.mkdtemp(prefix="mingle-postgres-"))  # not pytest's folder: only its owner may enter that
    data, key, password = home / "data", home / "key", secrets.token_hex(8)
    try:
        key.write_text(password, encoding="ascii")
        if whom := _whom():
            for path in (home, key):
                shutil.chown(path, whom["user"], whom["group"])
        _run(tools / "initdb", "-D", data, "-U", "mingle", "-A", "scram-sha-256", f"--pwfile={key}", "-E", "UTF8",
             "--locale=C", "--no-sync")  # fmt: skip
        port = _started(tools, home, data)
        try:
            yield f"postgresql+psycopg://mingle:{password}@127.0.0.1:{port}"
        finally:
            _run(tools / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _started(tools: Path, home: Path, data: Path) -> int:
    """The port it listens at."""
    for chance in range(SAFE):
        with socket.create_server(("127.0.0.1", 0)) as drawn:
            port = int(drawn.getsockname()[1])
        # nothing is kept, so nothing need reach the disk; no socket in a folder, only the loopback
        options = f"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories='' -c fsync=off"
        try:
            _run(tools / "pg_ctl", "-D", data, "-l", home / "log", "-o", options, "-w", "start")
        except RuntimeError:
            if chance == SAFE - 1:
                raise
        else:
            return port
    raise AssertionError


def _whom() -> dict[str, Any]:
    """PostgreSQL refuses root: whom it is started as then, for `subprocess`."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    import pwd  # noqa: PLC0415 - not on Windows

    people = {person.pw_name: person.pw_gid for person in pwd.getpwall()}
    user = next(name for name in ("postgres", "nobody") if name in people)
    return {"user": user, "group": people[user], "extra_groups": []}


def _run(*command: str | Path) -> None:
    """Raises RuntimeError with what it said."""
    with tempfile.TemporaryFile() as said:  # a pipe would be held open by the server that is left running
        done = subprocess.run(
            [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=said, stderr=said, timeout=MINUTE,
            cwd=tempfile.gettempdir(), check=False, **_whom(),
        )  # fmt: skip
        said.seek(0)
        if done.returncode:
            raise RuntimeError(f"{command[0]} ended with {done.returncode}: {said.read().decode(errors='replace')}")


def _asked(url: str, sentence: str) -> None:
    engine = create_engine(f"{url}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(sentence))
    engine.dispose()
