"""What commands share: finding a scenario by id or folder, and the language to speak."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli_parser import Slip, unknown
from game.content.load import MAIN, load
from game.resources import scenarios
from game.text.interface import interface, system_language
from game.text.table import merged

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.text.table import StringTable

SHOWN = 3  # of the errors of a scenario that cannot be played


@dataclass(frozen=True, slots=True)
class Opened:
    """A sound scenario and all words one needs to play it. `name` is how it was asked for."""

    name: str
    scenario: Scenario
    words: StringTable


def open_scenario(name: str) -> Opened | None:
    """None after saying what is wrong with its files; raises Slip if there is none of that name."""
    loaded = load(_folder(name))
    if loaded.scenario is None or loaded.texts is None:
        errors = [str(found) for found in loaded.diagnostics if found.severity == "error"]
        print(f"{name} cannot be played: {len(errors)} error(s) in its files.", file=sys.stderr)
        print("\n".join(errors[:SHOWN]), file=sys.stderr)
        return None
    return Opened(name, loaded.scenario, merged(loaded.texts, interface()))


def ids() -> list[str]:
    """The scenarios that came with the game."""
    return sorted(path.parent.name for path in scenarios().glob(f"*/{MAIN}"))


def _folder(name: str) -> Path:
    if name in ids():
        return scenarios() / name
    path = Path(name)
    if (path / MAIN).exists() or path.is_file():
        return path
    if path.is_dir():
        raise Slip(f"there is no {MAIN} in the folder {name!r}")
    raise Slip(unknown("scenario", name, ids()))


def language(asked: str | None, saved: str = "") -> str:
    """What was asked for, else what the settings say, else the system's; raises Slip."""
    there = interface().languages()
    if asked:
        if asked not in there:
            raise Slip(unknown("language", asked, there))
        return asked
    return saved if saved in there else system_language()
