"""Playing with one switch: the focus walks on by itself; Enter, Space, a click or A takes what it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.input import Click, Intent, Press, key_name
from game.app.notices import reading_time

if TYPE_CHECKING:
    import pygame

    from game.app.app import App


class Scanning:
    """Stands still right after every press, so that one sees what it did."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._on_this = 0.0
        self._wrote = False  # whether the last key was another one than the space bar

    @property
    def on(self) -> bool:
        return self._app.settings.scan > 0

    def update(self, dt: float) -> None:
        if not self.on:
            return
        self._on_this += dt
        if self._on_this >= self._stays():
            self._on_this = 0.0
            self._app.handle(Press("next"))

    def _stays(self) -> float:
        """Seconds on this thing; what help says has first to be read."""
        pace, told = self._app.settings.scan, self._app.help
        return max(pace, reading_time(told.words)) if told else pace

    def writes(self, event: pygame.event.Event) -> bool:
        """Whether the screen takes a key before it means anything.

        As the one switch there is, a space is a letter only right after another key: who has nothing but the space bar
        could not leave a line one writes in.
        """
        key = key_name(event)
        wrote, self._wrote = self._wrote, key != "space"
        switched = self.on and key == "space" and not wrote
        return not switched and self._app.screen.take_key(key, event.unicode)

    def meant(self, intent: Intent) -> Intent:
        """A click anywhere is the switch; other keys mean what they always mean."""
        if not self.on or (isinstance(intent, Press) and intent.action == "next"):
            return intent
        self._on_this = 0.0
        return Press("choose") if isinstance(intent, Click) else intent
