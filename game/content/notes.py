"""What a translator is told about a text: who says it, where it is read, how long it may be."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from game.content.library import LIBRARY
from game.content.schema import LIMITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.content.texts import Written

OF_A_KIND: Mapping[str, str] = MappingProxyType({
    "option": "The player says this to {guest}; read on a card.",
    "part": "{guest} says this, or is seen doing it. *Asterisks* mark what is done.",
    "going on": "{guest} says this and goes on at once in the next part, so it must not be a question.",
    "reply": "{guest} answers this. *Asterisks* mark what is done, not said.",
    "why": "The coach says this about the player's move, never about the person.",
    "title": "The evening's title.",
    "name": "A name, or what stands on a poster.",
    "brand": "A brand: usually left as it is.",
    "note": "A short note on the screen; no full stop at its end where the English has none.",
    "line": "Read by everybody in the room.",
    "fact": "What the player has come to know about {guest}, as kept in the notebook.",
    "voice": "Small letters: it stands inside other sentences.",
    "outcome": "How the evening tells the end of the talk with {guest}.",
    "private": "Why {guest} really came; told afterwards. It stands inside a sentence.",
})  # fmt: skip
NOBODY = "the guest"


def note(name: str, english: Mapping[str, Written]) -> str:
    """Two sentences about the text of this id."""
    kind = english[name].kind
    return f"{OF_A_KIND[kind].format(guest=_whose(name, english))} At most {LIMITS[kind]} characters.".lstrip()


def _whose(name: str, english: Mapping[str, Written]) -> str:
    guest = name.partition(".")[0]
    known = english.get(f"{guest}.name")
    return NOBODY if known is None or guest.startswith(LIBRARY) else known.text
