"""Who stands where: guests of a view become figures in slots, come in at the door and leave by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.people import look_of
from game.app.slots import DOOR, Slot, free_slot, place_of
from game.app.stage import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.app.app import App
    from game.app.stage import Stage
    from game.core.view import GuestView


class Crowd:
    """Remembers the slots for a whole evening, so that nobody moves without a reason."""

    def __init__(self, app: App, stage: Stage) -> None:
        self.app = app
        self.stage = stage
        self.slots: dict[str, Slot] = {}

    def show(self, guests: Iterable[GuestView]) -> None:
        """Bring the stage to what the view says; the first time everybody simply stands there."""
        here = [guest for guest in guests if guest.presence != "gone"]
        opening = not self.slots
        for gone in set(self.slots) - {guest.id for guest in here}:
            self._leave(gone)
        for guest in here:
            if guest.id not in self.slots:
                self._enter(guest, walks=guest.just_in and not opening)
            self.stage.feel(guest.id, guest.face)

    def _enter(self, guest: GuestView, *, walks: bool) -> None:
        wanted = place_of(self._stands(guest.id), len(self.slots))
        slot = self.slots[guest.id] = free_slot(tuple(self.slots.values()), wanted)
        start = DOOR if walks else slot
        assert self.app.session is not None  # noqa: S101 (there are guests)
        look = look_of(self.app.session.scenario, guest.id)
        self.stage.put(
            Figure(guest.id, look, start.x, start.y, start.height, guest.face, slot.turn, slot.haze, slot.turn < 0)
        )
        if walks:
            self.stage.walk(guest.id, slot.x, slot.y, slot.height)

    def _leave(self, name: str) -> None:
        del self.slots[name]
        if name in self.stage.figures:
            self.stage.walk(name, DOOR.x, DOOR.y, DOOR.height, leaves=True)

    def _stands(self, guest: str) -> str:
        """The English words, whatever the reader's language: places are known by them."""
        playing = self.app.playing
        return playing.words.get(f"{guest}.stands") if playing else ""
