"""The game, with a gamepad in its hands that SDL makes up: each line on stdin moves it, as SDL itself would report it.

usage: python -m tests.app.with_a_pad   (then `button 0`, `hat down`, `stick down`)
"""

from __future__ import annotations

import ctypes
import sys
import time
from pathlib import Path
from threading import Thread

import pygame

from game.cli import main

GAMEPAD, AXES, BUTTONS, HATS = 1, 2, 15, 1  # of SDL_JoystickType, and what it has
HAT = {"up": 1, "right": 2, "down": 4, "left": 8}
STICK = {"up": (1, -32768), "down": (1, 32767), "left": (0, -32768), "right": (0, 32767)}


def sdl() -> ctypes.CDLL | None:
    """The very library that pygame has loaded, where it can make up gamepads."""
    maps = Path("/proc/self/maps")
    lines = maps.read_text(encoding="utf-8").splitlines() if maps.exists() else []
    loaded = next((line.split()[-1] for line in lines if "libSDL2-2" in line), "")
    library = ctypes.CDLL(loaded) if loaded else None
    return library if hasattr(library, "SDL_JoystickAttachVirtual") else None


class MadeUp:
    """The gamepad: plugged in while the game runs, and only moved once the game itself has opened it."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._sdl = library
        opened = library.SDL_JoystickFromInstanceID
        opened.restype = ctypes.c_void_p
        place = library.SDL_JoystickAttachVirtual(GAMEPAD, AXES, BUTTONS, HATS)
        number = library.SDL_JoystickGetDeviceInstanceID(place)
        while not opened(number):
            time.sleep(0.05)
        self._pad = ctypes.c_void_p(opened(number))

    def do(self, what: str, which: str) -> None:
        if what == "button":
            self._hold("Button", int(which), 1)
        elif what == "hat":
            self._hold("Hat", 0, HAT[which])
        else:
            self._hold("Axis", *STICK[which])

    def _hold(self, part: str, place: int, value: int) -> None:
        """Until SDL has reported it, and let go: a press between two looks of a busy game would be none."""
        move, look = (getattr(self._sdl, f"SDL_Joystick{does}{part}") for does in ("SetVirtual", "Get"))
        look.restype = ctypes.c_int16 if part == "Axis" else ctypes.c_uint8
        for now in (value, 0):
            move(self._pad, place, ctypes.c_int16(now))
            while look(self._pad, place) != now:
                time.sleep(0.01)


def play(library: ctypes.CDLL) -> None:
    while not pygame.joystick.get_init():
        time.sleep(0.05)
    pad = MadeUp(library)
    for line in sys.stdin:
        pad.do(*line.split())


if __name__ == "__main__":
    found = sdl()
    assert found
    Thread(target=play, args=(found,), daemon=True).start()
    sys.exit(main([]))
