"""A decision looked at afterwards: what was done there, and what else lay on the table with the answer it would get."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import events as ev
from game.core import talk as kernel
from game.core.offers import about, offers
from game.core.party import talk_of
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.commands import Command
    from game.core.compiled import Talk
    from game.core.moves import Stance
    from game.core.party import Party
    from game.core.retold import Retold
    from game.core.session import Entry
    from game.core.talk import TalkState

_TALKED = (cmd.Say, cmd.KeepSilent)  # where the cards were the choice


@dataclass(frozen=True, slots=True)
class Untried:
    """What was not said: `stance` and `why` are None for silence, `reply` where nothing would have been answered."""

    said: Words
    stance: Stance | None
    reply: Words | None
    why: Words | None


@dataclass(frozen=True, slots=True)
class Decision:
    """Entry `n`, at `beat`: `guest` is whom it was about, "" for the room."""

    n: int
    beat: int
    guest: str
    did: Words
    untried: tuple[Untried, ...]


def decision(retold: Retold, n: int) -> Decision:
    """Entry 0 opens the door and is nobody's decision."""
    entry, party = retold.session.entries[n], retold.parties[n]
    guest = _whom(entry.command, party)
    untried = tuple(_untried(retold, entry, guest)) if guest and isinstance(entry.command, _TALKED) else ()
    return Decision(n, party.beat, guest, _did(retold, entry), untried)


def _whom(command: Command, party: Party) -> str:
    named = getattr(command, "guest", "")
    return named or (party.talking or "" if party.where in ("talk", "called") else "")


def _did(retold: Retold, entry: Entry) -> Words:
    """In the words it was offered in; a journal from before some rule was tuned may hold what is offered no more."""
    said = next((event.option for event in entry.events if isinstance(event, ev.Said)), None)
    if said:
        return Words(said)
    if isinstance(entry.command, cmd.CutIn):
        return Words("ui.log.cut_in")
    offered = offers(retold.scenario, retold.parties[entry.n])
    return next((one.words for one in offered if one.commands == (entry.command,)), Words("ui.rewind.other"))


def _untried(retold: Retold, entry: Entry, guest: str) -> Iterator[Untried]:
    talk, state = talk_of(retold.scenario, guest), retold.before(entry, guest).talk
    said = entry.command.option if isinstance(entry.command, cmd.Say) else None
    plays = talk.nodes[talk.spots[state[0]].node].plays
    for choice in kernel.offered(talk, state):
        option = plays[choice].option
        if option.id != said:
            reply = kernel.strike(state, plays[choice]).land.source.reply
            yield Untried(Words(option.text), option.stance, about(reply, guest) if reply else None, Words(option.why))
    if said and kernel.SILENCE in kernel.choices(talk, state):
        yield Untried(Words("ui.silence"), None, _after_silence(talk, state, guest), None)


def _after_silence(talk: Talk, state: TalkState, guest: str) -> Words | None:
    """What a guest who only paused would have gone on to say; else the answer that is written to silence."""
    spot = talk.spots[state[0]]
    place = talk.nodes[spot.node]
    if spot.pauses:
        parts = place.node.again if spot.again else place.node.says
        return Words(parts[spot.part].text)
    reply = place.silence.source.reply if place.silence else None
    return about(reply, guest) if reply else None
