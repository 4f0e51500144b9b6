"""Which cues an entry is heard by: how the last sentence was taken, and what went on in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.events import Arrived, CameOver, GuestLeft, Interrupted, MeterMoved, PosterHung, Said, TurnCame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.events import Event

# those with a caption
TOLD = frozenset({"trust_up", "trust_down", "challenge", "push", "arrive", "turn", "leave", "poster"})
OF_THE_TALK = (Said, MeterMoved)  # what tells how a sentence was taken: nothing of it is heard in an exam
_ROOM = {Arrived: "arrive", CameOver: "arrive", Interrupted: "arrive", TurnCame: "turn", GuestLeft: "leave",
         PosterHung: "poster"}  # fmt: skip


def cues_of(events: Sequence[Event]) -> tuple[str, ...]:
    """At most one of the talk and one of the room: more would be noise."""
    room = {cue for event in events if (cue := _ROOM.get(type(event)))}
    loudest = [name for name in ("turn", "leave", "poster", "arrive") if name in room][:1]
    return tuple(name for name in (_of_the_talk(events), *loudest) if name)


def _of_the_talk(events: Sequence[Event]) -> str:
    """A push is heard as one; then trust that sinks, a challenge that went well, trust that grows."""
    stance = next((event.stance for event in events if isinstance(event, Said)), "")
    trust = sum(event.by for event in events if isinstance(event, MeterMoved) and event.meter == "trust")
    if stance == "push":
        return "push"
    if trust < 0:
        return "trust_down"
    if stance == "challenge":
        return "challenge"
    return "trust_up" if trust > 0 else ""
