"""One guest in the picture: where they stand or walk to, and the face they put on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from game.app import guests
from game.app.box import Box

if TYPE_CHECKING:
    from game.content.looks import Look

BLINK_EVERY, BLINK_LASTS = 3.7, 0.14
PACE = 1.5  # of their own height people walk in a second
SLOWEST = 230.0  # units a second, for whoever is small or far away
GROWS = 16.0  # units from one height to the next on the way: a new height is a new picture
ASIDE = 0.9  # how far heads turn to where their feet go


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a walk leads, and how one stands there."""

    x: float
    y: float
    height: float
    turn: float
    haze: float
    flip: bool


@dataclass(slots=True)
class Figure:
    """One guest in the picture; x, y are the feet, `goal` is where they are walking to, or will once all is drawn."""

    id: str
    look: Look
    x: float
    y: float
    height: float
    expression: str = "neutral"
    turn: float = 0.0
    haze: float = 0.0
    flip: bool = False
    goal: Goal | None = None
    start: tuple[float, float, float] = (0.0, 0.0, 0.0)  # where the walk began
    leaves: bool = False  # and is gone once there
    shut: bool = False  # the eyes, in a blink
    carries: str = ""  # the words on the poster in both hands
    hue: int = 0  # and its design, that of the same poster on a wall
    walked: float = 0.0  # how far, on this walk
    broken_off: float = 0.0  # how high at the nearest of a walk that another ended, until that one begins
    hidden: bool = False  # still outside the door
    stirred: float = 9.0  # seconds since the face changed

    @property
    def face(self) -> str:
        return "blink" if self.shut else self.expression

    @property
    def looks(self) -> float:
        """Which way: where the feet go, else to whom one stands with."""
        return self.heading if self.walked else self.turn

    @property
    def heading(self) -> float:
        """Which way the feet go, all the way the same."""
        if self.goal is None or abs(self.goal.x - self.start[0]) < 1:
            return self.goal.turn if self.goal else self.turn
        return ASIDE if self.goal.x > self.start[0] else -ASIDE

    def heights(self) -> tuple[float, ...]:
        """How high the figure is on its way, from now on: few pictures, so that all are drawn before the walk."""
        if self.goal is None:
            return (self.height,)
        first, last = self.start[2], self.goal.height
        strides = max(1, round(abs(last - first) / GROWS))
        return tuple(first + (last - first) * nth / strides for nth in range(strides + 1))

    @property
    def nearest(self) -> float:
        """How high where the walk is nearest, for which its pictures are drawn; 0 before the first step of any."""
        return max(self.heights()) if self.walked else self.broken_off

    def set_out(self, goal: Goal) -> None:
        """Be on the way there from now on; until the first step all is seen as it was."""
        self.turn, self.broken_off = self.looks, self.nearest if self.goal else 0.0
        self.start, self.goal = (self.x, self.y, self.height), goal
        self.shut, self.walked, self.stirred = False, 0.0, 9.0

    def step(self, dt: float, *, at_once: bool) -> None:
        """Go on towards the goal, or all the way at once; once there, there is none any more."""
        assert self.goal is not None  # noqa: S101 (asked for by the stage)
        x, y, goal = self.goal.x, self.goal.y, self.goal
        self.broken_off = 0.0
        self.hidden, self.turn, self.haze, self.flip = False, goal.turn, goal.haze, goal.flip
        far = max(1e-6, ((x - self.x) ** 2 + (y - self.y) ** 2) ** 0.5)
        pace = max(SLOWEST, self.height * PACE) * dt
        share = 1.0 if at_once else min(1.0, pace / far)
        self.walked += pace
        self.x += (x - self.x) * share
        self.y += (y - self.y) * share
        done = 1.0 if share == 1.0 else 1 - (far * (1 - share)) / max(far, _length(self))
        heights = self.heights()
        self.height = heights[int(done * (len(heights) - 1))]
        if share == 1.0:
            self.goal = None

    @property
    def crown(self) -> tuple[float, float]:
        return guests.crown(self.look, self.x, self.y, self.height)

    @property
    def box(self) -> Box:
        return Box(self.x - self.height * 0.34, self.y - self.height * 1.06, self.height * 0.68, self.height * 1.16)

    @property
    def face_box(self) -> Box:
        return Box(*guests.face_box(self.look, self.x, self.y, self.height))


def eyes_shut(name: str, now: float) -> bool:
    """Everybody blinks in their own time."""
    return (now + crc32(name.encode()) % 37 / 10) % BLINK_EVERY < BLINK_LASTS


def _length(one: Figure) -> float:
    """How long the whole walk is."""
    assert one.goal is not None  # noqa: S101 (whoever walks walks somewhere)
    return float(max(1e-6, ((one.goal.x - one.start[0]) ** 2 + (one.goal.y - one.start[1]) ** 2) ** 0.5))
