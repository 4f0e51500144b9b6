"""Guests as the window knows them: their look, their name, and what their state says at a glance."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.app import hud
from game.content.looks import Look, look_from
from game.content.wardrobe import LONG, LONG_HAIR, SHORT_HAIR
from game.text.quoting import inner, quoted_runs

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.scenario import Scenario
    from game.core.view import GuestView, Line, PromiseView
    from game.text.quoting import Run

GROWN = 16
SCARVED = ("headscarf", "kerchief", "headwrap")
LOW = 3  # patience at which a face says so


def look_of(scenario: Scenario, guest: str) -> Look:
    return _look(scenario.guest(guest).look)


def register_of(look: Look) -> str:
    """How the voice lies of somebody who looks like this; "" where nothing tells."""
    if look.age < GROWN:
        return "child"
    if look.beard or look.moustache or look.hair in SHORT_HAIR:
        return "low"
    long = look.legs == "skirt" or look.wears in LONG or look.hair in (*LONG_HAIR, *SCARVED)
    return "high" if long else ""


def spoken_by(app: App, guest: str, words: str) -> tuple[str, str, str]:
    """Whose voice it is, what is said without what is *done* in between, and how the voice lies."""
    scenario = app.session.scenario if app.session else None
    known = scenario is not None and any(one.id == guest for one in scenario.guests)
    register = register_of(look_of(scenario, guest)) if scenario and known else ""
    return guest, " ".join(words.split("*")[::2]), register


def is_far(app: App, guest: str) -> bool:
    """Whether one talks with this guest by telephone, and sees nobody of that name in the room."""
    return any(one.far for one in app.view.guests if one.id == guest)


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


def aloud(app: App, line: Line) -> str:
    """A line as the voice reads it: who says it is not to be seen."""
    name = name_of(app, line.speaker) if line.speaker else ""
    return f"{name}: {plain(app.say(line.words))}" if name else plain(app.say(line.words))


def plain(words: str) -> str:
    """The words without the asterisks around what is done."""
    return words.replace("*", "")


def quoted(app: App, words: str) -> str:
    """Quote what is said; what is *done* in between stands outside the quotes."""
    return " ".join(run for run, _ in runs_of(app, words))


def runs_of(app: App, words: str) -> list[Run]:
    """What is said, in quotes, and what is *done* in between, in order."""
    return quoted_runs(words, lambda said: app.text("ui.quoted", words=said))


def in_quotes(app: App, words: str) -> str:
    """Quote words; a quotation inside them takes the inner marks."""
    return app.text("ui.quoted", words=inner(words))


WARMTH = {"warm": ("cup_hot", 1.0, "calm"), "lukewarm": ("cup_luke", 0.55, "warm"), "cold": ("snow", 0.25, "cool"),
          "lost": ("cross", 0.0, "track")}  # fmt: skip
SOON = 5  # beats in which a promise falls due before it is a word over a head


def sign_of(guest: GuestView) -> str:
    """The one icon in a guest's ring: wants you, is cooling, is cross, has just come; of a relation, how warm it is."""
    if guest.presence == "parted":
        return WARMTH[guest.warmth][0] if guest.warmth else ""
    if guest.presence == "wanting":
        return "hand"
    if guest.presence == "wandering" or guest.face == "cool":
        return "snow"
    if guest.face == "annoyed":
        return "burst"
    return "star" if guest.just_in else ""


def cue_of(app: App, guest: GuestView) -> tuple[str, str, str] | None:
    """The word pill of a guest who needs one: words, fill, tint."""
    name = app.say(guest.name)
    if guest.promised and any(one.guest == guest.id and is_due(one) for one in app.view.promises):
        return app.text("ui.room.due", guest=name), "ember_deep", "cream"
    if guest.presence == "parted":
        cooling = guest.warmth in ("lukewarm", "cold")
        return (app.text(f"ui.room.{guest.warmth}", guest=name), "sky_deep", "cream") if cooling else None
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
        return "" if guest.warmth else app.text("ui.room.parted")
    if guest.presence == "aside":
        return app.text("ui.room.aside")
    if guest.presence == "wandering":
        return app.text("ui.room.wandering")
    said = app.say(guest.stands)
    return "" if said == guest.stands.text else said


def is_due(promise: PromiseView) -> bool:
    """Whether it must be kept about now, or is late already."""
    return promise.state == "open" and promise.due is not None and promise.due <= SOON


def facts_of(app: App, guest: GuestView) -> tuple[tuple[str, str], ...]:
    """What matters about a guest besides the note: (icon, words) of the relation, and of what is still owed."""
    facts = [(WARMTH[guest.warmth][0], app.text(f"ui.warmth.{guest.warmth}"))] if guest.warmth else []
    if guest.bought:
        facts.insert(0, ("calendar", app.text("ui.room.bought")))
    owed = [one for one in app.view.promises if one.guest == guest.id and one.state == "open"]
    return (*facts, *(("clock", owed_words(app, promise)) for promise in owed))


def sign_words(app: App, guest: GuestView) -> tuple[tuple[str, str], ...]:
    """What the ring over a head says, in words: its icon with what it means, and the patience; none once parted."""
    if guest.presence not in ("waiting", "wanting", "wandering", "aside"):
        return ()
    sign = sign_of(guest)
    how = hud.patience_words(app, guest.patience)
    return ((sign or "hourglass", app.text(f"ui.sign.{sign or 'patience'}", how=how)),)


def owed_words(app: App, promise: PromiseView) -> str:
    """A promise and the time there is to keep it."""
    words = app.say(promise.words)
    if promise.due is None:
        return app.text("ui.owed.after", promise=words)
    if promise.due < 0:
        return app.text("ui.owed.late", promise=words)
    return app.text("ui.owed.in", promise=words, beats=hud.beats(app, promise.due))
