"""What the window lets one hear: cues and the babble of guests, or silence where nothing can play."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

import pygame

from game.app import tones

CUES = tuple(tones.CUES)
_BABBLE = 0  # the channel kept for the guest who speaks, so that a new line ends the old one


class Sound(Protocol):
    """Volumes are 0..1; a cue's caption is the interface text `ui.cue.NAME`."""

    def cue(self, name: str) -> None: ...
    def babble(self, who: str, words: str) -> None: ...
    def hush(self) -> None: ...
    def tune(self, cues: float, babble: float, *, mute: bool = False) -> None: ...
    def close(self) -> None: ...


class Silence:
    """No device, or none wanted."""

    def cue(self, name: str) -> None: ...
    def babble(self, who: str, words: str) -> None: ...
    def hush(self) -> None: ...
    def tune(self, cues: float, babble: float, *, mute: bool = False) -> None: ...
    def close(self) -> None: ...


class Speakers:
    """The mixer. Each cue is made when it is first heard."""

    def __init__(self) -> None:
        # our samples are mono at one rate: let the mixer convert, never change them under us
        pygame.mixer.init(tones.RATE, -16, 1, 512, allowedchanges=0)
        pygame.mixer.set_reserved(1)
        self._cues, self._babble = 1.0, 1.0

    def cue(self, name: str) -> None:
        if self._cues and name in tones.CUES:  # a screen may ask for a cue that nobody has made yet
            made = _made(name)
            made.set_volume(self._cues)
            made.play()

    def babble(self, who: str, words: str) -> None:
        spoken = tones.babble(who, words) if self._babble else None
        if spoken:  # an empty buffer would bring the mixer down
            channel = pygame.mixer.Channel(_BABBLE)
            channel.set_volume(self._babble)
            channel.play(pygame.mixer.Sound(buffer=spoken.tobytes()))

    def hush(self) -> None:
        pygame.mixer.Channel(_BABBLE).stop()

    def tune(self, cues: float, babble: float, *, mute: bool = False) -> None:
        self._cues, self._babble = (0.0, 0.0) if mute else (cues, babble)
        if not self._babble:
            self.hush()

    def close(self) -> None:
        _made.cache_clear()
        pygame.mixer.quit()


def open_sound() -> Sound:
    """Give the speakers where there are any; a machine without a device plays in silence."""
    try:
        return Speakers()
    except (pygame.error, NotImplementedError):  # NotImplementedError: a pygame built without a mixer
        return Silence()


@lru_cache(maxsize=len(CUES))
def _made(name: str) -> pygame.mixer.Sound:
    return pygame.mixer.Sound(buffer=tones.cue(name).tobytes())
