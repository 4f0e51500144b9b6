"""Old evenings open: one finished journal of every format there has been, and how it ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.load import load
from game.core.debrief import debrief
from game.saves.evening import folded
from game.saves.reading import read_journal

HERE = Path(__file__).parent
ENDINGS = {"format-1": ("evening", 11)}


@pytest.mark.parametrize("path", sorted((HERE / "journals").glob("*.jsonl")), ids=lambda path: path.stem)
def test_an_old_journal_folds_to_its_end_without_deciding_anything_again(path: Path) -> None:
    scenario = load(HERE.parent / "app" / "evening").scenario
    assert scenario is not None
    old = read_journal(path)
    session = folded(scenario, path, old)
    assert (session.scenario.id, session.seed) == ENDINGS[path.stem]
    assert session.over
    assert debrief(session).moments
