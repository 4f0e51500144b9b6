"""Which scenarios there are, the broken ones with what is wrong first, and how an argument finds one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.diagnostic import Diagnostic, nearest, shown
from game.content.load import MAIN, Loaded, load
from game.content.source import is_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.scenario import Scenario

FIRST = "jeppe"  # it teaches as it goes
BEATS_A_MINUTE = 9  # how fast an evening is played
MOST_FOR_GROUPS = 20  # guests


@dataclass(frozen=True, slots=True)
class Entry:
    """A scenario's folder. What is broken is listed too: `fault` says why it cannot be played."""

    id: str
    path: Path
    loaded: Loaded

    @property
    def fault(self) -> Diagnostic | None:
        if self.loaded.scenario is not None:
            return None
        return next((found for found in self.loaded.diagnostics if found.severity == "error"), None)


def catalogue(folder: Path) -> Iterator[Entry]:
    """Every scenario of a folder, the first evening first and the others by id; read one by one."""
    for path in sorted(scenario_folders(folder), key=lambda path: path.name != FIRST):
        yield Entry(path.name, path, load(path))


def about_minutes(scenario: Scenario) -> int:
    return max(1, round(scenario.beats / BEATS_A_MINUTE))


def heads(scenario: Scenario) -> int:
    """How many guests may come, those who are drawn among them."""
    return len(scenario.guests) + (scenario.crowd.size if scenario.crowd else 0)


def suits_groups(scenario: Scenario) -> bool:
    """Whether a workshop gets through it: there is something to discuss, and nobody loses count of the guests."""
    told = any(node.discuss for guest in scenario.guests for node in guest.nodes)
    return told and heads(scenario) <= MOST_FOR_GROUPS


def scenario_folders(folder: Path) -> tuple[Path, ...]:
    """Folders that hold a scenario.yaml, or would (an empty one is a scenario somebody has begun)."""
    try:
        inside = sorted(folder.iterdir())
    except (OSError, ValueError):
        return ()
    return tuple(path for path in inside if path.is_dir() and path.name != "lib" and path.name[0] not in "._")


def find(argument: str, folder: Path) -> Path:
    """The path of a scenario given as an id, a folder, or a file in it. Raises LookupError that names the way out."""
    path = Path(argument)
    if is_file(path):
        return _home_of(path)
    if _is_folder(path) and (is_file(path / MAIN) or not _is_id(argument)):
        return path
    known = tuple(found.name for found in scenario_folders(folder))
    if argument in known:
        return folder / argument
    if not _is_id(argument):
        raise LookupError(f"there is no scenario at '{argument}'; give a folder that holds a {MAIN}, or an id")
    raise LookupError(f"there is no scenario '{argument}' in {shown(folder)}; {nearest(argument, known)}")


def _home_of(path: Path) -> Path:
    """The scenario a file belongs to; a file outside any scenario is one by itself."""
    for home in (path.parent, path.parent.parent):
        if is_file(home / MAIN):
            return home
    return path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_id(argument: str) -> bool:
    return not set(argument) & {"/", "\\", "."}
