"""What is saved is read again by itself; what is not a scenario's is not looked at."""

from __future__ import annotations

import shutil
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from game.content.watching import Watching
from game.resources import scenarios

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from threading import Event

    from game.content.load import Loaded

PATIENCE = 60.0  # seconds; one is enough on a machine that has time


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return shutil.copytree(scenarios() / "jeppe", tmp_path / "jeppe")


@pytest.fixture
def watching(home: Path) -> Iterator[Watching]:
    with closing(Watching(home)) as there:
        yield there


def _news(watching: Watching) -> Loaded:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if loaded := watching.news():
            return loaded
        time.sleep(0.02)
    raise AssertionError("nothing was seen")


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_guests_file_that_is_saved_is_read(home: Path, watching: Watching) -> None:
    path = home / "guests" / "solveig.yaml"
    _change(path, "One can hear a pencil drop.", "One can hear a pin drop.")
    texts = _news(watching).texts
    assert texts is not None
    assert "a pin drop" in texts.get("solveig.since.says.1")


def test_an_editor_that_writes_beside_and_renames_is_seen_too(home: Path, watching: Watching) -> None:
    path = home / "guests" / "solveig.yaml"
    beside = path.with_suffix(".tmp")
    beside.write_text(path.read_text(encoding="utf-8").replace("goto: encore", "goto: encor"), encoding="utf-8")
    beside.replace(path)
    loaded = _news(watching)
    assert loaded.scenario is None
    assert [one.code for one in loaded.diagnostics if one.severity == "error"] == ["MG012"]


def test_a_file_that_is_taken_away_is_said(home: Path, watching: Watching) -> None:
    main = home / "scenario.yaml"
    main.unlink()
    assert _news(watching).broken


def test_what_the_system_does_not_tell_is_seen_by_the_files_times(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a disk of the network, and as when a file is saved before the system has begun to look."""

    def tells_nothing(*_places: Path, stop_event: Event, **_: object) -> Iterator[set[tuple[int, str]]]:
        while not stop_event.wait(0.02):
            yield set()

    monkeypatch.setattr("game.content.watching.watch", tells_nothing)
    with closing(Watching(home)) as watching:
        time.sleep(0.1)
        assert watching.news() is None
        _change(home / "guests" / "solveig.yaml", "One can hear a pencil drop.", "One can hear a pin drop.")
        assert _news(watching).scenario
