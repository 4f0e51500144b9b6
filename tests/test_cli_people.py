"""Who plays on this machine, asked and told on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli import main
from game.saves import people

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_somebody_is_added_chosen_copied_and_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path / "home"))
    assert main(["people", "--add", "Ada"]) == 0
    told = capsys.readouterr().out
    assert "  Guest 1: evenings kept: 0" in told
    assert "* Ada: evenings kept: 0" in told
    assert main(["people", "--play", "Guest 1"]) == 0
    assert people.who() == people.FIRST
    assert main(["people", "--copy", "Ada", "--into", str(tmp_path)]) == 0
    assert (tmp_path / "mingle-ada.zip").exists()
    assert main(["people", "--delete", "Ada"]) == 0
    assert "Ada" not in capsys.readouterr().out.splitlines()[-1]


def test_a_name_nobody_has_is_answered_with_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path / "home"))
    people.add("Ada")
    assert main(["people", "--play", "Aad"]) == 2
    assert "did you mean 'Ada'?" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path / "home"))
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["people", "--copy", "Guest 1", "--into", str(tmp_path / "file")]) == 1
    assert str(tmp_path / "file") in capsys.readouterr().err


def test_a_broken_file_is_named_by_whatever_command_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))
    (tmp_path / "who.json").write_text("{torn", encoding="utf-8")
    assert main(["people"]) == 0
    assert str(tmp_path / "who.json.broken") in capsys.readouterr().err
    (tmp_path / "settings.json").write_text("{torn", encoding="utf-8")
    assert main(["play", "jeppe", "--bot", "pleaser"]) == 0
    assert str(tmp_path / "settings.json.broken") in capsys.readouterr().err
