"""The command `host`: a workshop on one laptop, with every network gone, and at a real terminal."""

from __future__ import annotations

import os
import re
import select
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.cli import main
from tests.conftest import skip_or_fail

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
    assert "20 (74 %)" in out
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
    assert "20 (74 %)" in done.stdout
    assert "Everything of this workshop is in the folder" in done.stdout


def test_at_a_terminal_space_goes_on_and_typed_hands_are_wiped() -> None:
    if sys.platform == "win32":
        skip_or_fail("a pseudo-terminal needs a Unix")
    out = _at_a_terminal(
        ("begin the evening", " "), ("open the vote", " "), ("show what came out", "20 7"),
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
    assert "9 (75 %)" in out
    assert run(monkeypatch, "x\n\n", *kept) == 0
    capsys.readouterr()
    assert run(monkeypatch, "", *kept) == 0
    assert "1. Whom to go to: A, 75 %. Jeppe" in capsys.readouterr().out
    assert main(["replay", str(tmp_path / "ours" / "road-0.jsonl"), "--verify"]) == 0


@pytest.mark.parametrize(
    "broken",
    [
        ("room.jsonl", b"", "is empty"),
        ("room.jsonl", b"{}\n", "not a journal"),
        ("room.jsonl", None, "no such file"),
        ("road-0.jsonl", None, "no such file"),
    ],
)
def test_a_broken_workshop_is_named_in_a_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    broken: tuple[str, bytes | None, str],
) -> None:
    name, content, words = broken
    folder = tmp_path / "ours"
    run(monkeypatch, "12\n\n", "--workshop", str(folder))
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_bytes(content)
    capsys.readouterr()
    assert run(monkeypatch, "", "--workshop", str(folder)) == 1
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    "line",
    [
        b'{"n":3,"events":[{"is":"voted"}]}',
        b'{"n":3,"events":[{"is":"voted","seat":9,"road":0,"entry":1,"attempt":1,"choice":0}]}',
        b'{"n":3,"events":7}',
        b"[" * 5000,
        b'{"n":9,"events":[]}',
    ],
)
def test_a_forged_line_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: bytes
) -> None:
    folder = tmp_path / "ours"
    run(monkeypatch, "12\n\n", "--workshop", str(folder))
    record = folder / "room.jsonl"
    lines = record.read_bytes().splitlines(keepends=True)
    record.write_bytes(b"".join([*lines[:4], *[lines[-1]] * (4 - len(lines)), line, b"\n", b"{}\n"]))
    assert run(monkeypatch, "", "--workshop", str(folder)) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_torn_line_is_cut_and_the_workshop_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ours"
    run(monkeypatch, "12\n\n9 3\n", "--workshop", str(folder))
    with (folder / "room.jsonl").open("ab") as file:
        file.write(b'{"n":4,"eve')
    assert run(monkeypatch, "\n\n", "--workshop", str(folder)) == 0
    assert "9 (75 %)" in capsys.readouterr().out
