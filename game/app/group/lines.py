"""What the room hears now, for the large bubble; and the pages on which a group looks back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.people import name_of, plain, quoted
from game.app.telling import told
from game.core.debrief import debrief
from game.group.debrief import moments
from game.group.debrief import told as rounds_of
from game.group.stage import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.group.debrief import Told
    from game.group.workshop import Workshop


def heard(app: App) -> tuple[str, str]:
    """Whose name stands over the bubble, and what is in it."""
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
    return "", " ".join(lines[-2:] or news) or app.text("ui.group.here" if view.guests else "ui.group.nobody")


def pages(app: App, workshop: Workshop) -> tuple[tuple[str, str], ...]:
    """A heading and what stands under it, one after the other."""
    rounds = rounds_of(workshop)
    return tuple(_pages(app, workshop, rounds))


def _pages(app: App, workshop: Workshop, rounds: tuple[Told, ...]) -> Iterator[tuple[str, str]]:
    say = app.text
    yield say("ui.group.debrief.title"), say("ui.group.debrief.scene")
    yield say("ui.group.debrief.word.title"), say("ui.group.debrief.word")
    lines = [_line(app, number, one) for number, one in enumerate(rounds, start=1)]
    yield say("ui.group.debrief.happened.title"), "\n".join(lines) or say("ui.group.debrief.nothing")
    for one in moments(rounds):
        yield say("ui.group.debrief.moment", guest=f"{one.guest}.name"), "\n".join(_moment(app, one))
    home = say("ui.group.debrief.home")
    if workshop.session.over and (practise := debrief(workshop.session).practise):
        home += "\n" + say(f"ui.debrief.practise.{practise}")
    yield say("ui.group.debrief.home.title"), home


def _line(app: App, number: int, one: Told) -> str:
    made = one.round
    words = plain(app.say(one.choices[made.chosen].words)) if one.choices else ""
    kind = ".two" if len(made.votes) > 1 else "" if made.last.voted else ".uncounted"
    shares = {"first": one.first[made.chosen], "last": one.last[made.chosen]}
    return app.text(f"ui.group.happened{kind}", n=number, letter=LETTERS[made.chosen], words=words, **shares)


def _moment(app: App, one: Told) -> Iterator[str]:
    made = one.round
    line = quoted(app, app.say(one.line)) if one.line else ""
    words = quoted(app, app.say(one.choices[made.chosen].words)) if one.choices else ""
    letter = LETTERS[made.chosen]
    yield app.text("ui.group.debrief.chosen", letter=letter, words=words)
    if len(made.votes) > 1:
        first, last = one.first[made.chosen], one.last[made.chosen]
        yield app.text("ui.group.debrief.shift", letter=letter, first=first, last=last)
    put = {"guest": f"{one.guest}.name", "words": words, "line": line, "letter": letter}
    yield app.text(f"ui.group.debrief.question.{one.why}", **put)
