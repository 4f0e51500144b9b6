"""Where the evening stands, as far as a round must know: what can be voted on, and whether it is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.commands import Command
    from game.core.view import View, Words
    from game.group.room import Decision, Room

FEWEST, MOST = 2, 4  # things to choose from; of guests the most urgent
LETTERS = "ABCDEFGH"
TRIED = 4  # choices of a trial round


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be voted for: a sentence to say, or a guest to go to."""

    words: Words
    command: Command
    guest: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """`choices` is empty where there is nothing to vote on. `full`: worth a vote, a discussion and a second vote.

    `pausing`: the guest has only stopped; a vote may open, but who is in doubt waits.
    """

    decision: Decision
    choices: tuple[Choice, ...]
    full: bool
    over: bool
    seed: int
    pausing: bool = False


def choices_of(view: View) -> tuple[Choice, ...]:
    """Sentences once the guest has been heard out, or guests to walk over to; nothing if there are fewer than two."""
    found = tuple(_guests(view) if view.where == "room" else _sentences(view))
    return found if len(found) >= FEWEST else ()


def _sentences(view: View) -> Iterator[Choice]:
    cards = view.talk.cards if view.talk and view.where == "talk" else ()
    for card in cards:
        if card.commands and not card.interrupts:
            yield Choice(card.words, card.commands[0])


def _guests(view: View) -> Iterator[Choice]:
    """In the order of the room; of more than four those who want a word, then those who will not wait."""
    there = {guest.id: guest for guest in view.guests}
    offers = [offer for offer in view.offers if offer.name == "approach"]
    by_need = sorted(offers, key=lambda one: (there[one.about].presence != "wanting", there[one.about].patience))
    chosen = by_need[:MOST]
    for offer in offers:
        if offer in chosen:
            yield Choice(there[offer.about].name, offer.commands[0], offer.about)


NEXT = ("hear", "open_door", "approach", "keep_silent", "done", "wait")  # what goes on by itself, the likeliest first


def next_command(view: View) -> Command | None:
    """What to do where there is nothing to vote on: hear the guest out; None where somebody must choose."""
    cards = view.talk.cards if view.talk and view.where == "talk" else ()
    offers = {offer.name: offer.commands[0] for offer in reversed(view.offers)}
    if "hear" in offers:
        return offers["hear"]
    if view.talk and view.talk.pausing and "keep_silent" in offers:
        return offers["keep_silent"]
    only = next((card.commands[0] for card in cards if card.commands and not card.interrupts), None)
    return only or next((offers[name] for name in NEXT if name in offers), None)


def suggested(room: Room, stage: Stage) -> str:
    """The step that the one big key takes: what a facilitator in doubt should do next; nothing once all is over."""
    match room.step:
        case "scene":
            return "debrief" if stage.over else "open" if stage.choices and not stage.pausing else "act"
        case "voting" | "closed" if room.ballot:
            first_of_full = room.ballot.full and not room.ballot.before
            return "discuss" if first_of_full and room.tally().advice != "move_on" else "reveal"
        case _:
            return _SUGGESTED.get(room.step, "")


_SUGGESTED = {
    "lobby": "begin", "paused": "resume", "discussing": "vote_again", "tied": "draw", "revealed": "play",
    "consequence": "next", "debrief": "end",
}  # fmt: skip
