"""The command `check`: everything that is wrong with scenarios, for people or as JSON."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from game.cli_parser import program
from game.content.catalogue import find, scenario_folders
from game.content.codes import CODES
from game.content.diagnostic import shown
from game.content.fix import fix
from game.content.load import MAIN, Loaded, load
from game.content.origin import origin
from game.content.source import is_file
from game.prove.craft_check import table_of
from game.prove.judge import judge
from game.resources import scenarios
from game.text.table import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.content.diagnostic import Diagnostic
    from game.core.scenario import Scenario
    from game.prove.judge import Judged
    from game.text.table import StringTable

SOUND, FAULTY, NOT_FOUND = 0, 1, 2
NAMESAKES = "crowd_"  # names that a crowd is given are the same in every language
ROADS = {code for code in CODES if "MG090" <= code <= "MG097"}  # what the proof finds


@dataclass(frozen=True, slots=True)
class Checked:
    """One scenario: how it was read, and what was then judged of it."""

    home: Path
    loaded: Loaded
    judged: Judged

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return self.judged.diagnostics

    @property
    def broken(self) -> bool:
        return any(found.severity == "error" for found in self.diagnostics)


def run_check(paths: list[str], as_json: bool, out: TextIO, *, mend: bool = False, tells: bool = False) -> int:  # noqa: FBT001  # the command's own option
    """Check these scenarios, or all that come with the game. 0: no errors, 1: errors, 2: there is no such scenario."""
    try:
        homes = [home for path in paths for home in _homes(path)] if paths else list(scenario_folders(scenarios()))
    except LookupError as error:
        print(f"check: {error}", file=sys.stderr)
        return NOT_FOUND
    if mend and not _mended(homes, sys.stderr if as_json else out):
        return FAULTY
    results = [_checked(home) for home in homes]
    if as_json:
        found = [_as_json(checked.home, found) for checked in results for found in checked.diagnostics]
        print(json.dumps(found, indent=1, ensure_ascii=False), file=out)
    else:
        for checked in results:
            _tell(checked, out, tells=tells)
    return FAULTY if any(checked.broken for checked in results) else SOUND


def _as_json(home: Path, found: Diagnostic) -> dict[str, Any]:
    """`origin` stands there only where a draft was made from something else."""
    whence = origin(home, found.path, found.line)
    return found.to_json() | ({"origin": whence} if whence else {})


def _checked(home: Path) -> Checked:
    loaded = load(home)
    return Checked(home, loaded, judge(home, loaded))


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


def _tell(checked: Checked, out: TextIO, *, tells: bool) -> None:
    loaded = checked.loaded
    if tells:
        out.writelines(f"{line}\n" for line in table_of(checked.home, checked.judged.tells))
    for found in checked.diagnostics:
        whence = origin(checked.home, found.path, found.line)
        out.write(f"{found} (from {whence})\n" if whence else f"{found}\n")
    about = "" if loaded.scenario is None or loaded.texts is None else _size(loaded.scenario, loaded.texts) + ": "
    out.write(f"{shown(checked.home)}: {about}{_verdict(checked)}\n")
    out.writelines(f"  {line}\n" for line in _next_steps(checked))


def _next_steps(checked: Checked) -> Iterator[str]:
    """What to do about errors; proof and craft are silent as long as the files have any."""
    errors = [found for found in checked.diagnostics if found.severity == "error"]
    if errors:
        yield f"`{program()} explain {errors[0].code}` says more about a code"
    if checked.loaded.broken:
        yield "nothing is proved and no tell is measured until these errors are mended"
    elif any(found.code in ROADS for found in errors):
        yield f"`{program()} explore {shlex.quote(shown(checked.home))}` shows the roads there, and what helps"


def _size(scenario: Scenario, texts: StringTable) -> str:
    nodes = sum(len(guest.nodes) for guest in scenario.talks)
    english = {name for name, text in texts.texts[ENGLISH].items() if text and not name.startswith(NAMESAKES)}
    tongues = []
    for lang in texts.languages()[1:]:
        missing = len(english - texts.texts[lang].keys())
        tongues.append(f"{lang} lacks {missing}" if missing else f"{lang} complete")
    draft = ["draft"] if scenario.draft else []
    counts = (_count(len(scenario.guests), "guest"), _count(nodes, "node"), _count(len(english), "text"))
    return ", ".join([*counts, *tongues, *draft])


def _verdict(checked: Checked) -> str:
    counts = [
        _count(number, severity)
        for severity in ("error", "warning", "note")
        if (number := sum(found.severity == severity for found in checked.diagnostics))
    ]
    return ", ".join(counts) or "no faults"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + "s" * (number != 1)
