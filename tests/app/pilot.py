"""Plays the window as a person would: keys, clicks, a gamepad, and options picked by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app.app import App

if TYPE_CHECKING:
    from game.app.shelf import Shelf
    from game.app.widgets.widget import Widget
    from game.saves.settings import Settings

FRAME = 1 / 30
PAD = {"choose": 0, "back": 1, "silence": 2, "list": 3, "previous": 4, "next": 5}
HAT = {"up": (0, 1), "down": (0, -1), "left": (-1, 0), "right": (1, 0)}


def open_pilot(shelf: Shelf, settings: Settings | None = None, size: tuple[int, int] = (640, 360)) -> Pilot:
    """A game on a surface of its own: no window, no sound, no clock."""
    pygame.display.init()  # the names of keys are known only then
    return Pilot(App(pygame.Surface(size), shelf, settings))


class Pilot:
    def __init__(self, app: App) -> None:
        self.app = app

    @property
    def screen(self) -> str:
        return self.app.route.state

    @property
    def focus(self) -> str:
        return self.app.screen.focus

    def press(self, *keys: str) -> None:
        for name in keys:
            shift = pygame.KMOD_SHIFT if name.startswith("shift ") else 0
            code = pygame.key.key_code(name.removeprefix("shift "))
            self.app.take(pygame.event.Event(pygame.KEYDOWN, key=code, mod=shift, unicode=""))
            self.app.take(pygame.event.Event(pygame.KEYUP, key=code, mod=shift))

    def type(self, *keys: str) -> None:
        """Letters as they are typed, each a key and then its text as SDL gives both; a longer name is a key."""
        for key in keys:
            letter = key if len(key) == 1 else ""
            code = pygame.key.key_code(key.lower() if key != " " else "space")
            self.app.take(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=letter))
            if letter:
                self.app.take(pygame.event.Event(pygame.TEXTINPUT, text=letter))
            self.app.take(pygame.event.Event(pygame.KEYUP, key=code, mod=0))

    def pad(self, *buttons: str) -> None:
        for name in buttons:
            if name in HAT:
                self.app.take(pygame.event.Event(pygame.JOYHATMOTION, value=HAT[name], hat=0))
            else:
                self.app.take(pygame.event.Event(pygame.JOYBUTTONDOWN, button=PAD[name]))

    def move(self, x: float, y: float) -> None:
        self.app.take(pygame.event.Event(pygame.MOUSEMOTION, pos=self._pixel(x, y), buttons=(0, 0, 0), rel=(0, 0)))

    def click_at(self, x: float, y: float) -> None:
        self.app.take(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=self._pixel(x, y)))

    def click(self, words: str) -> None:
        """Point at the widget that says this, then click it."""
        x, y = self.find(words).box.middle
        self.move(x, y)
        self.click_at(x, y)

    def pick(self, words: str) -> None:
        """Walk the focus to the widget that says this, by Tab, and choose it."""
        wanted = self.find(words).name
        for _ in range(3 * len(self.app.screen.widgets)):  # a card that opens has stops of its own
            if self.focus == wanted:
                break
            self.press("tab")
        assert self.focus == wanted, f"Tab never came to {words!r}"
        self.press("return")

    def find(self, words: str) -> Widget:
        here = self.app.screen.widgets
        named = [one for one in here if words == one.name]
        found = named or [one for one in here if words.lower() in one.spoken.lower()]
        assert found, f"nothing here says {words!r}; there is {self.words()}"
        return found[0]

    def words(self) -> list[str]:
        return [one.spoken for one in self.app.screen.widgets]

    def frames(self, count: int = 1) -> None:
        for _ in range(count):
            self.app.update(FRAME)
            self.app.draw()

    def rest(self) -> None:
        """Let everything that moves come to its end."""
        for _ in range(600):
            self.frames()
            if not self.app.moving:
                return
        raise AssertionError("something moves for ever")

    def picture(self) -> pygame.Surface:
        self.app.screen.dirty = True
        self.app.draw()
        return self.app.surface

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        return self.app.scale.x(x), self.app.scale.y(y)
