"""The best a player has reached in each scenario."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from game.saves.people import own
from game.saves.store import read_object, write_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Best:
    """Skill and outcome 0..100, each the best of its own evening."""

    evenings: int = 0
    skill: float = 0.0
    outcome: float = 0.0

    def after(self, skill: float, outcome: float) -> Best:
        return Best(self.evenings + 1, max(self.skill, skill), max(self.outcome, outcome))


def load_progress(path: Path | None = None) -> tuple[dict[str, Best], Path | None]:
    """Best results by scenario id; and where a broken file was set aside."""
    data, broken = read_object(path or own() / "progress.json")
    return {name: best for name, value in data.items() if (best := _best(value))}, broken


def save_progress(progress: Mapping[str, Best], path: Path | None = None) -> None:
    """Raises OSError."""
    write_object(path or own() / "progress.json", {name: asdict(best) for name, best in progress.items()})


def keep_result(scenario_id: str, skill: float, outcome: float, path: Path | None = None) -> Best:
    """Count one more finished evening; raises OSError."""
    progress, _ = load_progress(path)
    best = progress.get(scenario_id, Best()).after(skill, outcome)
    save_progress({**progress, scenario_id: best}, path)
    return best


def _best(value: Any) -> Best | None:
    try:
        return Best(int(value["evenings"]), float(value["skill"]), float(value["outcome"]))
    except (TypeError, KeyError, ValueError):
        return None
