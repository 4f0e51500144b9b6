"""The command `host` with phones, as a process of its own: what it says, and that it survives being killed."""

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
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest
from websockets.sync.client import connect

from tests.conftest import skip_or_fail
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


def test_a_window_is_opened_as_the_big_screen_and_goes_with_the_server(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    quiet = {
        **os.environ,
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "MINGLE_HOME": str(tmp_path / "home"),
    }
    with hosting("--port", "0", "--workshop", str(folder)) as (process, where):
        window = subprocess.Popen(
            [sys.executable, "main.py", "host", "jeppe", "--screen", "--workshop", str(folder)], cwd=ROOT, env=quiet,
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            leader = Leader(seen(where))
            leader.step("begin")
            assert window.stderr is not None
            assert "pygame" in window.stderr.readline()  # it has come as far as its window
            with pytest.raises(subprocess.TimeoutExpired):
                window.wait(2)
        finally:
            window.kill()
            window.communicate()
        assert process.poll() is None  # a window that breaks ends no round
        leader.until(step="scene")
        assert leader.step("debrief")["is"] == "done"


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
