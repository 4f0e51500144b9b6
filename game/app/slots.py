"""Where guests stand in the room: places so far apart that no ring touches a face, taken in clusters."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.core.scenario import Corner


@dataclass(frozen=True, slots=True)
class Slot:
    """Feet at x, y; `turn` is which way the head leans, -1..1."""

    x: float
    y: float
    turn: float

    @property
    def height(self) -> float:
        """Nearer is larger."""
        return 150 + (self.y - 380) * 100 / 195

    @property
    def haze(self) -> float:
        return round(max(0.05, 0.26 - (self.y - 380) * 0.0019), 2)


STEP = 52  # two neighbours never hide each other's face at this distance
ROWS = (536.0, 462.0, 560.0, 400.0, 500.0, 574.0, 428.0)  # near and far in turn: never an even line
SLOTS = (
    *(Slot(54 + STEP * nth, ROWS[nth % len(ROWS)], (0.6, -0.5, 0.2, 0.8, -0.8, -0.3)[nth % 6]) for nth in range(22)),
    Slot(1202, 396, -0.8),
)
DOOR = Slot(1162, 372, -1.0)

# how far across the picture each part of the room is
CORNERS: Mapping[Corner, float] = MappingProxyType(
    {"far_left": 130.0, "left": 390.0, "middle": 640.0, "right": 830.0, "far_right": 990.0}
)
EVERYWHERE = (640.0, 330.0, 880.0, 480.0, 1040.0, 170.0, 760.0)  # where those stand of whom nothing is said


def place_of(corner: Corner | None, nth: int) -> float:
    """How far across the room a guest wants to stand."""
    return CORNERS[corner] if corner else EVERYWHERE[nth % len(EVERYWHERE)]


def free_slot(taken: Sequence[Slot], wanted: float) -> Slot:
    """The best free place: near where the guest wants to be, near the front, and not on somebody's toes."""

    def worth(slot: Slot) -> float:
        crowd = sum(1 for other in taken if abs(other.x - slot.x) <= STEP + 1)
        return abs(slot.x - wanted) + (574 - slot.y) * 0.6 + crowd * 60

    left = [slot for slot in SLOTS if slot not in taken]
    return min(left, key=worth) if left else DOOR
