"""Opens the window, or says in one line why not and what to do instead."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from game.cli_parser import program

if TYPE_CHECKING:
    from pathlib import Path

    from game.app.hosted.server import Server
    from game.cli_scenario import Opened
    from game.content.watching import Watching
    from game.core.rehearsal import Rehearsal
    from game.core.setup import Setup
    from game.saves.rooms.place import Place

FAILED = 1


def open_game(
    scenario: str | None = None,
    seed: int | None = None,
    lang: str | None = None,
    journal: Path | None = None,
    setup: Setup | None = None,
    *,
    rehearsal: Rehearsal | None = None,
    watching: Watching | None = None,
    software: bool = False,
) -> int:
    """Title screen, or straight into an evening, or into the middle of a talk that is being written."""
    try:
        from game.app.run import run  # noqa: PLC0415 - pygame is slow to import and may be missing
        from game.app.window import NoDisplay  # noqa: PLC0415
    except ImportError as missing:
        if (missing.name or "").split(".")[0] != "pygame":
            raise
        return _instead("pygame is not installed", scenario)
    try:
        command = f"{program()} play {{id}} --text"
        return run(
            scenario, seed, lang, journal, rehearsal,
            setup=setup, watching=watching, software=software, text_command=command,
        )  # fmt: skip
    except NoDisplay as reason:
        return _instead(f"there is no display to open a window on ({reason})", scenario)


def open_screen(place: Place, opened: Opened, lang: str) -> int:
    """The window as the big screen of a workshop that another process serves."""
    try:
        from game.app.hosted.joined import Joined  # noqa: PLC0415
        from game.app.hosted.server import running, start  # noqa: PLC0415
        from game.app.run import run  # noqa: PLC0415
        from game.app.window import NoDisplay  # noqa: PLC0415
    except ImportError as missing:
        return _browser(f"{missing.name} is not installed")
    server = running(place)
    if server is None:
        print(f"Mingle: nobody serves {place}; `{program()} host {opened.name}` begins a round", file=sys.stderr)
        return FAILED
    way = server.way

    def anew() -> Server:
        return running(place) or start(opened.name, lang, place.arguments, way)

    try:
        return run(lang=lang, joined=lambda: Joined(server, opened.scenario, opened.words, anew, ours=False))
    except NoDisplay as reason:
        return _browser(f"there is no display to open a window on ({reason})")


def _browser(why: str) -> int:
    print(f"Mingle: {why}. Open the address of the big screen in a browser.", file=sys.stderr)
    return FAILED


def _instead(why: str, scenario: str | None) -> int:
    print(f"Mingle: {why}. On a plain terminal: {program()} play {scenario or 'jeppe'} --text", file=sys.stderr)
    return FAILED
