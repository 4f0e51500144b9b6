"""The command `host` with phones, as a process of its own: what it says, and where everybody finds it."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest
from websockets.sync.client import connect

from tests.conftest import skip_or_fail

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


def test_a_window_that_breaks_ends_no_round(tmp_path: Path) -> None:
    folder, dummy = tmp_path / "w", {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    with hosting("--port", "0", "--workshop", str(folder)) as (process, where):
        window = subprocess.Popen(
            [sys.executable, "main.py", "host", "jeppe", "--screen", "--workshop", str(folder)],
            cwd=ROOT, env={**os.environ, **dummy, "MINGLE_HOME": str(tmp_path / "home")}, stderr=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        try:
            assert window.stderr is not None
            assert "pygame" in window.stderr.readline()  # it has come as far as its window
            with pytest.raises(subprocess.TimeoutExpired):
                window.wait(2)
        finally:
            window.kill()
            window.communicate()
        assert process.poll() is None
        with urlopen(where["screen"], timeout=10) as answer:  # noqa: S310 - our own server
            assert answer.status == 200


def test_there_is_no_window_onto_what_nobody_serves(tmp_path: Path) -> None:
    command = [sys.executable, "main.py", "host", "jeppe", "--screen", "--workshop", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "nobody serves" in done.stderr


def test_with_a_certificate_it_answers_as_https(tmp_path: Path) -> None:
    if which("openssl") is None:
        skip_or_fail("there is no openssl to make a certificate with")
    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert],
        check=True, capture_output=True,
    )  # fmt: skip
    known = ssl.create_default_context(cafile=str(cert))
    with hosting("--port", "0", "--tls", str(cert), str(key), "--workshop", str(tmp_path / "w")) as (_, where):
        assert where["url"].startswith("https://")
        with urlopen(where["url"], timeout=10, context=known) as answer:  # noqa: S310
            assert answer.status == 200
        live = where["url"].replace("https", "wss").rsplit("/j/", 1)[0] + "/live"
        with connect(live, ssl=known) as socket:
            socket.send(json.dumps({"is": "hello", "code": where["code"]}))
            assert json.loads(socket.recv(10))["is"] == "welcome"


def test_what_is_no_certificate_is_named(tmp_path: Path) -> None:
    wrong = tmp_path / "cert.pem"
    wrong.write_text("no")
    command = [sys.executable, "main.py", "host", "jeppe", "--json", "--tls", str(wrong), str(wrong)]
    done = subprocess.run(
        [*command, "--workshop", str(tmp_path / "w")], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1
    assert str(wrong) in done.stderr
    assert done.stderr.count("\n") == 1
