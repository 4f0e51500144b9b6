"""What commands share: finding a scenario by id or folder, and the language to speak."""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.cli_parser import Slip, program, unknown
from game.content.catalogue import find
from game.content.load import load
from game.core.view import Words
from game.resources import scenarios
from game.saves.settings import load_settings
from game.saves.store import set_aside
from game.text.interface import interface, system_language
from game.text.table import merged

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from game.content.texts import Texts
    from game.core.scenario import Scenario
    from game.text.table import StringTable

SHOWN = 3  # of the errors of a scenario that cannot be played


@dataclass(frozen=True, slots=True)
class Opened:
    """A sound scenario and all words one needs to play it. `name` is how it was asked for.

    `written` is its English as it stands in the files of `home`.
    """

    name: str
    scenario: Scenario
    words: StringTable
    home: Path
    written: Texts


def open_scenario(name: str) -> Opened | None:
    """None after saying what is wrong with its files; raises Slip if there is none of that name."""
    home = find_home(name)
    loaded = load(home)
    if loaded.scenario is None or loaded.texts is None:
        errors = [str(found) for found in loaded.diagnostics if found.severity == "error"]
        count = f"{len(errors)} error" + "s" * (len(errors) != 1)
        print(f"{name} cannot be played: {count} in its files.", file=sys.stderr)
        print("\n".join(errors[:SHOWN]), file=sys.stderr)
        if len(errors) > SHOWN:
            print(f"`{program()} check {shlex.quote(name)}` lists them all.", file=sys.stderr)
        return None
    return Opened(name, loaded.scenario, merged(loaded.texts, interface()), home, loaded.written)


def find_home(name: str) -> Path:
    """Where a scenario lies that was asked for by id or folder; raises Slip."""
    try:
        return find(name, scenarios())
    except LookupError as error:
        raise Slip(str(error)) from error


def language(asked: str | None, saved: str = "", words: StringTable | None = None) -> str:
    """What was asked for, of the `words` at hand, else what the settings say, else the system's; raises Slip."""
    there = (words or interface()).languages()
    if asked:
        if asked not in there:
            raise Slip(unknown("language", asked, there))
        return asked
    return saved if saved in there else system_language()


def tell_set_aside(lang: str = "") -> None:
    """Which of the player's files were broken, and where they lie now."""
    for path in set_aside():
        said = interface().say(Words("ui.aside", (("path", str(path)),)), lang or language(None, load_settings().lang))
        print(said, file=sys.stderr)


def write_page(command: str, text: str, path: Path | None, out: TextIO, err: TextIO) -> int:
    """To the file, or to the screen without one; 1 after saying why it cannot be written."""
    if path is None:
        out.write(text)
        return 0
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{command}: cannot write {path}: {(error.strerror or str(error)).lower()}", file=err)
        return 1
    print(f"{path}: {len(text.encode()) / 1000:.0f} kB", file=out)
    return 0
