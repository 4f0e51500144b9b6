"""The command `items`: three forms, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from tests.report.evenings import SMALL, played

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    for bot in ("random", "always-push"):
        played(tmp_path / "in" / f"{bot}.jsonl", bot)
    return tmp_path / "in"


def run(folder: Path, *arguments: str) -> int:
    return main(["items", str(folder), "--scenario", str(SMALL), *arguments])


def test_it_tells_on_a_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder) == 0
    assert "maria.hello  n = 2, under 30" in capsys.readouterr().out


def test_data_and_table_say_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "--json") == 0
    data = json.loads(capsys.readouterr().out)
    assert run(folder, "--csv") == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [option["option"] for item in data for option in item["options"]] == [row["option"] for row in rows]
    assert all(item["few"] for item in data)


def test_what_is_left_out_is_said_and_the_exit_code_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "letter.jsonl").write_text("Dear Maria,\n", encoding="utf-8")
    assert run(folder) == 1
    told = capsys.readouterr()
    assert "letter.jsonl" in told.err
    assert "maria.hello" in told.out


def test_hundreds_of_foreign_files_do_not_fill_the_screen(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(200):
        (folder / f"{number}.jsonl").write_text("no\n", encoding="utf-8")
    assert run(folder) == 1
    assert len(capsys.readouterr().err.splitlines()) == 21


@pytest.mark.parametrize("made", [True, False])
def test_an_empty_or_missing_folder_is_said(tmp_path: Path, made: bool, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: FBT001
    folder = tmp_path / "empty"
    if made:
        folder.mkdir()
    assert run(folder) == 1
    assert str(folder) in capsys.readouterr().err


def test_results_can_be_kept_where_one_says(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "kept.sqlite"
    assert run(folder, "--store", f"sqlite:///{store}") == 0
    assert store.stat().st_size > 0


def test_a_store_that_cannot_be_opened_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "--store", "nonsense") == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
