"""Why somebody who might have come never did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.events import StayedAway

if TYPE_CHECKING:
    from game.console.wording import Wording
    from game.core.session import Session


def why_away(wording: Wording, session: Session, guest: str) -> str:
    """One sentence: by whose word, for which poster, because of what others said, or that the evening was too short."""
    arrives = session.scenario.guest(guest).arrives
    because = _because(session, guest)
    other = arrives.told or arrives.after
    if because.startswith("poster.") or (not because and arrives.poster):
        return wording.ui(
            "debrief.away.poster", guest=wording.name(guest), poster=f"evening.posters.{arrives.poster}.name"
        )
    if because in ("word", "not_found"):
        return wording.ui(f"debrief.away.{because}", guest=wording.name(guest))
    if other:
        return wording.ui("debrief.away.told", guest=wording.name(guest), other=wording.name(other))
    return wording.ui("debrief.away.early", guest=wording.name(guest))


def _because(session: Session, guest: str) -> str:
    events = (event for entry in session.entries for event in entry.events)
    return next((event.because for event in events if isinstance(event, StayedAway) and event.guest == guest), "")
