"""The command line: what each command prints, its exit code, and one line for every slip."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.cli import main
from game.resources import scenarios
from game.saves.reading import read_journal

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(sys, "argv", ["main.py"])


def slip(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """The one line a slip is answered with."""
    try:
        code: object = main(argv)
    except SystemExit as stopped:
        code = stopped.code
    assert code == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    return said


def started(*argv: str, **environ: str) -> subprocess.CompletedProcess[str]:
    whole = {**os.environ, **environ}
    return subprocess.run(
        [sys.executable, "main.py", *argv],
        cwd=ROOT,
        env=whole,
        text=True,
        capture_output=True,
        check=False,
        input="1\n",
    )


@pytest.mark.parametrize(
    ("argv", "near"),
    [
        (("plya", "jeppe"), "'play'"),
        (("play", "jepe"), "'jeppe'"),
        (("play", "jeppe", "--txt"), "'--text'"),
        (("play", "jeppe", "--bot", "pleasr"), "'pleaser'"),
        (("play", "jeppe", "--text", "--lang", "bn"), "'nb'"),
        (("play", "jeppe", "--seed", "many"), "whole number"),
        (("play",), "which evening"),
        (("replay", "a", "b"), "'b'"),
    ],
)
def test_a_slip_is_answered_in_one_line_with_the_nearest_name(
    capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], near: str
) -> None:
    assert near in slip(capsys, *argv)


@pytest.mark.parametrize("command", ["play", "replay", "check", "score"])
def test_every_command_has_help_with_an_example(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert "example: " in out
    assert f"python main.py {command}" in out


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.startswith("Mingle ")


def test_a_bot_plays_an_evening_that_replays_identically(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journal = tmp_path / "e.jsonl"
    assert main(["play", "jeppe", "--bot", "pleaser", "--seed", "5", "--journal", str(journal)]) == 0
    assert "skill" in capsys.readouterr().out
    assert main(["replay", str(journal), "--verify"]) == 0
    assert "come out the same" in capsys.readouterr().out
    assert main(["replay", str(journal)]) == 0
    assert "What happened, and why" in capsys.readouterr().out


def test_verify_names_the_first_entry_that_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journal = tmp_path / "e.jsonl"
    main(["play", "jeppe", "--bot", "first", "--seed", "5", "--journal", str(journal)])
    journal.write_bytes(journal.read_bytes().replace(b'"because":"homework"', b'"because":"luck"', 1))
    assert main(["replay", str(journal), "--verify"]) == 1
    assert "entry 0 differs" in capsys.readouterr().out


def test_a_finished_evening_cannot_be_gone_on_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["play", "jeppe", "--bot", "first", "--seed", "5", "--journal", str(tmp_path / "e.jsonl")]
    main(argv)
    assert main(argv) == 1
    assert "is over" in capsys.readouterr().err


def test_a_missing_journal_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(tmp_path / "none.jsonl")]) == 1
    assert "there is no such file" in capsys.readouterr().err


def test_a_scenario_may_be_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(scenarios() / "jeppe", tmp_path / "mine")
    assert main(["play", str(tmp_path / "mine"), "--bot", "random"]) == 0
    assert "outcome" in capsys.readouterr().out


def test_a_broken_scenario_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "scenario.yaml").write_text("format: 1\n", encoding="utf-8")
    assert main(["play", str(tmp_path), "--text"]) == 1
    assert "cannot be played" in capsys.readouterr().err


def test_a_norwegian_system_is_spoken_to_in_norwegian() -> None:
    said = started("play", "jeppe", "--text", "--seed", "3", LC_ALL="nn_NO.UTF-8")
    assert said.returncode == 0
    assert "Du skal vel ha jakka di." in said.stdout


def test_an_evening_is_the_same_under_every_hash_seed(tmp_path: Path) -> None:
    for hashes in ("1", "2"):
        argv = ("play", "jeppe", "--bot", "random", "--seed", "9", "--journal", str(tmp_path / hashes))
        assert started(*argv, PYTHONHASHSEED=hashes).returncode == 0
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_an_evening_that_is_killed_loses_nothing_that_was_said(tmp_path: Path) -> None:
    journal = tmp_path / "e.jsonl"
    argv = ("play", "jeppe", "--text", "--seed", "3", "--journal", str(journal))
    playing = subprocess.Popen(
        [sys.executable, "main.py", *argv], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    assert playing.stdin is not None
    playing.stdin.write("1\n\n")
    playing.stdin.flush()
    until = time.monotonic() + 20
    while time.monotonic() < until and not (journal.exists() and journal.read_bytes().count(b"\n") == 4):
        time.sleep(0.02)
    playing.kill()
    playing.stdin.close()
    playing.wait()
    assert len(read_journal(journal).entries) == 3
    again = started(*argv[:3], "--journal", str(journal))
    assert again.returncode == 0
    assert "Grey or black?" in again.stdout


def test_what_goes_on_with_an_evening_keeps_its_language(tmp_path: Path) -> None:
    said = started("play", "jeppe", "--text", "--lang", "nb", "--journal", str(tmp_path / "e.jsonl"))
    assert "main.py play jeppe --text --lang nb --journal" in said.stdout.replace("\n", "")


def test_a_drill_is_one_talk_and_says_what_comes_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "jeppe", "--drill", "timing", "--bot", "listener-challenger", "--seed", "3"]) == 0
    assert "of jeppe" in capsys.readouterr().out
    told = started("play", "--drill", "listen", "--text", "--seed", "3", MINGLE_HOME=os.environ["MINGLE_HOME"]).stdout
    assert "A drill: Listen." in told
    assert "which evening?" in slip(capsys, "play", "--text")
    assert "invalid choice" in slip(capsys, "play", "--drill", "dance")


@pytest.mark.parametrize("words", [["--software"], ["play", "jeppe", "--software"]])
def test_the_window_is_asked_to_go_without_the_graphics_card(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.app.run.run", lambda *_, software, **_others: 7 if software else 0)
    assert main(words) == 7
