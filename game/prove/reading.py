"""What a bot sees of a card: the option behind the sentence, and whether it would land with this guest now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.commands import Say
from game.core.party import talk_of
from game.core.reaction import mood_of
from game.core.talk import strike

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.scenario import Option
    from game.core.session import Session
    from game.core.view import View


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence that can be said now. `text` is its text id; `interrupts` if taking it cuts in."""

    commands: tuple[Command, ...]
    text: str
    option: Option
    interrupts: bool


def seen_of(view: View, session: Session) -> tuple[Seen, ...]:
    """The cards that lie face up, in displayed order."""
    talk = view.talk
    if talk is None:
        return ()
    nodes = {node.id: node for node in session.scenario.guest(talk.guest).nodes}
    seen = []
    for card in talk.cards:
        if any(isinstance(command, Say) for command in card.commands):
            _, node, name = card.words.text.split(".")
            option = next(option for option in nodes[node].options if option.id == name)
            seen.append(Seen(card.commands, card.words.text, option, card.interrupts))
    return tuple(seen)


def would_land(session: Session, guest: str, card: Seen) -> bool:
    """Whether the guest, in the state the guest is in, would take it without turning away or trusting less."""
    _, node, name = card.text.split(".")
    talk = talk_of(session.scenario, guest)
    place = next(place for place in talk.nodes if place.node.id == node)
    play = next(play for play in place.plays if play.option.id == name)
    now = session.party.guests[guest]
    struck = strike(now.talk, play)
    return mood_of(struck.lean) != "away" and struck.meters[0] >= now.trust
