"""Guests as the window knows them: their look, their name, and what their state says at a glance."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.content.looks import Look, look_from

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.scenario import Scenario
    from game.core.view import GuestView

LOW = 3  # patience at which a face says so
_INNER = str.maketrans({"«": "‘", "»": "’", "“": "‘", "”": "’"})  # noqa: RUF001 (the inner quotation marks are meant)


def look_of(scenario: Scenario, guest: str) -> Look:
    return _look(scenario.guest(guest).look)


@lru_cache(maxsize=128)
def _look(written: tuple[tuple[str, str | int | bool], ...]) -> Look:
    return look_from(dict(written))


def name_of(app: App, speaker: str) -> str:
    """A guest's name, or that of a voice in the room."""
    for text in (f"{speaker}.name", f"evening.voices.{speaker}"):
        said = app.text(text)
        if said != text:
            return said
    return ""


def plain(words: str) -> str:
    """The words without the asterisks around what is done."""
    return words.replace("*", "")


def quoted(app: App, words: str) -> str:
    """Quote what is said; what is *done* in between stands outside the quotes."""
    runs = [run.strip() for run in words.split("*")]
    return " ".join(in_quotes(app, run) if nth % 2 == 0 else run for nth, run in enumerate(runs) if run)


def in_quotes(app: App, words: str) -> str:
    """Quote words; a quotation inside them takes the inner marks."""
    return app.text("ui.quoted", words=words.translate(_INNER))


def sign_of(guest: GuestView) -> str:
    """The one icon in a guest's ring: wants you, is cooling, is cross, has just come."""
    if guest.presence == "wanting":
        return "hand"
    if guest.presence == "wandering" or guest.face == "cool":
        return "snow"
    if guest.face == "annoyed":
        return "burst"
    return "star" if guest.just_in else ""


def cue_of(app: App, guest: GuestView) -> tuple[str, str, str] | None:
    """The word pill of a guest who needs one: words, fill, tint."""
    if guest.presence == "parted":
        return None
    name = app.say(guest.name)
    if guest.presence == "wanting":
        return app.text("ui.room.wants", guest=name), "ember_deep", "cream"
    if guest.face == "worried":
        return app.text("ui.room.worried", guest=name), "ember_deep", "cream"
    if guest.presence == "wandering" or guest.face == "cool":
        return app.text("ui.room.cooling", guest=name), "sky_deep", "cream"
    return (app.text("ui.room.just_in"), "cream", "ink") if guest.just_in else None


def note_of(app: App, guest: GuestView) -> str:
    """The one line under a guest's name."""
    if guest.note:
        return app.say(guest.note)
    if guest.presence == "parted":
        return app.text("ui.room.parted")
    if guest.presence == "aside":
        return app.text("ui.room.aside")
    if guest.presence == "wandering":
        return app.text("ui.room.wandering")
    said = app.say(guest.stands)
    return "" if said == guest.stands.text else said
