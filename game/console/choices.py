"""What can be done now, each under a key: numbers are people and sentences, letters are what else one does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.console.page import TIED
from game.core.commands import AskHint

if TYPE_CHECKING:
    from game.console.numbers import Numbers
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
WITH_GUEST = {"approach": "", "look_up": "u", "tend": "i", "ask_leave": "v", "ring_up": "t"}  # before a guest's number
WITH_THING = {  # before the number of a measure, a poster or a promise
    "prepare": ("", "measure"),
    "hang": ("b", "poster"),
    "take_down": ("b", "poster"),
    "keep": ("y", "promise"),
}
FREE = frozenset({"leave", "open_door", "done"})
WAIT_ON = "ww"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be typed. `commands` is empty for a card that lies face down; `name` is that of the offer.

    `about` are the guests it concerns; `price` is put into words.
    """

    key: str
    words: str
    commands: tuple[Command, ...]
    card: bool = False
    name: str = ""
    about: tuple[str, ...] = ()
    price: str = ""

    @property
    def last(self) -> bool:
        """Ends the evening: asked twice."""
        return self.name == "leave"


def choices_of(view: View, wording: Wording, numbers: Numbers) -> tuple[Choice, ...]:
    """Cards first, then everything else."""
    for guest in view.guests:
        if guest.presence != "phone":
            numbers.guest(guest.id)
    cards = view.talk.cards if view.talk and view.where == "talk" else ()
    more = any(offer.name == "hear" for offer in view.offers) or (view.talk is not None and view.talk.pausing)
    unheard = wording.ui("not_yet" if more else "unheard")
    spoken = tuple(_card(str(place), card, wording, unheard) for place, card in enumerate(cards, start=1))
    unit = wording.of(view.spending.unit) if view.spending else ""
    done = tuple(_offer(offer, wording, numbers, unit) for offer in view.offers)
    waits = next((choice for choice in done if choice.name == "wait"), None)
    on = (Choice(WAIT_ON, wording.ui("wait_on"), waits.commands, name="wait_on"),) if waits else ()
    coach = wording.feedback == "coach" and view.where == "talk" and view.talk
    hint = (Choice("hint", wording.ui("ask_hint"), (AskHint(),), name="hint"),) if coach else ()
    return spoken + done + on + hint


def _card(key: str, card: Card, wording: Wording, unheard: str) -> Choice:
    if card.face_down:
        return Choice(key, unheard, (), card=True)
    words = wording.of(card.words)
    price = " " + wording.ui("cuts_in").replace(" ", TIED) if card.interrupts else ""
    return Choice(key, words + price, card.commands, card=True)


def _offer(offer: Offer, wording: Wording, numbers: Numbers, unit: str) -> Choice:
    spent = wording.ui("spends", n=offer.beats, unit=unit) if unit else _beats(offer.beats, wording)
    if offer.name == "glance":
        spent = wording.ui("noticed")
    about = tuple(who for name, who in _put(offer) if name in ("guest", "other"))
    return Choice(
        key=_key(offer, about, numbers),
        words=wording.of(offer.words),
        commands=offer.commands,
        name=offer.name,
        about=about,
        price="" if offer.name in FREE else spent,
    )


def _put(offer: Offer) -> list[tuple[str, str]]:
    """What stands in the placeholders, guests by their ids."""
    return [(name, value.removesuffix(".name")) for name, value in offer.words.put]


def _key(offer: Offer, about: tuple[str, ...], numbers: Numbers) -> str:
    if offer.name in WITH_GUEST:
        return f"{WITH_GUEST[offer.name]}{numbers.guest(offer.about)}"
    if offer.name == "introduce_two":
        return "n" + "-".join(str(numbers.guest(guest)) for guest in about)
    if offer.name in WITH_THING:
        letter, kind = WITH_THING[offer.name]
        things = dict(_put(offer))
        what = things.get("promise") or things.get("poster") or offer.words.text
        return f"{letter}{numbers.of(kind, f'{offer.about} {what}')}"
    return LETTERS.get(offer.name, "")


def _beats(beats: int, wording: Wording) -> str:
    return wording.ui("beats.one" if beats == 1 else "beats", n=beats)
