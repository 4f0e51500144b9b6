"""Small reactions: how far head and trunk of a picture are moved for a moment, in shares of its height."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LASTS = 0.55  # seconds
_GLAD = ("happy", "delighted", "curious")
_UPSET = ("annoyed", "worried", "sceptical", "cool")


@dataclass(frozen=True, slots=True)
class Moved:
    """Downwards; both together are the whole guest."""

    head: float = 0.0
    trunk: float = 0.0


STILL = Moved()


def nod(age: float) -> Moved:
    """Twice, the second time less."""
    return Moved(0.016 * _wave(age, 2) * (1 - age / LASTS)) if _lasts(age) else STILL


def start(age: float) -> Moved:
    """A jolt: up at once, and down again."""
    up = -0.02 * math.exp(-age * 9) * min(1.0, age * 40) if _lasts(age) else 0.0
    return Moved(up * 1.3, up)


def shrug(age: float) -> Moved:
    """Shoulders go up, the head stays."""
    return Moved(0.004 * _wave(age, 1), -0.022 * _wave(age, 1)) if _lasts(age) else STILL


def none(age: float) -> Moved:
    """Nothing that could be seen from here."""
    del age
    return STILL


def to(stance: str, expression: str, *, won: bool | None) -> Callable[[float], Moved]:
    """What whoever you talk with does at a sentence; `won` is whether it won trust, None where it did neither."""
    if stance == "push":
        return start
    if won is False:
        return shrug
    return nod if won or expression in _GLAD else none


def small(expression: str, age: float) -> Moved:
    """What somebody in the room does whose face has just become this one."""
    return start(age) if expression in _UPSET else nod(age)


def _wave(age: float, times: int) -> float:
    return math.sin(age / LASTS * times * math.pi) ** 2


def _lasts(age: float) -> bool:
    return 0 <= age < LASTS
