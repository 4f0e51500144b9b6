"""Opens the window, or says in one line why not and what to do instead."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from game.cli_parser import program

if TYPE_CHECKING:
    from pathlib import Path

FAILED = 1


def open_game(
    scenario: str | None = None, seed: int | None = None, lang: str | None = None, journal: Path | None = None
) -> int:
    """Title screen, or straight into an evening."""
    try:
        app, window = import_module("game.app.run"), import_module("game.app.window")  # pygame may be missing
    except ImportError as missing:
        if (missing.name or "").split(".")[0] != "pygame":
            raise
        return _instead("pygame is not installed", scenario)
    try:
        code: int = app.run(scenario, seed, lang, journal)
    except window.NoDisplay as reason:
        return _instead(f"there is no display to open a window on ({reason})", scenario)
    return code


def _instead(why: str, scenario: str | None) -> int:
    print(f"Mingle: {why}. On a plain terminal: {program()} play {scenario or 'jeppe'} --text", file=sys.stderr)
    return FAILED
