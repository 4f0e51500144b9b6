"""The real window: opened, resized, asked for events, shown, closed."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

import pygame

from game.app.ahead import Ahead
from game.app.art import picture
from game.app.theme import rgb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.app.app import App

LOG = logging.getLogger(__name__)
SIZE = (1280, 720)
LEAST = (640, 360)
ICON = 128  # pixels; the system makes it as small as it likes
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")  # without one of these Linux has nowhere to draw
LIVELY, CALM = 60, 12  # frames a second while something moves, and while nothing does


class NoDisplay(Exception):  # noqa: N818 (an answer about the machine, not a fault)
    """There is no screen to open a window on."""


def open_window(*, full: bool, software: bool, size: tuple[int, int] = SIZE) -> pygame.Surface:
    """Open it at this size, where the screen is large enough. Raises NoDisplay where there is no screen."""
    if sys.platform.startswith("linux") and not any(name in os.environ for name in SCREENS):
        raise NoDisplay("neither DISPLAY nor WAYLAND_DISPLAY is set")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "mingle")
    if software:
        os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
    try:
        pygame.display.init()
        pygame.display.set_icon(picture("icon", ICON, ICON))
        surface = _mode(size, full=full)
        surface.fill(rgb("night"))  # no black, not even before the first frame
        pygame.display.flip()
    except pygame.error as reason:
        raise NoDisplay(str(reason)) from reason
    pygame.display.set_caption("Mingle")
    if pygame.display.get_driver() in ("offscreen", "dummy") and "SDL_VIDEODRIVER" not in os.environ:
        pygame.display.quit()
        raise NoDisplay("SDL found no screen")
    pygame.key.set_repeat(400, 60)
    _open_pads()
    return surface


def which_pygame() -> str:
    """One line: the game runs on pygame-ce and on pygame, only slower on the latter."""
    kind = "pygame-ce" if getattr(pygame, "IS_CE", False) else "pygame"
    return f"{kind} {pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}"


def keep_showing(app: App) -> None:
    """Show the game until it is left."""
    clock, full, ahead, keys = pygame.time.Clock(), app.wants_full, Ahead(app), HeldKeys()
    while not app.gone:
        rate = LIVELY if app.moving else CALM
        events: list[pygame.event.Event] = []
        if rate == CALM and not pygame.event.peek():
            events.append(pygame.event.wait(1000 // CALM))
            if events[0].type == pygame.NOEVENT and not ahead.step():
                app.sound.prepare()
        for event in keys.meant([*events, *pygame.event.get()]):
            _take(app, event, full=full)
        if app.wants_full != full:
            full = app.wants_full
            _turn(app, full=full)
            keys.let_go()
        app.update(min(0.1, clock.tick(rate if rate == LIVELY else 0) / 1000))
        if app.draw():
            pygame.display.flip()


class HeldKeys:
    """A key held down repeats by the clock, even while a frame takes long; what nobody saw happen is not meant."""

    def __init__(self) -> None:
        self._down: set[int] = set()

    def let_go(self) -> None:
        """Where the window was made anew nobody may have been told that a key is up again."""
        self._down.clear()

    def meant(self, events: list[pygame.event.Event]) -> Iterator[pygame.event.Event]:
        """The events of one frame, of each key one repeat at most, and none where it is let go in the same frame."""
        spent = {event.key for event in events if event.type == pygame.KEYUP}
        for event in events:
            if event.type == pygame.KEYDOWN:
                if event.key in self._down:
                    if event.key in spent:
                        continue
                    spent.add(event.key)
                self._down.add(event.key)
            elif event.type == pygame.KEYUP:
                self._down.discard(event.key)
            yield event


def _take(app: App, event: pygame.event.Event, *, full: bool) -> None:
    """`full` is what is shown, which may not be what is wanted yet."""
    if event.type in (pygame.VIDEORESIZE, pygame.WINDOWEXPOSED):
        surface = pygame.display.get_surface()
        if surface and surface.get_size() != app.size:
            app.resize(surface)
            if not (full or app.wants_full):
                app.window = surface.get_size()
        app.screen.dirty = True
    elif event.type == pygame.JOYDEVICEADDED:
        _open_pads()
    elif event.type != pygame.NOEVENT:
        app.take(event)


def _turn(app: App, *, full: bool) -> None:
    """Fill the screen or leave it; what was seen last stands there, as large, until all is drawn anew."""
    seen = app.surface.copy()
    surface = _mode(app.window, full=full)
    pygame.transform.smoothscale(seen, surface.get_size(), surface)
    pygame.display.flip()
    app.resize(surface)


def _mode(size: tuple[int, int], *, full: bool) -> pygame.Surface:
    if full:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
    width, height = pygame.display.get_desktop_sizes()[0]
    fitting = (one for one in (size, SIZE) if 0 < one[0] <= width and 0 < one[1] <= height)
    wanted = next(fitting, LEAST)
    surface = pygame.display.set_mode(wanted, pygame.RESIZABLE)
    if surface.get_size() != wanted:  # where nobody manages windows, one that filled the screen has to be told twice
        pygame.event.pump()
        surface = pygame.display.set_mode(wanted, pygame.RESIZABLE)
    return surface


_PADS: dict[int, object] = {}  # a gamepad that nothing holds sends nothing


def _open_pads() -> None:
    pygame.joystick.init()
    for place in range(pygame.joystick.get_count()):
        pad = pygame.joystick.Joystick(place)
        _PADS[pad.get_instance_id()] = pad
