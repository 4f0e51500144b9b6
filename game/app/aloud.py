"""What the voice reads, when it is on: what was announced, then the thing in focus, once it is another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.widgets.widget import sentences

if TYPE_CHECKING:
    from game.app.app import App
    from game.app.speech import Voice


class Aloud:
    def __init__(self, app: App, voice: Voice | None) -> None:
        self._app = app
        self.voice = voice
        self._announced: list[str] = []
        self._spoken = ""

    def announce(self, words: str) -> None:
        """Have the voice read this before the focused thing; silent when the voice is off."""
        if self._app.settings.voice:
            self._announced.append(words)

    def begin(self) -> None:
        """Read the focused thing even if it was read already: it is on another screen now."""
        self._spoken = ""

    def turned(self) -> None:
        """Say that the voice was turned on or off."""
        app = self._app
        if app.settings.voice and not (self.voice and self.voice.available):
            app.banner(app.text("ui.voice.none"))
        elif self.voice:
            self.voice.say(app.text("ui.voice.on" if app.settings.voice else "ui.voice.off"), app.lang)

    def update(self) -> None:
        if not (self._app.settings.voice and self.voice):
            return
        spoken = self._app.help.words if self._app.help else self._app.screen.spoken()
        if spoken != self._spoken or self._announced:
            self._spoken = spoken
            self.voice.say(sentences(*self._announced, spoken), self._app.lang)
            self._announced.clear()
