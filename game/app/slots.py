"""Where guests stand in the room: places so far apart that no ring touches a face, taken in clusters."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.core.scenario import Corner

SMALL = 0.93  # how large somebody of the crowd is, where that still leaves the faces behind free


@dataclass(frozen=True, slots=True)
class Slot:
    """Feet at x, y; `turn` is which way the head leans, -1..1; `size` is that of who stands there."""

    x: float
    y: float
    turn: float
    size: float = 1.0

    @property
    def height(self) -> float:
        """Nearer is larger."""
        return (150 + (self.y - 380) * 100 / 195) * self.size

    @property
    def haze(self) -> float:
        quiet = 0.07 if self.size < 1 else 0.0
        return round(max(0.05, 0.26 - (self.y - 380) * 0.0019) + quiet, 2)

    @property
    def place(self) -> tuple[float, float]:
        return self.x, self.y


STEP = 52  # two neighbours never hide each other's face at this distance
ROWS = (536.0, 462.0, 560.0, 400.0, 500.0, 574.0, 428.0)  # near and far in turn: never an even line
TURNS = (0.6, -0.5, 0.2, 0.8, -0.8, -0.3)
BACK = {0: 376.0, 2: 396.0, 5: 404.0}  # behind those in front there is room for a face above their ring
FRONT = (
    *(Slot(54 + STEP * nth, ROWS[nth % len(ROWS)], TURNS[nth % 6]) for nth in range(22)),
    Slot(1202, 396, -0.8),
)
SLOTS = (*FRONT, *(Slot(54 + STEP * nth, BACK[nth % 7], TURNS[nth % 6]) for nth in range(22) if nth % 7 in BACK))
DOOR = Slot(1162, 372, -1.0)

# how far across the picture each part of the room is
CORNERS: Mapping[str, float] = MappingProxyType(
    {"far_left": 130.0, "left": 390.0, "middle": 640.0, "right": 830.0, "far_right": 990.0}
)
EVERYWHERE = (640.0, 330.0, 880.0, 480.0, 1040.0, 170.0, 760.0)  # where those stand of whom nothing is said


def place_of(corner: Corner | str | None, nth: int) -> float:
    """How far across the room a guest wants to stand."""
    return CORNERS[corner] if corner else EVERYWHERE[nth % len(EVERYWHERE)]


def free_slot(taken: Sequence[Slot], wanted: float) -> Slot:
    """The best free place: near where the guest wants to be, near the front, and not on somebody's toes."""

    def worth(slot: Slot) -> float:
        crowd = sum(1 for other in taken if abs(other.x - slot.x) <= STEP + 1)
        behind = 0 if slot in FRONT else 90
        return abs(slot.x - wanted) + (574 - slot.y) * 0.6 + crowd * 60 + behind

    places = {slot.place for slot in taken}
    left = [slot for slot in SLOTS if slot.place not in places]
    return min(left, key=worth) if left else DOOR
