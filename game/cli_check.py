"""The command `check`: everything that is wrong with scenarios, for people or as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game.content.catalogue import find, scenario_folders
from game.content.diagnostic import shown
from game.content.fix import fix
from game.content.load import MAIN, Loaded, load
from game.content.source import is_file
from game.resources import scenarios
from game.text.table import ENGLISH

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.text.table import StringTable

SOUND, FAULTY, NOT_FOUND = 0, 1, 2


def run_check(paths: list[str], as_json: bool, out: TextIO, *, mend: bool = False) -> int:  # noqa: FBT001  # the command's own option
    """Check these scenarios, or all that come with the game. 0: no errors, 1: errors, 2: there is no such scenario."""
    try:
        homes = [home for path in paths for home in _homes(path)] if paths else list(scenario_folders(scenarios()))
    except LookupError as error:
        print(f"check: {error}", file=sys.stderr)
        return NOT_FOUND
    if mend and not _mended(homes, sys.stderr if as_json else out):
        return FAULTY
    results = [(home, load(home)) for home in homes]
    if as_json:
        found = [found.to_json() for _, loaded in results for found in loaded.diagnostics]
        print(json.dumps(found, indent=1, ensure_ascii=False), file=out)
    else:
        for home, loaded in results:
            _tell(home, loaded, out)
    return FAULTY if any(loaded.broken for _, loaded in results) else SOUND


def _homes(path: str) -> tuple[Path, ...]:
    """The scenario a path or id means, or all those of a folder of scenarios."""
    folder = Path(path)
    inside = tuple(home for home in scenario_folders(folder) if is_file(home / MAIN))
    return inside if inside and not is_file(folder / MAIN) else (find(path, scenarios()),)


def _mended(homes: list[Path], out: TextIO) -> bool:
    """Mend what has one right mend and say so; False after saying why a file could not be written."""
    for home in homes:
        try:
            out.writelines(f"{mend}\n" for mend in fix(home))
        except OSError as error:
            print(f"check: cannot write {error.filename}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
            return False
    return True


def _tell(home: Path, loaded: Loaded, out: TextIO) -> None:
    out.writelines(f"{found}\n" for found in loaded.diagnostics)
    about = "" if loaded.scenario is None or loaded.texts is None else _size(loaded.scenario, loaded.texts) + ": "
    out.write(f"{shown(home)}: {about}{_verdict(loaded)}\n")


def _size(scenario: Scenario, texts: StringTable) -> str:
    nodes = sum(len(guest.nodes) for guest in scenario.guests)
    english = {name for name, text in texts.texts[ENGLISH].items() if text}
    tongues = []
    for lang in texts.languages()[1:]:
        missing = len(english - texts.texts[lang].keys())
        tongues.append(f"{lang} lacks {missing}" if missing else f"{lang} complete")
    draft = ["draft"] if scenario.draft else []
    counts = (_count(len(scenario.guests), "guest"), _count(nodes, "node"), _count(len(english), "text"))
    return ", ".join([*counts, *tongues, *draft])


def _verdict(loaded: Loaded) -> str:
    counts = [
        _count(number, severity)
        for severity in ("error", "warning", "note")
        if (number := sum(found.severity == severity for found in loaded.diagnostics))
    ]
    return ", ".join(counts) or "no faults"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + "s" * (number != 1)
