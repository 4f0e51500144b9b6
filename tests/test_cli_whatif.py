"""`whatif`: an evening's decisions on a terminal, and a road of its own from one of them."""

from __future__ import annotations

import sys
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.saves.own_words import OwnWords

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "argv", ["main.py"])
    path = tmp_path / "e.jsonl"
    assert main(["play", "jeppe", "--bot", "always-push", "--seed", "5", "--lang", "en", "--journal", str(path)]) == 0
    capsys.readouterr()
    return path


def told(capsys: pytest.CaptureFixture[str], *argv: str, code: int = 0) -> str:
    assert main(["whatif", *argv]) == code
    said = capsys.readouterr()
    return said.err if code else said.out


def test_the_decisions_are_numbered_with_what_else_lay_there(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, str(journal))
    assert "1. Beat 0" in out
    assert "(listened): " in out
    assert "--from N" in out
    assert "Somebody who listens, then asks" in out


def test_playing_on_writes_a_road_of_its_own_beside_the_first(
    journal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = journal.read_bytes()
    monkeypatch.setattr(sys, "stdin", StringIO("1\n1\nq\n"))
    played = told(capsys, str(journal), "--from", "3")
    assert "e~2.jsonl" in played
    assert "on a road of its own" in played
    assert journal.read_bytes() == before
    assert (journal.parent / "e~2.jsonl").exists()
    assert "Skill " in told(capsys, str(journal))


def test_a_decision_that_there_is_not_is_one_line(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["whatif", str(journal), "--from", "900"]) == 2
    assert "numbered from 1 to " in capsys.readouterr().err


def test_nothing_is_told_before_the_end(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:5]))
    assert "not over yet" in told(capsys, str(journal), code=1)


def test_words_of_ones_own_stand_by_their_decision(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    OwnWords(journal).write(2, "Who is the piece for?")
    lines = told(capsys, str(journal)).splitlines()
    at = next(nth for nth, line in enumerate(lines) if "In your own words: “Who is the piece for?”" in line)
    assert any(line.startswith("2. ") for line in lines[:at])
    assert any(line.startswith("3. ") for line in lines[at:])
