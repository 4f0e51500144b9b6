"""What happens in a room, as JSON: the lines of its record."""

from __future__ import annotations

from game.core.wire import Wire
from game.group.events import Event

EVENTS: Wire[Event] = Wire("is", Event)
