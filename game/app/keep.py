"""Pictures made once and kept on one shelf, the longest unused given up first when they take too much memory."""

from __future__ import annotations

from collections import OrderedDict
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pygame

P = ParamSpec("P")
MEGABYTES = 96  # a full room at 1920x1080 shows less than half of it at once
_OWN = 1024  # bytes that a picture and its key take besides pixels


class Pictures:
    """What any function made that is `kept`, side by side: a room no longer seen makes place for faces, and back."""

    def __init__(self, megabytes: float) -> None:
        self._most = int(megabytes * 2**20)
        self._shelf: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self.weight = 0  # bytes

    def __len__(self) -> int:
        return len(self._shelf)

    def kept(self, make: Callable[P, pygame.Surface]) -> Callable[P, pygame.Surface]:
        """Remember what a picture-making function returned, as long as there is place."""
        shelf = self._shelf

        @wraps(make)
        def get(*args: P.args, **kwargs: P.kwargs) -> pygame.Surface:
            key = (make, args, tuple(sorted(kwargs.items())))
            found = shelf.get(key)
            if found is not None:
                shelf.move_to_end(key)
                return found
            made = make(*args, **kwargs)
            self._put(key, made)
            return made

        return get

    def forget(self) -> None:
        """Give up every picture: the colours they were made of are others now."""
        self._shelf.clear()
        self.weight = 0

    def _put(self, key: Hashable, made: pygame.Surface) -> None:
        self._shelf[key] = made
        self.weight += _bytes(made)
        while self.weight > self._most and len(self._shelf) > 1:
            self.weight -= _bytes(self._shelf.popitem(last=False)[1])


def _bytes(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height() * picture.get_bytesize() + _OWN


KEPT = Pictures(MEGABYTES)
kept, forget_all = KEPT.kept, KEPT.forget
