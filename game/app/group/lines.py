"""What the room hears now, for the large bubble; and the pages on which a group looks back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.group.moment import Moment
from game.app.people import name_of, plain
from game.app.telling import told
from game.group.debrief import told as rounds_of
from game.group.looking_back import pages as looking_back
from game.group.stage import choices_of
from game.text.saying import Saying

if TYPE_CHECKING:
    from game.app.app import App
    from game.group.looking_back import Page
    from game.group.workshop import Workshop


def heard(app: App) -> Moment:
    """What the room hears, and whose face is large."""
    who, words = _heard(app)
    view = app.view
    near = view.talk or view.goodbye
    guest = view.caller.id if view.caller else near.guest if near else ""
    face = view.caller.face if view.caller else near.face if near else "neutral"
    return Moment(who, words, guest, face)


def _heard(app: App) -> tuple[str, str]:
    view = app.view
    talk, parting = view.talk, view.goodbye
    if view.where == "called":
        caller = view.caller
        if caller is None:
            return app.text("ui.called.telephone"), app.say(view.ringing) if view.ringing else ""
        return app.say(caller.name), app.say(caller.note) if caller.note else app.text("ui.called.line")
    if talk or parting:
        guest = talk.guest if talk else parting.guest if parting else ""
        return name_of(app, guest), " ".join(plain(words) for words, _ in told(app, talk, parting))
    lines = [app.say(line.words) for line in view.happened]
    news = [app.say(one) for one in (view.news.yours, view.news.others) if one]
    line = " ".join(lines[-2:] or news)
    asks = choices_of(view) or (view.guests and not line)
    asked = app.text("ui.group.here") if asks else "" if line else app.text("ui.group.nobody")
    return "", f"{line} {asked}".strip()


def pages(app: App, workshop: Workshop) -> tuple[Page, ...]:
    """The cards on which a group looks back, one after the other."""
    opened = app.evening.hosting
    return looking_back(workshop, rounds_of(workshop), Saying(opened.words, app.lang)).cards if opened else ()
