"""What will be lost if one goes on like this: the third thing that the room shows on every return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.clock import patience_lasts
from game.core.offers import about
from game.core.party import NEVER, PRESENT
from game.core.relations import lost_at
from game.core.view import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.party import Party
    from game.core.scenario import Guest, Scenario

NEARLY_LOST = 2  # patience at which a guest looks worried
SOON = 15  # beats: what is lost later than that is no danger yet
FIRST = 5  # beats in which nobody can complain of not having been heard
Threat = tuple[bool, int, Words]  # of one of the crowd?, beats until then, what is said of it


def danger(scenario: Scenario, party: Party) -> Words | None:
    """Whoever looks worried first; else what is lost soonest, if that is soon; else who has not been heard at all."""
    waiting = [guest for guest in scenario.guests if party.guests[guest.id].at in PRESENT]
    worried = [guest for guest in waiting if is_worried(guest, party)]
    if worried:
        one = min(worried, key=lambda guest: (guest.origin is not None, party.guests[guest.id].patience))
        return about(one.waits.worried or "ui.news.worried", one.id)
    threats = [*_impatient(scenario, party, waiting), *_cooling(scenario, party), *_owed(party)]
    soon = [threat for threat in threats if threat[1] <= SOON and party.beat + threat[1] < scenario.beats]
    if soon:
        return min(soon, key=lambda threat: threat[:2])[2]
    if party.beat < FIRST:
        return None
    unheard = min(waiting, key=lambda guest: (guest.origin is not None, party.guests[guest.id].began), default=None)
    return about("ui.news.unheard", unheard.id) if unheard else None


def is_worried(guest: Guest, party: Party) -> bool:
    return party.guests[guest.id].patience <= max(NEARLY_LOST, guest.waits.at)


def _impatient(scenario: Scenario, party: Party, waiting: list[Guest]) -> Iterator[Threat]:
    for guest in waiting:
        beats = patience_lasts(scenario, party, guest.id)
        yield guest.origin is not None, beats, about("ui.news.restless", guest.id)


def _cooling(scenario: Scenario, party: Party) -> Iterator[Threat]:
    for guest in scenario.guests:
        now = party.guests[guest.id]
        if now.tended != NEVER and not now.lost and now.at == "parted":
            beats = lost_at(scenario, now.tended) - party.beat
            yield guest.origin is not None, beats, about("ui.news.cooling", guest.id)


def _owed(party: Party) -> Iterator[Threat]:
    for given in party.given:
        if given.state == "open" and given.due != NEVER:
            put = (("guest", f"{given.guest}.name"), ("promise", f"evening.promises.{given.promise}"))
            yield False, max(0, given.due - party.beat), Words("ui.news.due", put)
