"""What the room hears now, for the large bubble; and the pages on which a group looks back."""

from __future__ import annotations

from time import time
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
    if view.where == "before":
        return "", app.text("ui.group.before")
    lines = [app.say(line.words) for line in view.happened]
    news = [app.say(one) for one in (view.news.yours, view.news.others) if one]
    line = " ".join(lines[-2:] or news)
    asks = choices_of(view) or (view.guests and not line)
    asked = app.text("ui.group.here") if asks else "" if line else app.text("ui.group.nobody")
    return "", f"{line} {asked}".strip()


def strip(app: App, workshop: Workshop, *, counted: bool) -> str:
    """The line over the buttons: what the room is to do now, or that it is time to look back."""
    say, step, ballot = app.text, workshop.room.step, workshop.room.ballot
    if counted and ballot:
        tally = workshop.room.tally()
        advice = say(f"ui.group.advice.{tally.advice}") if ballot.full and not ballot.before else ""
        return say("ui.group.counted", n=tally.voted, advice=advice).strip()
    if step == "scene" and (late := workshop.late(time())):
        return say("ui.web.lead.late", **late)
    if step == "scene" and workshop.stage().choices:
        return say(f"ui.web.lead.kind.{'full' if workshop.stage().full else 'quick'}")
    return {"voting": say("ui.group.hands"), "closed": say("ui.group.hands"), "discussing": say("ui.group.discuss"),
            "tied": say("ui.group.tied")}.get(step, "")  # fmt: skip


def pages(app: App, workshop: Workshop) -> tuple[Page, ...]:
    """The cards on which a group looks back, one after the other."""
    opened = app.evening.hosting
    return looking_back(workshop, rounds_of(workshop), Saying(opened.words, app.lang)).cards if opened else ()
