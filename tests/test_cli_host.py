"""The command `host`: a workshop on one laptop, with every network gone, and at a real terminal."""

from __future__ import annotations

import os
import re
import select
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from game.cli import main
from game.saves.workshop import begin_workshop, keeping_of
from tests.conftest import skip_or_fail
from tests.shipped import shipped

ROOT = Path(__file__).parent.parent
WORKSHOP = "27\n\n20 7\n\n\n\n\n\nx\n\n"
UNSHARED = shutil.which("unshare")


def test_a_program_without_a_server_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.cli_host.find_spec", lambda _: None)
    assert main(["host", "jeppe"]) == 2
    assert "--no-phones" in capsys.readouterr().err


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(sys, "argv", ["main.py"])


def no_socket(*_: object, **__: object) -> None:
    raise OSError("no network here")


def test_a_workshop_opens_no_socket_and_looks_up_no_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("socket", "create_connection", "create_server", "getaddrinfo", "gethostbyname", "gethostname"):
        monkeypatch.setattr(socket, name, no_socket)
    monkeypatch.setattr(sys, "stdin", _Typed(WORKSHOP))
    assert main(["host", "jeppe", "--no-phones", "--minutes", "20", "--seed", "3"]) == 0
    out = capsys.readouterr().out
    assert "20 (74%)" in out
    assert "Looking back together" in out


class _Typed:
    """Standard input, as from a pipe."""

    def __init__(self, text: str) -> None:
        self._lines = iter(text.splitlines(keepends=True))

    def readline(self) -> str:
        return next(self._lines, "")

    def isatty(self) -> bool:
        return False


def _may_unshare() -> bool:
    if UNSHARED is None:
        return False
    tried = subprocess.run([UNSHARED, "-rn", "true"], capture_output=True, check=False)
    return tried.returncode == 0


def test_a_whole_workshop_runs_in_a_network_without_interfaces() -> None:
    if not _may_unshare():
        skip_or_fail("this system lets nobody make a network of their own")
    command = [str(UNSHARED), "-rn", sys.executable, "main.py", "host", "jeppe", "--no-phones", "--seed", "3"]
    done = subprocess.run(command, cwd=ROOT, input=WORKSHOP, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "20 (74%)" in done.stdout
    assert "Everything of this workshop is in the folder" in done.stdout


def test_at_a_terminal_space_goes_on_and_typed_hands_are_wiped() -> None:
    if sys.platform == "win32":
        skip_or_fail("a pseudo-terminal needs a Unix")
    out = _at_a_terminal(
        ("begin the evening", " "), ("open the vote", " "), ("show the result", "20 7"),
        ("27 counted", " "), ("see what comes of it", " "), ("Hear on", "q"),
    )  # fmt: skip
    assert "You walk over to Jeppe." in out
    typed = out.index("20 7")
    assert "\033[1A\033[2K" in out[typed : typed + 40]
    assert "To go on with it:" in out


def _at_a_terminal(*steps: tuple[str, str]) -> str:
    """What the screen got; each answer is typed once its words have been read."""
    import pty  # noqa: PLC0415 - there is none on Windows

    leader, follower = pty.openpty()
    command = [sys.executable, "main.py", "host", "jeppe", "--no-phones", "--seed", "3"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=follower, stdout=follower, stderr=follower, env={**os.environ, "TERM": "xterm"}
    )
    os.close(follower)
    shown, read = "", 0
    try:
        for words, answer in steps:
            shown = _until(leader, shown, read, words)
            read = len(shown)
            os.write(leader, f"{answer}\n".encode())
        shown = _until(leader, shown, read, "--workshop")
        assert process.wait(10) == 0
    finally:
        process.kill()
        os.close(leader)
    return re.sub(r"\r", "", shown)


def _until(leader: int, shown: str, start: int, words: str) -> str:
    end = time.monotonic() + 20
    while words not in " ".join(shown[start:].split()):
        assert time.monotonic() < end, f"{words!r} never came: {shown[start:]!r}"
        if select.select([leader], [], [], 0.2)[0]:
            shown += os.read(leader, 65536).decode(errors="replace")
    return shown


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("host", "jeppe", "--no-phones", "--port", "0"), "--port"),
        (("host", "jepe", "--no-phones"), "'jeppe'"),
        (("host", "jeppe", "--no-phones", "--minutes", "30"), "20, 60"),
        (("host", "jeppe", "--no-phones", "--teams", "12"), "from 1 to 8"),
        (("host", "jeppe", "--no-phones", "--teams", "x"), "from 1 to 8"),
        (("host", "jeppe", "--no-phones", "--lang", "bn"), "'nb'"),
    ],
)
def test_a_slip_is_answered_in_one_line(capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], words: str) -> None:
    try:
        code: object = main(argv)
    except SystemExit as stopped:
        code = stopped.code
    said = capsys.readouterr().err
    assert code == 2
    assert words in said
    assert said.count("\n") == 1


def run(monkeypatch: pytest.MonkeyPatch, typed: str, *argv: str) -> int:
    monkeypatch.setattr(sys, "stdin", _Typed(typed))
    return main(["host", "jeppe", "--no-phones", *argv])


def test_a_workshop_is_taken_up_and_told_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = ("--workshop", str(tmp_path / "ours"))
    assert run(monkeypatch, "12\n\n9 3\n", "--seed", "3", *kept) == 0
    assert run(monkeypatch, "\n\n\n", *kept) == 0
    out = capsys.readouterr().out
    assert "9 (75%)" in out
    assert run(monkeypatch, "x\n\n", *kept) == 0
    capsys.readouterr()
    assert run(monkeypatch, "", *kept) == 0
    assert "1. Whom to go to: A, 75%. Jeppe" in capsys.readouterr().out
    assert main(["replay", str(tmp_path / "ours" / "road-0.jsonl"), "--verify"]) == 0


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("workshop.db", b"", "no such workshop"),
        ("workshop.db", b"this is a letter to my aunt\n" * 200, "no workshop of Mingle"),
        ("workshop.db", None, "no such file"),
        ("room.jsonl", b"", "older version"),
    ],
)
def test_a_broken_workshop_is_named_in_a_line(  # noqa: PLR0917
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes | None,
    words: str,
) -> None:
    folder = tmp_path / "ours"
    folder.mkdir()
    if content is not None:
        (folder / name).write_bytes(content)
    assert run(monkeypatch, "", "--workshop", str(folder)) == 1
    said = capsys.readouterr().err
    assert words in said
    assert said.startswith(str(folder))


@pytest.mark.parametrize(
    "event",
    [
        '{"is":"voted"}',
        '{"is":"voted","seat":9,"road":0,"entry":1,"attempt":1,"choice":0}',
        '{"is":"renamed","seat":9,"name":"x","approved":true}',
        '{"is":"flown"}',
        "7",
        "[" * 5000,
    ],
)
def test_a_forged_event_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], event: str
) -> None:
    folder = tmp_path / "ours"
    run(monkeypatch, "12\n\n", "--workshop", str(folder))
    with closing(sqlite3.connect(folder / "workshop.db")) as db, db:
        db.execute("INSERT INTO events VALUES ('workshop', 99, ?)", (event,))
    capsys.readouterr()
    assert run(monkeypatch, "", "--workshop", str(folder)) == 1
    said = capsys.readouterr().err
    assert "do not follow from each other" in said
    assert said.count("\n") == 1


def test_two_cannot_host_the_same_workshop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario = shipped("jeppe")
    workshop = begin_workshop(scenario, 3, "en", 20, tmp_path)
    assert run(monkeypatch, "", "--workshop", str(tmp_path)) == 1
    assert "open somewhere else" in capsys.readouterr().err
    keeping_of(workshop).close()
    assert run(monkeypatch, "", "--workshop", str(tmp_path)) == 0


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("oracle://x", "this database cannot be used"),
        ("mysql://x", "this database cannot be used"),
        ("nonsense", "this database cannot be used"),
        ("postgresql//ann:secret@127.0.0.1/mingle", "this database cannot be used"),
        ("sqlite:////dev/null/x.db", "cannot be read"),
        ("postgresql://ann:secret@127.0.0.1:1/mingle", "cannot be read"),
    ],
)
def test_a_database_of_no_use_is_said_in_a_line_without_its_password(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], url: str, words: str
) -> None:
    assert run(monkeypatch, "", "--db", url) == 1
    said = capsys.readouterr().err
    assert words in said
    assert "secret" not in said
    assert said.count("\n") == 1


def test_a_missing_driver_is_said_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert run(monkeypatch, "", "--db", "postgresql://127.0.0.1:1/mingle") == 1
    said = capsys.readouterr().err
    assert "pip install 'psycopg[binary]'" in said
    assert said.count("\n") == 1


def test_a_database_holds_many_workshops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'many.db'}"
    assert run(monkeypatch, "12\n\n9 3\n", "--db", url, "--workshop", "ours") == 0
    assert f"--db {url} --workshop ours" in capsys.readouterr().out
    assert run(monkeypatch, "12\n", "--db", url, "--seed", "3") == 0
    assert "--workshop jeppe-3-" in capsys.readouterr().out
    assert run(monkeypatch, "\n\n", "--db", url, "--workshop", "ours") == 0
    assert "9 (75%)" in capsys.readouterr().out
