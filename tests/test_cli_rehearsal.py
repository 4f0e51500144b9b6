"""`play --from GUEST.NODE --set ...`: any talk can be begun anywhere, and nothing of it is kept."""

from __future__ import annotations

import io
import os
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.app.shelf import Shelf
from game.cli import main
from game.core.compiler import compile_talk
from game.core.rehearsal import Rehearsal
from game.resources import scenarios
from game.saves.evening import evenings, rehearse
from game.saves.progress import load_progress
from tests.shipped import EVENINGS, shipped

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", EVENINGS)
def test_every_node_of_every_guest_can_be_begun_at(name: str) -> None:
    scenario = shipped(name)
    for guest in scenario.guests:
        for node in guest.nodes:
            session = rehearse(scenario, Rehearsal(guest.id, node.id), 7, "en").session
            there = session.party.guests[guest.id]
            talk = compile_talk(session.scenario.guest(guest.id))
            at = talk.nodes[talk.spots[there.talk[0]].node].node.id
            assert (session.party.talking, at) == (guest.id, node.id)


def test_the_state_is_the_one_that_was_set() -> None:
    asked = Rehearsal("odd", "wait", trust=8, risk=1, patience=3, knows=("west", "silo"))
    session = rehearse(shipped("jeppe"), asked, 7, "en").session
    odd = session.party.guests["odd"]
    assert odd.talk[1:3] == (8, 1)
    assert 2 <= odd.patience <= 3
    assert {"west", "silo", "clubs"} <= set(odd.known)


def _play(monkeypatch: pytest.MonkeyPatch, *line: str, typed: str = "") -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    return main(["play", "jeppe", *line])


def test_on_a_terminal_one_stands_in_the_talk_and_nothing_is_saved(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _play(monkeypatch, "--text", "--from", "odd.ridge", "--set", "trust=7", "--seed", "3", typed="\n\n\n") == 0
    told = capsys.readouterr().out
    assert "nothing of it is saved" in told
    assert "Forty-one came" in told
    assert "--journal" not in told
    assert not evenings().exists()


def test_a_rehearsal_that_is_played_out_is_no_result(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _play(monkeypatch, "--text", "--from", "odd.ridge", "--seed", "3", typed="x\n" * 9) == 0
    assert load_progress() == {}


def test_the_window_begins_there_once(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(rehearsal=Rehearsal("odd", "ridge"))
    first = shelf.begin("jeppe", 3, "en").evening
    assert (first.rehearsed, first.session.party.talking) == (True, "odd")
    monkeypatch.setattr("game.saves.journal.Journal._flush", lambda _: None)
    assert not shelf.begin("jeppe", 3, "en").evening.rehearsed


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["--set", "trust=6"], "--set needs --from"),
        (["--from", "od.ridge"], "no guest 'od'; did you mean 'odd'"),
        (["--from", "odd.rigde"], "no node 'rigde'; did you mean 'ridge'"),
        (["--from", "odd"], "no node ''"),
        (["--from", "odd.ridge", "--set", "trust=11"], "0 to 10"),
        (["--from", "odd.ridge", "--set", "trust"], "0 to 10"),
        (["--from", "odd.ridge", "--set", "trsut=1"], "did you mean 'trust'"),
        (["--from", "odd.ridge", "--set", "knows=wset"], "did you mean 'west'"),
        (["--from", "odd.ridge", "--set", "phase=now"], "no phase 'now'"),
        (["--from", "odd.ridge", "--bot", "first"], "does not go with --from"),
        (["--from", "odd.ridge", "--journal", "x.jsonl"], "does not go with --from"),
        (["--watch", "--journal", "x.jsonl"], "does not go with --watch"),
        (["--watch", "--bot", "first"], "does not go with --watch"),
    ],
)
def test_a_slip_is_answered_in_one_line(line: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "jeppe", "--text", *line]) == 2
    told = capsys.readouterr().err
    assert (said in told, told.count("\n")) == (True, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_what_is_saved_is_in_the_running_game(tmp_path: Path) -> None:
    """Nothing is typed between the two tellings."""
    import pty  # noqa: PLC0415 - there is none on Windows

    home = shutil.copytree(scenarios() / "jeppe", tmp_path / "jeppe")
    path = home / "guests" / "solveig.yaml"
    leader, follower = pty.openpty()
    command = [
        sys.executable,
        "main.py",
        "play",
        str(home),
        "--text",
        "--from",
        "solveig.since",
        "--watch",
        "--lang",
        "en",
    ]
    with subprocess.Popen(command, cwd=ROOT, stdin=follower, stdout=follower, stderr=follower) as game:
        os.close(follower)
        try:
            assert "pencil" in _told_until(leader, "Step away")
            changed = path.read_text(encoding="utf-8").replace("pencil", "biro")
            path.write_text(changed, encoding="utf-8")
            _told_until(leader, "biro")
            os.write(leader, b"q\n")
            assert game.wait(timeout=60) == 0
        finally:
            game.kill()
            os.close(leader)
    assert not evenings().exists()


def _told_until(terminal: int, words: str) -> str:
    told = ""
    while words not in told:
        assert select.select([terminal], [], [], 60)[0], told
        told += os.read(terminal, 4096).decode()
    return told
