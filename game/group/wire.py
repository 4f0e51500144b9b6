"""What happens in a room, as JSON: the lines of its record, and the facilitator's orders."""

from __future__ import annotations

from game.core.wire import Wire
from game.group.events import Event
from game.group.messages import Order

EVENTS: Wire[Event] = Wire("is", Event)
ORDERS: Wire[Order] = Wire("do", Order)
