"""What a talk has to tell after a command: the answer first, then how the guest goes on, as (words, done not said)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.commands import KeepSilent
from game.core.events import NodeEntered, PartSaid, Replied
from game.core.offers import about
from game.core.reaction import UNANSWERED

if TYPE_CHECKING:
    from game.app.app import App
    from game.core.view import Goodbye, TalkView
    from game.text.quoting import Run


def told(app: App, talk: TalkView | None, parting: Goodbye | None) -> tuple[Run, ...]:
    """Everything said at this node in order; at the end of a talk, how it ended."""
    seen = talk or parting
    last = seen.last if seen else None
    reply = ((app.say(last.reply), False),) if last and last.reply else ()
    if parting:
        return (*reply, (app.say(parting.outcome), True))
    silence, more = _answer_to_silence(app, talk)
    if silence and not more:
        return silence
    parts = talk.parts if talk else ()
    first = silence or reply
    return (*(first if len(parts) <= 1 else ()), *((app.say(part.words), part.does) for part in parts))


def _answer_to_silence(app: App, talk: TalkView | None) -> tuple[tuple[Run, ...], bool]:
    """What has just come of the player's silence, and whether the guest then goes on."""
    entry = app.session.entries[-1] if app.session else None
    if talk is None or entry is None or not isinstance(entry.command, KeepSilent):
        return (), False
    text = next((event.text for event in entry.events if isinstance(event, Replied)), "")
    more = any(isinstance(event, (PartSaid, NodeEntered)) for event in entry.events)
    return (((app.say(about(text, talk.guest)), text == UNANSWERED),) if text else ()), more
