"""The command `host` with phones, as a process of its own: what it says, and where everybody finds it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest

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
            process.kill()


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
