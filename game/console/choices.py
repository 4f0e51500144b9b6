"""What can be done now, numbered: cards keep their numbers, commands have a letter too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.console.wording import Wording
    from game.core.commands import Command
    from game.core.view import Card, Offer, View

LETTERS = {
    "hear": "h",
    "keep_silent": "s",
    "step_away": "a",
    "look_around": "o",
    "wait": "w",
    "leave": "x",
    "finish": "f",
    "introduce": "i",
    "excuse": "e",
    "stop": "p",
    "glance": "g",
    "let_ring": "f",
    "take_call": "e",
    "open_door": "d",
    "done": "x",
}


FREE = frozenset({"leave", "open_door", "done"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One numbered line. `commands` is empty for a card that lies face down; `card` for one that can be read again.

    A choice to walk over to `inline` is not listed: its number stands before the guest in the list of the room.
    """

    key: str
    letter: str
    words: str
    commands: tuple[Command, ...]
    card: bool = False
    last: bool = False  # ends the evening: asked twice
    inline: str = ""


def choices_of(view: View, wording: Wording) -> tuple[Choice, ...]:
    """Cards first, then everything else, numbered through."""
    cards = view.talk.cards if view.talk and view.where == "talk" else ()
    more = any(offer.name == "hear" for offer in view.offers) or (view.talk is not None and view.talk.pausing)
    unheard = wording.ui("not_yet" if more else "unheard")
    spoken = tuple(_card(str(place), card, wording, unheard) for place, card in enumerate(cards, start=1))
    numbered = enumerate(view.offers, start=len(spoken) + 1)
    unit = wording.of(view.spending.unit) if view.spending else ""
    return spoken + tuple(_offer(str(place), offer, wording, unit) for place, offer in numbered)


def _card(key: str, card: Card, wording: Wording, unheard: str) -> Choice:
    if card.face_down:
        return Choice(key, "", unheard, (), card=True)
    words = wording.of(card.words)
    price = " " + wording.ui("cuts_in") if card.interrupts else ""
    return Choice(key, "", words + price, card.commands, card=True)


def _offer(key: str, offer: Offer, wording: Wording, unit: str) -> Choice:
    words, walks = wording.of(offer.words), offer.name == "approach"
    spent = wording.ui("spends", n=offer.beats, unit=unit) if unit else _beats(offer.beats, wording)
    price = "" if offer.name in FREE else f" ({spent})"
    letter, inline = LETTERS.get(offer.name, ""), offer.about if walks else ""
    return Choice(key, letter, words + price, offer.commands, last=offer.name == "leave", inline=inline)


def _beats(beats: int, wording: Wording) -> str:
    return wording.ui("beats.one" if beats == 1 else "beats", n=beats)
