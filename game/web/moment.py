"""What the room hears now: whose face is large, and what stands in the bubble."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.commands import KeepSilent
from game.core.events import NodeEntered, PartSaid, Replied
from game.core.offers import about
from game.group.stage import choices_of

if TYPE_CHECKING:
    from game.core.session import Session
    from game.core.view import Goodbye, TalkView, View
    from game.text.saying import Saying


def heard(session: Session, saying: Saying) -> dict[str, str]:
    """`guest` is an id with a face, or empty; `who` the name over the bubble; `line` what is in it."""
    view = session.view()
    if view.where == "called":
        return _called(view, saying)
    if view.where == "before":
        return {"guest": "", "who": "", "face": "", "line": saying.ui("group.before")}
    near = view.talk or view.goodbye
    if near:
        line = _parting(view.goodbye, saying) if view.goodbye else _talk(session, view.talk, saying)
        return {"guest": near.guest, "who": saying.name(near.guest), "face": near.face, "line": line}
    lines = [saying.of(line.words) for line in view.happened]
    news = [saying.of(one) for one in (view.news.yours, view.news.others) if one]
    line = " ".join(lines[-2:] or news)
    asks = choices_of(view) or (view.guests and not line)
    asked = saying.ui("group.here") if asks else "" if line else saying.ui("group.nobody")
    return {"guest": "", "who": "", "face": "", "line": f"{line} {asked}".strip()}


def _called(view: View, saying: Saying) -> dict[str, str]:
    caller = view.caller
    if caller is None:
        line = saying.of(view.ringing) if view.ringing else ""
        return {"guest": "", "who": saying.ui("called.telephone"), "face": "", "line": line}
    line = saying.of(caller.note) if caller.note else saying.ui("called.line")
    return {"guest": caller.id, "who": saying.of(caller.name), "face": caller.face, "line": line}


def _parting(parting: Goodbye, saying: Saying) -> str:
    reply = saying.of(parting.last.reply) if parting.last and parting.last.reply else ""
    return f"{reply} {saying.of(parting.outcome)}".strip()


def _talk(session: Session, talk: TalkView | None, saying: Saying) -> str:
    """The answer where the guest has said no more than one part since, and the parts."""
    if talk is None:
        return ""
    silence, more = _after_silence(session, talk, saying)
    if silence and not more:
        return silence
    reply = saying.of(talk.last.reply) if talk.last and talk.last.reply else ""
    first = (silence or reply) if len(talk.parts) <= 1 else ""
    return " ".join(filter(None, (first, *(saying.of(part.words) for part in talk.parts))))


def _after_silence(session: Session, talk: TalkView, saying: Saying) -> tuple[str, bool]:
    """What came of letting a pause be, and whether the guest then goes on."""
    entry = session.entries[-1]
    if not isinstance(entry.command, KeepSilent):
        return "", False
    text = next((event.text for event in entry.events if isinstance(event, Replied)), "")
    more = any(isinstance(event, PartSaid | NodeEntered) for event in entry.events)
    return (saying.of(about(text, talk.guest)) if text else ""), more
