"""The small changes to a party of which every event is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.core.lifecycle import CONVERSATION
from game.core.node import METERS

if TYPE_CHECKING:
    from game.core.events import Drift
    from game.core.party import Party, Present

PLACE: dict[str, int] = {meter: 1 + index for index, meter in enumerate(METERS)}  # of a meter in a talk's state


def changed(party: Party, guest: str, **changes: Any) -> Party:
    return party._replace(guests={**party.guests, guest: party.guests[guest]._replace(**changes)})


def put(party: Party, guest: str, *places: tuple[int, int]) -> Party:
    return party._replace(guests={**party.guests, guest: _put(party.guests[guest], *places)})


def _put(now: Present, *places: tuple[int, int]) -> Present:
    state: Any = list(now.talk)
    for place, value in places:
        state[place] = value
    return now._replace(talk=tuple(state))


def state_after(party: Party, guest: str, trigger: str) -> str:
    return CONVERSATION.at_once(party.guests[guest].at, trigger)


def moved(party: Party, guest: str, trigger: str) -> Party:
    return changed(party, guest, at=state_after(party, guest, trigger))


def told(party: Party, text: str, guest: str) -> Party:
    return party._replace(news=party.news._replace(others=(text, guest)))


def drifted(party: Party, rows: tuple[Drift, ...]) -> Party:
    if not rows:
        return party
    guests = dict(party.guests)
    for guest, meter, by, _ in rows:
        place = PLACE[meter]
        guests[guest] = _put(guests[guest], (place, guests[guest].talk[place] + by))
    return party._replace(guests=guests)
