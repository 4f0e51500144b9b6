"""The command `host` with phones, as a process of its own: what it says, and that it survives being killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest

from tests.web.serving import CONNECTED, Leader, Phone

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent


@contextmanager
def hosting(*more: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    command = [sys.executable, "main.py", "host", "jeppe", "--json", "--minutes", "20", *more]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process, json.loads(process.stdout.readline())
        finally:
            CONNECTED.close()
            process.kill()


def seen(where: dict[str, Any]) -> Any:
    """What a client must know of a server."""
    port = int(where["url"].split(":")[2].split("/")[0])
    return SimpleNamespace(served=SimpleNamespace(**where, port=port))


def test_one_line_says_where_everybody_finds_it(tmp_path: Path) -> None:
    with hosting("--port", "0", "--workshop", str(tmp_path / "w")) as (process, where):
        assert set(where) == {"url", "code", "facilitator", "screen", "pid"}
        assert where["pid"] == process.pid
        assert where["url"].startswith("http://127.0.0.1:")
        assert where["url"].endswith(f"/j/{where['code']}")
        for page in ("url", "facilitator", "screen"):
            with urlopen(where[page], timeout=10) as answer:  # noqa: S310 - our own server
                assert answer.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    assert (tmp_path / "w" / "workshop.db").stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_killed_it_comes_back_with_every_vote_that_was_acknowledged(tmp_path: Path) -> None:
    folder = str(tmp_path / "w")
    with hosting("--port", "0", "--workshop", folder) as (process, where):
        server = seen(where)
        phone = Phone(server, name="Ane")
        leader = Leader(server)
        leader.send(**{"is": "do", "turn": 0, "order": {"do": "step", "trigger": "try_out"}})
        leader.until(step="voting")
        phone.until(step="voting")
        assert phone.vote(2)["is"] == "ack"
        process.kill()
        process.wait(10)
    command = [sys.executable, "main.py", "host", "jeppe", "--json", "--workshop", folder]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as again:
        assert again.stdout is not None
        back = json.loads(again.stdout.readline())
        assert {**back, "pid": 0} == {**where, "pid": 0}
        assert Phone(seen(back), token=phone.token).until(step="voting")["mine"] == 2
        CONNECTED.close()
        again.kill()


@pytest.mark.parametrize("wrong", [("--port", "99999"), ("--public-url", "party"), ("--no-phones", "--lan")])
def test_a_slip_is_told_in_one_line(wrong: tuple[str, ...]) -> None:
    command = [sys.executable, "main.py", "host", "jeppe", *wrong]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


def test_phones_are_told_the_public_address(tmp_path: Path) -> None:
    more = ("--port", "0", "--public-url", "https://party.example.org", "--workshop", str(tmp_path / "w"))
    with hosting(*more) as (_, where):
        assert where["url"] == f"https://party.example.org/j/{where['code']}"
        assert where["facilitator"].startswith("http://127.0.0.1:")
