"""Old evenings open: finished journals of every format there has been, and what each of them ended in."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from game.content.load import load
from game.core import wire
from game.core.debrief import debrief
from game.core.session import FORMAT
from game.core.setup import WHOLE, Drill, Setup
from game.saves.evening import folded
from game.saves.reading import read_journal

HERE = Path(__file__).parent
JOURNALS = HERE / "journals"
SETUPS = {
    "format-1": (11, WHOLE),
    "format-2": (12, Setup(level="hard")),
    "format-2-drill": (13, Setup(Drill("jon", "listen"), "easy")),
}


@pytest.mark.parametrize("path", sorted(JOURNALS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_an_old_journal_folds_to_its_end_without_deciding_anything_again(path: Path) -> None:
    scenario = load(HERE.parent / "app" / "evening").scenario
    assert scenario is not None
    old = read_journal(path)
    session = folded(scenario, path, old)
    assert (session.scenario.id, session.seed, session.setup) == ("evening", *SETUPS[path.stem])
    assert session.over
    assert debrief(session).moments


def test_every_format_is_kept() -> None:
    kept = {int(path.stem.split("-")[1]) for path in JOURNALS.glob("*.jsonl")}
    assert kept == set(range(1, FORMAT + 1))


def test_what_a_journal_can_hold_belongs_to_its_format() -> None:
    """Whatever is added is unknown to who reads this format: raise it, and keep a journal of the new one."""
    both = {"commands": wire.COMMANDS.kinds, "events": wire.EVENTS.kinds}
    holds = {
        what: {name: list(kind.__dataclass_fields__) for name, kind in sorted(kinds.items())}
        for what, kinds in both.items()
    }
    path = JOURNALS / f"format-{FORMAT}.json"
    if os.environ.get("MINGLE_GOLDEN") and not path.exists():
        path.write_text(json.dumps(holds, indent=1) + "\n", encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8")) == holds
