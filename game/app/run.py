"""Open the window, play, close it."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.app.app import TEXT_COMMAND, App
from game.app.memory import give_back_at_once
from game.app.shelf import Shelf
from game.app.sound import open_sound
from game.app.speech import open_voice
from game.app.watched import Watched
from game.app.window import keep_showing, open_window, which_pygame
from game.saves.settings import load_settings, settings_file
from game.text.interface import system_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.app.hosted.joined import Joined
    from game.content.watching import Watching
    from game.core.rehearsal import Rehearsal
    from game.core.setup import Setup

LOG = logging.getLogger(__name__)


def run(
    scenario: str | None = None,
    seed: int | None = None,
    lang: str | None = None,
    journal: Path | None = None,
    rehearsal: Rehearsal | None = None,
    *,
    watching: Watching | None = None,
    setup: Setup | None = None,
    joined: Callable[[], Joined] | None = None,
    software: bool = False,
    text_command: str = TEXT_COMMAND,
) -> int:
    """Play in a window, from the title, straight into an evening or at a round that is `joined`. Raises NoDisplay."""
    give_back_at_once()
    first = not settings_file().exists()
    settings = load_settings()
    settings = replace(settings, lang=lang or settings.lang or system_language())
    surface = open_window(full=settings.fullscreen, software=software, size=settings.window)
    print(which_pygame(), file=sys.stderr)  # noqa: T201 (the one line a report of a fault needs)
    sound, voice = open_sound(), open_voice()
    try:
        shelf = Shelf(journal, rehearsal, tried=watching is not None)
        app = App(surface, shelf, settings, sound=sound, voice=voice)
        app.watched = Watched(app, watching, rehearsal) if watching else None
        app.text_command, app.in_terminal = text_command, sys.stdout is not None and sys.stdout.isatty()
        if first:  # the very first start says both ways in, aloud and on screen
            voice.say(app.text("ui.voice.first"), app.lang)
            app.banner(app.text("ui.voice.first"))
            app.change()
        if scenario:
            app.go(app.evening.begin(scenario, seed, setup))
        if joined:
            app.evening.joined = joined()
            app.go("phones")
        keep_showing(app)
        app.change(window=app.window)
        app.evening.close()
    finally:
        voice.close()
        sound.close()
        pygame.quit()
    if app.leaving_word:
        print(app.leaving_word)  # noqa: T201 (how to go on in a terminal)
    return 0
