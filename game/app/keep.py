"""Pictures made once and kept on one shelf, the longest unused given up first when they take too much memory.

What was given up and is still shown somewhere, as a room behind a talk is, comes back instead of being made twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from itertools import count
from typing import TYPE_CHECKING, ParamSpec
from weakref import WeakValueDictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pygame

P = ParamSpec("P")
MEGABYTES = 60  # a full room at 1920x1080 shows about two thirds of it at once
_OWN = 1024  # bytes that a picture and its key take besides pixels
_SWEPT = 0.95  # of that, when some had to go: not every new picture looks for the oldest


@dataclass(slots=True)
class _Kept:
    picture: pygame.Surface
    used: int  # the higher, the later

    @property
    def weight(self) -> int:
        return self.picture.get_width() * self.picture.get_height() * self.picture.get_bytesize() + _OWN


class Pictures:
    """What any function made that is `kept`, side by side: a room no longer seen makes place for faces, and back."""

    def __init__(self, megabytes: float) -> None:
        self._most = int(megabytes * 2**20)
        self._shelf: dict[Hashable, _Kept] = {}
        self._given_up: WeakValueDictionary[Hashable, pygame.Surface] = WeakValueDictionary()
        self._clock = count()
        self.weight = 0  # bytes

    def __len__(self) -> int:
        return len(self._shelf)

    def kept(self, make: Callable[P, pygame.Surface]) -> Callable[P, pygame.Surface]:
        """Remember what a picture-making function returned, as long as there is place."""
        shelf, given_up, clock = self._shelf, self._given_up, self._clock

        @wraps(make)
        def get(*args: P.args, **kwargs: P.kwargs) -> pygame.Surface:
            key = (make, args, tuple(sorted(kwargs.items()))) if kwargs else (make, args)
            found = shelf.get(key)
            if found is None:
                still_shown = given_up.pop(key, None)
                found = _Kept(make(*args, **kwargs) if still_shown is None else still_shown, 0)
                self._put(key, found)
            found.used = next(clock)
            return found.picture

        return get

    def forget(self) -> None:
        """Give up every picture: the colours they were made of are others now."""
        self._shelf.clear()
        self._given_up.clear()
        self.weight = 0

    def _put(self, key: Hashable, made: _Kept) -> None:
        self.weight += made.weight
        if self.weight > self._most:
            for old in sorted(self._shelf, key=lambda one: self._shelf[one].used):
                gone = self._shelf.pop(old)
                self.weight -= gone.weight
                self._given_up[old] = gone.picture
                if self.weight <= self._most * _SWEPT:
                    break
        self._shelf[key] = made


KEPT = Pictures(MEGABYTES)
kept, forget_all = KEPT.kept, KEPT.forget
