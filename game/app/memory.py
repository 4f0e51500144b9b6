"""What the game has given up goes back to the system at once, where the C library can be told so."""

from __future__ import annotations

import ctypes
import sys

_M_MMAP_THRESHOLD = -3  # of mallopt(3)
_LARGE = 128 * 1024  # bytes: from here on a picture


def give_back_at_once() -> None:
    """Keep pictures out of the heap: freed there, in another order than made, they leave a third of it in holes.

    glibc begins so, and then raises the limit by itself to whatever was freed. Other libraries are left alone.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE)
    except (OSError, AttributeError):
        return
