"""Why one never spoke with somebody: what kept a guest away, or how long a guest waited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.party import UNKNOWN
from game.core.view import Words

if TYPE_CHECKING:
    from game.core.retold import Retold
    from game.core.scenario import Guest


def never_talked(retold: Retold, guest: Guest) -> tuple[Words, int | None]:
    """In words, and the entry that shows it where there is one."""
    now = retold.parties[-1].guests[guest.id]
    name = ("guest", f"{guest.id}.name")
    n, event = _last_of(retold, guest.id)
    if guest.on_phone and now.at == "expected":
        return Words("ui.lack.never_rung", (name,)), None
    if now.at in ("expected", "absent"):
        return _kept_away(retold, guest, event.because if isinstance(event, ev.StayedAway) else ""), n
    if isinstance(event, ev.GuestLeft) and event.because.startswith("rang."):
        return Words("ui.lack.rang", (name,)), n
    if isinstance(event, ev.GuestLeft):
        wanted = any(isinstance(e, ev.CameOver) and e.guest == guest.id for e in _events(retold))
        waited = max(0, retold.parties[n or 0].beat - now.came)
        return Words("ui.lack.left.wanting" if wanted else "ui.lack.left", (name, ("n", str(waited)))), n
    return Words("ui.lack.unheard", (name, ("beat", str(now.came)))), None


def _kept_away(retold: Retold, guest: Guest, because: str) -> Words:
    """By whose word, for which poster, because of what others said, or that the evening was too short."""
    arrives, name = guest.arrives, ("guest", f"{guest.id}.name")
    other = arrives.told or arrives.after
    unknown = retold.parties[-1].guests[guest.id].due == UNKNOWN
    if because.startswith("poster.") or (not because and unknown and arrives.poster):
        taken_down = any(isinstance(e, ev.PosterDown) and e.poster == arrives.poster for e in _events(retold))
        text = "ui.lack.away.poster.down" if taken_down else "ui.lack.away.poster"
        return Words(text, (name, ("poster", f"evening.posters.{arrives.poster}.name")))
    if because in ("word", "not_found"):
        return Words(f"ui.lack.away.{because}", (name,))
    if other and (because or unknown):
        return Words("ui.lack.away.told", (name, ("other", f"{other}.name")))
    return Words("ui.lack.away.early", (name,))


def _events(retold: Retold) -> list[ev.Event]:
    return [event for entry in retold.session.entries for event in entry.events]


def _last_of(retold: Retold, guest: str) -> tuple[int | None, ev.Event | None]:
    """The entry and event with which a guest stayed away or went."""
    for entry in reversed(retold.session.entries):
        for event in entry.events:
            if isinstance(event, ev.StayedAway | ev.GuestLeft) and event.guest == guest:
                return entry.n, event
    return None, None
