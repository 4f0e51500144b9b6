"""What was said in an evening, line by line, from its journal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.app.blocks import Spoken
from game.app.people import plain
from game.core import events as ev
from game.core.view import Words
from game.core.view_room import done, ringing
from game.text.quoting import runs_in
from game.text.table import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App
    from game.core.session import Session

# stance -> (the move it is drawn as, its stamp's word)
MOVE = {
    "listen": ("listen", "listened"),
    "challenge": ("challenge", "challenged"),
    "push": ("push", "pushed"),
    "relate": ("tend", "tended"),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """`speaker` is a guest's id, "you" or "" (the room); `move` and `stamp` only where you played a card.

    `n` is the journal entry it stands in.
    """

    beat: int
    speaker: str
    words: Words
    name: Words | None = None
    move: str = ""
    stamp: str = ""
    n: int = 0


def remarks(session: Session) -> tuple[Remark, ...]:
    """All that could be heard, in order."""
    beat = 0
    said: list[Remark] = []
    for entry in session.entries:
        for event in entry.events:
            if isinstance(event, ev.BeatPassed):
                beat = event.beat
            said += (replace(remark, n=entry.n) for remark in _of_event(session, event, beat))
    return tuple(said)


def line_of(app: App, remark: Remark, you: str = "") -> Spoken:
    """One remark as a line; `you` is what the player is called where it is somebody else."""
    words = plain(app.say(remark.words))
    if remark.speaker == "you":
        stamp = app.text(f"ui.{remark.stamp}") if remark.stamp else ""
        return Spoken(you or app.text("ui.log.you"), words, "wine", remark.move, stamp)
    if remark.name is None:
        return Spoken("", words)
    runs = tuple(runs_in(app.say(remark.words)))
    words = " ".join(run for run, _ in runs)
    return Spoken(capital(app.say(remark.name)), words, runs=runs if any(done for _, done in runs) else ())


def _of_event(session: Session, event: ev.Event, beat: int) -> Iterator[Remark]:  # noqa: C901, PLR0912 - one case an event
    match event:
        case ev.Said(_, option, stance):
            yield Remark(beat, "you", Words(option), None, *MOVE[stance])
        case ev.SilenceKept():
            yield Remark(beat, "you", Words("ui.log.silence"))
        case ev.CutInMade():
            yield Remark(beat, "you", Words("ui.log.cut_in"))
        case ev.PartSaid(guest, text, does):
            yield Remark(beat, guest, Words(text), None if does else Words(f"{guest}.name"))
        case ev.Replied(guest, text):
            yield Remark(beat, guest, Words(text), Words(f"{guest}.name"))
        case ev.OverheardLine(guest, text):
            yield Remark(beat, "", Words(text), _who(session, guest, text))
        case ev.Happened(text):
            yield Remark(beat, "", Words(text))
        case ev.TurnCame():
            yield Remark(beat, "", Words("evening.turn"))
        case ev.Arrived(guest):
            yield Remark(beat, "", Words("ui.news.arrived", (("guest", f"{guest}.name"),)))
        case ev.Heckled(guest, text):
            yield Remark(beat, guest, Words(text), Words(f"{guest}.name"))
        case ev.Rang(text, wants):
            yield Remark(beat, "", ringing(session.scenario, text) if wants else Words(text))
        case ev.PhoneAnswered(_, True, text) if text:
            yield Remark(beat, "", Words(text))
        case _:
            for line in done(event):
                yield Remark(beat, "", line.words)


def _who(session: Session, guest: str, text: str) -> Words:
    """Whoever said it in the room: another guest or a voice."""
    by = next((line.by for line in session.scenario.guest(guest).overheard if line.text == text), "")
    known = any(other.id == by for other in session.scenario.guests)
    return Words(f"{by}.name") if known else Words(f"evening.voices.{by}") if by else Words("ui.log.room")
