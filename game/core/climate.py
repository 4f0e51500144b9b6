"""How much trust there was in the room, beat by beat: one figure by which two evenings can be laid over each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.party import Party
    from game.core.retold import Retold


def trust_in_the_room(retold: Retold) -> tuple[tuple[int, float], ...]:
    """(beat, mean trust of all who have come so far), a point where it changed and one at the end."""
    by_beat = {party.beat: _mean(party) for party in retold.parties if party.guests}
    points = list(by_beat.items())
    kept = [point for nth, point in enumerate(points) if nth == 0 or point[1] != points[nth - 1][1]]
    return tuple(dict([*kept, *points[-1:]]).items())


def _mean(party: Party) -> float:
    came = [now.trust for now in party.guests.values() if now.at not in ("expected", "absent")]
    return round(sum(came) / len(came), 2) if came else 0.0
