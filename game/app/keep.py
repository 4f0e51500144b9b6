"""Pictures made once and kept, the least used given up first when they take too much memory."""

from __future__ import annotations

from collections import OrderedDict
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pygame

P = ParamSpec("P")
_FORGET: list[Callable[[], None]] = []


def kept(megabytes: int) -> Callable[[Callable[P, pygame.Surface]], Callable[P, pygame.Surface]]:
    """Remember what a picture-making function returned, up to so many megabytes of pixels."""

    def around(make: Callable[P, pygame.Surface]) -> Callable[P, pygame.Surface]:
        shelf: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        weight = 0

        def forget() -> None:
            nonlocal weight
            shelf.clear()
            weight = 0

        _FORGET.append(forget)

        @wraps(make)
        def get(*args: P.args, **kwargs: P.kwargs) -> pygame.Surface:
            nonlocal weight
            key = (args, tuple(sorted(kwargs.items())))
            found = shelf.get(key)
            if found is not None:
                shelf.move_to_end(key)
                return found
            made = shelf[key] = make(*args, **kwargs)
            weight += _bytes(made)
            while weight > megabytes << 20 and len(shelf) > 1:
                weight -= _bytes(shelf.popitem(last=False)[1])
            return made

        return get

    return around


def forget_all() -> None:
    """Give up every kept picture: the colours they were made of are others now."""
    for forget in _FORGET:
        forget()


def _bytes(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height() * picture.get_bytesize()
