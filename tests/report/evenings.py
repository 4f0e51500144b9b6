"""Evenings to report on: a bot's, of a small party or a large one, and the journal of an old format."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.load import load
from game.core.setup import WHOLE
from game.prove.bots import BOTS
from game.prove.simulate import drive
from game.saves.evening import begin

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.core.setup import Setup

HERE = Path(__file__).parent
SMALL = HERE.parent / "app" / "evening"
OLD = HERE.parent / "saves" / "journals" / "format-1.jsonl"


@lru_cache(maxsize=2)
def scenario_at(home: Path) -> Scenario:
    scenario = load(home).scenario
    assert scenario is not None
    return scenario


def played(
    path: Path, bot: str = "listener-challenger", seed: int = 7, home: Path = SMALL, setup: Setup = WHOLE
) -> Path:
    """A whole evening by a bot, kept at `path`."""
    evening = begin(scenario_at(home), seed, "en", path, setup)
    drive(evening.session, BOTS[bot](evening.session, seed, str))
    evening.journal.close()
    return path


def of_a_changed_scenario(path: Path) -> Path:
    """The same journal as if the scenario had been another when it was played."""
    head, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(json.dumps(json.loads(head) | {"digest": "0" * 16}) + "\n" + "".join(rest), encoding="utf-8")
    return path
