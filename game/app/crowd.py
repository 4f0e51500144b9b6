"""Who stands where: guests of a view become figures in slots, come in at the door, change corners and leave."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import crc32

from game.app.figure import Figure, Goal
from game.app.people import is_far, look_of
from game.app.slots import CORNERS, DOOR, FRONT, SMALL, Slot, free_slot, place_of
from game.content.looks import Look, look_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.app.app import App
    from game.app.stage import Stage
    from game.core.scenario import Scenario
    from game.core.view import GuestView, MarketerView


BYSTANDERS = 5  # so many at least stand about whom one cannot talk with: voices first
SPOTS = (380.0, 700.0, 432.0, 752.0, 560.0, 880.0, 610.0, 300.0)
FAR = 480.0  # they stand behind this line
NEAR = 430.0  # before this line somebody of the crowd is drawn smaller
MARKETER = "marketer"
BESIDE, TOWARDS = 150.0, 0.8  # how near somebody is one stands with, and how far one turns to them


class Crowd:
    """Remembers the slots for a whole evening, so that nobody moves without a reason."""

    def __init__(self, app: App, stage: Stage) -> None:
        self.app = app
        self.stage = stage
        self.slots: dict[str, Slot] = {}
        self.corners: dict[str, str] = {}
        self.others: dict[str, Look] = {}

    @property
    def looks(self) -> dict[str, Look]:
        """What whoever has a place looks like."""
        return {name: self.stage.figures[name].look for name in self.slots}

    def show(self, guests: Iterable[GuestView], marketer: MarketerView | None = None) -> None:
        """Bring the stage to what the view says; the first time everybody simply stands there."""
        here = [guest for guest in guests if guest.presence != "gone" and not is_far(self.app, guest.id)]
        opening = not self.slots
        if opening:
            self._stand_about()
        kept = {guest.id for guest in here} | set(self.others) | ({MARKETER} if marketer else set())
        for gone in set(self.slots) - kept:
            self._leave(gone)
        for guest in here:
            if guest.id not in self.slots:
                self._enter(guest, walks=guest.just_in and not opening)
            elif self.corners[guest.id] != guest.corner:
                self._move(guest.id, guest.corner, small=guest.in_crowd)
            self.corners[guest.id] = guest.corner
            self.stage.feel(guest.id, guest.face)
        if marketer:
            self._go_round(marketer)
        if not self._full:
            self._turn_to_each_other()

    def _turn_to_each_other(self) -> None:
        """Whoever has somebody beside them looks that way."""
        for name, slot in self.slots.items():
            if name in self.stage.figures:
                self.stage.turn_to(name, turned(slot, [one for one in self.slots.values() if one is not slot]))

    def _stand_about(self) -> None:
        """The voices of the room, and a few who say nothing."""
        assert self.app.session is not None  # noqa: S101 (the evening has begun)
        self.others = bystanders(self.app.session.scenario)
        for (name, look), wanted in zip(self.others.items(), SPOTS, strict=False):
            taken = tuple(self.slots.values())
            slot = min((one for one in FRONT if one not in taken and one.y < FAR), key=lambda one: abs(one.x - wanted))
            self.slots[name] = slot
            face = ("happy", "delighted", "curious", "neutral")[len(self.slots) % 4]
            turn = 0.9 if len(self.slots) % 2 else -0.9
            self.stage.put(
                Figure(name, look, slot.x, slot.y, slot.height, face, turn, round(slot.haze + 0.24, 2), turn < 0)
            )

    def _enter(self, guest: GuestView, *, walks: bool) -> None:
        assert self.app.session is not None  # noqa: S101 (there are guests)
        scenario = self.app.session.scenario
        written = scenario.guest(guest.id).corner
        corner = guest.corner if guest.corner != "middle" else written
        slot = self.slots[guest.id] = self._free(corner, small=guest.in_crowd)
        start = DOOR if walks else slot
        look = look_of(scenario, guest.id)
        self.stage.put(
            Figure(
                guest.id, look, start.x, start.y, start.height, guest.face, slot.turn, slot.haze, slot.turn < 0,
                hidden=walks,
            )
        )  # fmt: skip
        if walks:
            self.stage.walk(guest.id, _at(slot))

    def _free(self, corner: str | None, *, small: bool) -> Slot:
        """In a full house people stand in clusters, each turned to the middle of its own."""
        wanted = place_of(corner, len(self.slots))
        slot = free_slot(tuple(self.slots.values()), wanted)
        if not self._full:
            return slot
        turn = 0.8 if slot.x < wanted else -0.8
        return replace(slot, turn=turn, size=SMALL if small and slot.y > NEAR else 1.0)

    @property
    def _full(self) -> bool:
        return self.app.session is not None and self.app.session.scenario.crowd is not None

    def _move(self, name: str, corner: str, *, small: bool) -> None:
        """Walk over to another corner; what was stood on is free at once."""
        before = self.slots.pop(name)
        if abs(before.x - CORNERS[corner]) < abs(self._free(corner, small=small).x - CORNERS[corner]):
            self.slots[name] = before  # nearer than any place that is free there
            return
        slot = self.slots[name] = self._free(corner, small=small)
        if name in self.stage.figures:
            self.stage.walk(name, _at(slot))

    def _go_round(self, marketer: MarketerView) -> None:
        """Whoever carries the posters about, with what is carried."""
        assert self.app.session is not None  # noqa: S101 (somebody was hired)
        posters = enumerate(self.app.view.posters)
        hue, words = next(
            ((hue, self.app.say(one.name)) for hue, one in posters if one.id == marketer.carries), (0, "")
        )
        figure = self.stage.figures.get(MARKETER)
        if figure is None:
            slot = self.slots[MARKETER] = self._free(marketer.corner, small=False)
            look = marketer_look(self.app.session.scenario, carries=bool(words))
            figure = Figure(MARKETER, look, slot.x, slot.y, slot.height, "happy", slot.turn, slot.haze)
            self.stage.put(figure)
        elif self.corners.get(MARKETER) != marketer.corner:
            self._move(MARKETER, marketer.corner, small=False)
        self.corners[MARKETER] = marketer.corner
        if figure.carries != words:
            figure.carries, figure.hue = words, hue
            figure.look = marketer_look(self.app.session.scenario, carries=bool(words))
            self.stage.spoil(figure.box)

    def _leave(self, name: str) -> None:
        del self.slots[name]
        if name in self.stage.figures:
            self.stage.walk(name, _at(DOOR), leaves=True)


def _at(slot: Slot) -> Goal:
    return Goal(slot.x, slot.y, slot.height, slot.turn, slot.haze, slot.turn < 0)


def turned(slot: Slot, others: Sequence[Slot]) -> float:
    """Which way one looks in this place: to whoever is nearest, where somebody is near."""
    near = [one for one in others if abs(one.x - slot.x) < BESIDE and abs(one.y - slot.y) < BESIDE]
    if not near:
        return slot.turn
    nearest = min(near, key=lambda one: (one.x - slot.x) ** 2 + (one.y - slot.y) ** 2)
    return TOWARDS if nearest.x > slot.x else -TOWARDS


def marketer_look(scenario: Scenario, *, carries: bool) -> Look:
    """The same person all evening, with both hands full or free; a cap unless the scenario says otherwise."""
    seed = crc32(f"{scenario.id}.{MARKETER}".encode()) % 1_000_000
    plain: dict[str, str | int | bool] = {
        "seed": seed,
        "hair": "cap",
        "glass": "none",
        "pose": "down",
        "wears": "shirt",
    }
    written = {**plain, **dict(scenario.marketer.look if scenario.marketer else ())}
    return look_from({**written, "pose": "carry", "holds": "none"} if carries else written)


def bystanders(scenario: Scenario) -> dict[str, Look]:
    """Those one sees and cannot talk with; a full evening needs none but its voices."""
    spare = max(0, len(FRONT) - len(scenario.guests) - 2)
    extras = tuple(f"extra.{nth}" for nth in range(BYSTANDERS - len(scenario.voices)))
    names = (*scenario.voices, *extras)[: min(spare, len(SPOTS))]
    return {name: look_from({"seed": crc32(f"{scenario.id}.{name}".encode()) % 1_000_000}) for name in names}
