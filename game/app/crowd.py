"""Who stands where: guests of a view become figures in slots, come in at the door and leave by it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from game.app.people import look_of
from game.app.slots import DOOR, SLOTS, Slot, free_slot, place_of
from game.app.stage import Figure
from game.content.looks import Look, look_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.app import App
    from game.app.stage import Stage
    from game.core.scenario import Scenario
    from game.core.view import GuestView


BYSTANDERS = 5  # so many at least stand about whom one cannot talk with: voices first
SPOTS = (380.0, 700.0, 432.0, 752.0, 560.0, 880.0, 610.0, 300.0)
FAR = 480.0  # they stand behind this line


class Crowd:
    """Remembers the slots for a whole evening, so that nobody moves without a reason."""

    def __init__(self, app: App, stage: Stage) -> None:
        self.app = app
        self.stage = stage
        self.slots: dict[str, Slot] = {}
        self.others: dict[str, Look] = {}

    def show(self, guests: Iterable[GuestView]) -> None:
        """Bring the stage to what the view says; the first time everybody simply stands there."""
        here = [guest for guest in guests if guest.presence != "gone"]
        opening = not self.slots
        if opening:
            self._stand_about()
        for gone in set(self.slots) - {guest.id for guest in here} - set(self.others):
            self._leave(gone)
        for guest in here:
            if guest.id not in self.slots:
                self._enter(guest, walks=guest.just_in and not opening)
            self.stage.feel(guest.id, guest.face)

    def _stand_about(self) -> None:
        """The voices of the room, and a few who say nothing."""
        assert self.app.session is not None  # noqa: S101 (the evening has begun)
        self.others = bystanders(self.app.session.scenario)
        for (name, look), wanted in zip(self.others.items(), SPOTS, strict=False):
            taken = tuple(self.slots.values())
            slot = min((one for one in SLOTS if one not in taken and one.y < FAR), key=lambda one: abs(one.x - wanted))
            self.slots[name] = slot
            face = ("happy", "delighted", "curious", "neutral")[len(self.slots) % 4]
            turn = 0.9 if len(self.slots) % 2 else -0.9
            self.stage.put(
                Figure(name, look, slot.x, slot.y, slot.height, face, turn, round(slot.haze + 0.24, 2), turn < 0)
            )

    def _enter(self, guest: GuestView, *, walks: bool) -> None:
        assert self.app.session is not None  # noqa: S101 (there are guests)
        scenario = self.app.session.scenario
        wanted = place_of(scenario.guest(guest.id).corner, len(self.slots))
        slot = self.slots[guest.id] = free_slot(tuple(self.slots.values()), wanted)
        start = DOOR if walks else slot
        look = look_of(scenario, guest.id)
        self.stage.put(
            Figure(guest.id, look, start.x, start.y, start.height, guest.face, slot.turn, slot.haze, slot.turn < 0)
        )
        if walks:
            self.stage.walk(guest.id, slot.x, slot.y, slot.height)

    def _leave(self, name: str) -> None:
        del self.slots[name]
        if name in self.stage.figures:
            self.stage.walk(name, DOOR.x, DOOR.y, DOOR.height, leaves=True)


def bystanders(scenario: Scenario) -> dict[str, Look]:
    """Those one sees and cannot talk with; a full evening needs none but its voices."""
    spare = max(0, len(SLOTS) - len(scenario.guests) - 2)
    extras = tuple(f"extra.{nth}" for nth in range(BYSTANDERS - len(scenario.voices)))
    names = (*scenario.voices, *extras)[: min(spare, len(SPOTS))]
    return {name: look_from({"seed": crc32(f"{scenario.id}.{name}".encode()) % 1_000_000}) for name in names}
