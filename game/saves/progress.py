"""The best a player has reached in each scenario, on each level."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from game.core.level import LEVELS
from game.core.setup import WHOLE
from game.saves.people import own
from game.saves.store import read_object, write_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.core.level import Level


@dataclass(frozen=True, slots=True)
class Best:
    """Skill and outcome 0..100, each the best of its own evening; no skill as long as none was graded."""

    evenings: int = 0
    skill: float | None = None
    outcome: float = 0.0

    def after(self, skill: float | None, outcome: float) -> Best:
        graded = [one for one in (self.skill, skill) if one is not None]
        return Best(self.evenings + 1, max(graded, default=None), max(self.outcome, outcome))


def load_progress(path: Path | None = None) -> dict[str, dict[Level, Best]]:
    """Best results by scenario id and level."""
    data = read_object(path or own() / "progress.json")
    return {name: levels for name, value in data.items() if (levels := _levels(value))}


def keep_result(scenario_id: str, level: Level, skill: float | None, outcome: float, path: Path | None = None) -> Best:
    """Count one more finished evening, whose skill is None where it was not graded; raises OSError."""
    progress = load_progress(path)
    levels = progress.get(scenario_id, {})
    best = levels.get(level, Best()).after(skill, outcome)
    _save({**progress, scenario_id: {**levels, level: best}}, path)
    return best


def _save(progress: Mapping[str, Mapping[Level, Best]], path: Path | None) -> None:
    written = {name: {level: asdict(best) for level, best in levels.items()} for name, levels in progress.items()}
    write_object(path or own() / "progress.json", written)


def _levels(value: Any) -> dict[Level, Best]:
    """Before there were levels a scenario had one result, of the evening as written."""
    if not isinstance(value, dict):
        return {}
    rows = {WHOLE.level: value} if "evenings" in value else value
    return {level: best for level in LEVELS if (best := _best(rows.get(level)))}


def _best(value: Any) -> Best | None:
    try:
        skill = value["skill"]
        return Best(int(value["evenings"]), None if skill is None else float(skill), float(value["outcome"]))
    except (TypeError, KeyError, ValueError):
        return None
