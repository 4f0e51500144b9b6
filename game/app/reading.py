"""The voice as one meets it: named on the very first start, turned on and off, and missing where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.app.app import App


def greet(app: App) -> None:
    """Say on screen and aloud, before anybody could have turned it on, how to get the voice and the text mode."""
    words = app.text("ui.voice.first")
    app.banner(words)
    if app.voice:
        app.voice.say(words, app.lang)


def toggle_voice(app: App) -> None:
    """Turn the voice on or off; where no program can speak it stays off, and the screen says why."""
    if not app.settings.voice and not (app.voice and app.voice.available):
        app.banner(app.text("ui.voice.none"))
        return
    app.change(voice=not app.settings.voice)
    if app.settings.voice:
        app.announce(app.text("ui.voice.on"))
    elif app.voice:
        app.voice.say(app.text("ui.voice.off"), app.lang)  # the last thing it says; it ends what it was reading
