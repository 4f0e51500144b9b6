"""What the window lets one hear: cues, babble, the party behind them; or silence where nothing can play."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import pygame

from game.app import bed, tones
from game.app.ambience import QUIET, Ambience, loudness

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator

CUES = tuple(tones.CUES)
_BABBLE = 0  # the channel kept for the guest who speaks, so that a new line ends the old one
_LAYERS = (*bed.MURMUR, *bed.BAND)  # each has a channel of its own after that one
_KEPT, _CHANNELS = 1 + len(_LAYERS), 16
_FADE = 0.5  # of the loudest, in a second


@dataclass(frozen=True, slots=True)
class Volumes:
    """Each 0..1, apart from the others."""

    cues: float = 0.7
    babble: float = 0.7
    murmur: float = 0.5
    music: float = 0.4


MUTE = Volumes(0, 0, 0, 0)


class Sound(Protocol):
    """A cue's caption is the interface text `ui.cue.NAME`."""

    def cue(self, name: str) -> None: ...
    def babble(self, who: str, words: str, register: str = "") -> None: ...
    def hush(self) -> None: ...
    def tune(self, volumes: Volumes) -> None: ...

    def surround(self, ambience: Ambience) -> None:
        """Say what the party is like now; it is faded to."""

    def update(self, dt: float) -> None:
        """Let dt seconds of fading pass."""

    def prepare(self) -> bool:
        """Make a little of what is still missing; say whether anything was."""

    def close(self) -> None: ...


class Silence:
    """No device, or none wanted."""

    def cue(self, name: str) -> None: ...
    def babble(self, who: str, words: str, register: str = "") -> None: ...
    def hush(self) -> None: ...
    def tune(self, volumes: Volumes) -> None: ...
    def surround(self, ambience: Ambience) -> None: ...
    def update(self, dt: float) -> None: ...

    def prepare(self) -> bool:
        return False

    def close(self) -> None: ...


class Speakers:
    """The mixer. Each cue is made when it is first heard, the party while nobody asks for anything."""

    def __init__(self) -> None:
        # our samples are mono at one rate: let the mixer convert, never change them under us
        pygame.mixer.init(tones.RATE, -16, 1, 512, allowedchanges=0)
        pygame.mixer.set_num_channels(_CHANNELS)
        pygame.mixer.set_reserved(_KEPT)
        self._volumes, self._ambience = Volumes(), QUIET
        self._heard = dict.fromkeys(_LAYERS, 0.0)  # how loud each is now
        self._playing: dict[str, str] = {}  # layer -> whose tune it is
        self._making: Iterator[None] = iter(())
        self._makes = ""

    def cue(self, name: str) -> None:
        if self._volumes.cues and name in tones.CUES:  # a screen may ask for a cue that nobody has made yet
            made = _made(name)
            made.set_volume(self._volumes.cues)
            made.play()

    def babble(self, who: str, words: str, register: str = "") -> None:
        spoken = tones.babble(who, words, register) if self._volumes.babble else None
        if spoken:  # an empty buffer would bring the mixer down
            channel = pygame.mixer.Channel(_BABBLE)
            channel.set_volume(self._volumes.babble)
            channel.play(pygame.mixer.Sound(buffer=spoken.tobytes()))

    def hush(self) -> None:
        pygame.mixer.Channel(_BABBLE).stop()

    def tune(self, volumes: Volumes) -> None:
        self._volumes = volumes
        if not volumes.babble:
            self.hush()

    def surround(self, ambience: Ambience) -> None:
        self._ambience = ambience

    def update(self, dt: float) -> None:
        wanted = loudness(self._ambience)
        for place, layer in enumerate(_LAYERS, 1):
            here = self._heard[layer]
            aim = wanted[layer] * (self._volumes.murmur if layer in bed.MURMUR else self._volumes.music)
            if self._playing.get(layer) != self._ambience.tune and (layer in bed.BAND or layer not in self._playing):
                aim = 0.0  # not there yet, or another evening's band, which packs up before this one's plays
            if here != aim:
                step = _FADE * dt
                self._heard[layer] = min(aim, here + step) if aim > here else max(aim, here - step)
                pygame.mixer.Channel(place).set_volume(self._heard[layer])

    def prepare(self) -> bool:
        """One step; the band begins together, once all three have their notes."""
        if self._makes != self._ambience.tune and (self._volumes.murmur or self._volumes.music):
            self._makes, self._making = self._ambience.tune, self._make(self._ambience.tune)
        return next(self._making, self) is None

    def _make(self, tune: str) -> Iterator[None]:
        for layer in bed.MURMUR:
            if layer not in self._playing:
                self._loop(layer, (yield from bed.murmur(layer)), "")
        trio: dict[str, array[int]] = {}
        for part in bed.BAND:
            trio[part] = yield from bed.band(part, tune)
        while any(self._heard[part] for part in bed.BAND):
            yield
        for part, made in trio.items():
            self._loop(part, made, tune)

    def _loop(self, layer: str, made: array[int], tune: str) -> None:
        channel = pygame.mixer.Channel(1 + _LAYERS.index(layer))
        channel.play(pygame.mixer.Sound(buffer=made.tobytes()), loops=-1)
        channel.set_volume(self._heard[layer])
        self._playing[layer] = tune

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
