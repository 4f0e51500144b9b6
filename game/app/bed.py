"""What one hears of a party without listening: people murmuring, and a band that grows as the room fills.

Everything is a loop of signed 16-bit mono samples at `tones.RATE`, made a short step at a time, so that no frame waits.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from itertools import accumulate
from operator import add
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.app.tones import RATE, Tone, sounding, syllable, timbre

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

MURMUR = ("few", "some", "many")  # from the first who talk to a full room
BAND = ("bass", "chords", "tune")

_MURMUR_SECONDS = 9
_TALKERS: Mapping[str, int] = MappingProxyType({"few": 2, "some": 3, "many": 4})
_WALLS = 0.16  # how much of each new sample gets through the room: what is left is the lower voices

_AT_ONCE = 60_000  # samples in one step

_BEAT = 60 / 88
_CHORDS = (  # root, then what is laid over it, in halftones above the root
    (45, (3, 7, 10)), (50, (3, 7, 10)), (43, (4, 10, 14)), (48, (4, 7, 11)),
    (41, (4, 7, 11)), (47, (3, 6, 10)), (40, (4, 10, 13)), (45, (3, 7, 12)),
)  # fmt: skip
_BARS = 2 * len(_CHORDS)
_SCALE = (57, 60, 62, 64, 67, 69, 72, 74)
_BAND_SECONDS = _BARS * 4 * _BEAT
_LOUDEST: Mapping[str, float] = MappingProxyType({"bass": 0.32, "chords": 0.2, "tune": 0.16})
_KEYS, _STRING, _REED = (1.0, 0.08, 0.02, 0.06), (1.0, 0.5, 0.2, 0.08), (1.0, 0.05, 0.22, 0.02, 0.06)


class Loop:
    """Samples that go round: what is laid over the end comes in again at the beginning."""

    def __init__(self, seconds: float) -> None:
        self.samples = array("d", bytes(8 * round(seconds * RATE)))

    def lay(self, sound: array[float], at: float) -> None:
        first = round(at * RATE) % len(self.samples)
        head = sound[: len(self.samples) - first]
        self._add(first, head)
        if len(head) < len(sound):
            self._add(0, sound[len(head) :])

    def _add(self, first: int, sound: array[float]) -> None:
        last = first + len(sound)
        self.samples[first:last] = array("d", map(add, self.samples[first:last], sound))


def murmur(layer: str) -> Generator[None, None, array[int]]:
    """Some people talking at the far end of a room: gives way after each step, and gives back the loop."""
    loop = Loop(_MURMUR_SECONDS)
    for talker in range(_TALKERS[layer]):
        _talk(loop, Random(f"murmur {layer} {talker}"), f"{layer} {talker}")
        yield None
    heard = 0.0
    for turn in range(2):  # the second time round begins where the first ended, so that the loop has no seam
        for first in range(0, len(loop.samples), _AT_ONCE):
            part = loop.samples[first : first + _AT_ONCE]
            dulled = array("d", accumulate(part, lambda heard, new: heard + _WALLS * (new - heard), initial=heard))[1:]
            heard = dulled[-1]
            if turn:
                loop.samples[first : first + _AT_ONCE] = dulled
            yield None
    return (yield from _finished(loop, 0.3))


def _finished(loop: Loop, loudest: float) -> Generator[None, None, array[int]]:
    """The loop as whole numbers, at its loudest `loudest` of what can be."""
    top, made = 0.0, array("h")
    for first in range(0, len(loop.samples), _AT_ONCE):
        top = max(top, *map(abs, loop.samples[first : first + _AT_ONCE]))
        yield None
    share = 32_767 * loudest / top
    for first in range(0, len(loop.samples), _AT_ONCE):
        made.extend([int(value * share) for value in loop.samples[first : first + _AT_ONCE]])
        yield None
    return made


def _talk(loop: Loop, dice: Random, who: str) -> None:
    """One who says something, rests, and says something again."""
    voice, at = timbre(who), dice.uniform(0, 2)
    while at < _MURMUR_SECONDS - 1:
        for _ in range(dice.randint(4, 11)):
            spoken = syllable(voice, dice.choice("aeioueøåa"), dice.choice((-2, 0, 0, 2)))
            loop.lay(array("d", [value / 32_767 for value in spoken]), at)
            at += voice.tempo * dice.uniform(0.9, 1.3)
        at += dice.uniform(0.5, 2.2)


def band(part: str, evening: str) -> Generator[None, None, array[int]]:
    """One of the three who play; the tune is the evening's own. Gives way and gives back as murmur does."""
    loop = Loop(_BAND_SECONDS)
    yield from {"bass": _bass, "chords": _strum, "tune": _tune}[part](loop, Random(f"tune of {evening}"))
    _note.cache_clear()  # what is played now is in the loop
    return (yield from _finished(loop, _LOUDEST[part]))


def _bass(loop: Loop, _: Random) -> Iterator[None]:
    for bar in range(_BARS):
        root, _over = _CHORDS[bar % len(_CHORDS)]
        for beat, note in ((0, root - 12), (1.5, root - 12), (2, root - 5)):
            loop.lay(_note(note, 0.9, 0.3 if beat != 1.5 else 0.12, _STRING, 3.2), (bar * 4 + beat) * _BEAT)  # noqa: PLR2004 (the light one before the third beat)
        yield None


def _strum(loop: Loop, dice: Random) -> Iterator[None]:
    for bar in range(_BARS):
        root, over = _CHORDS[bar % len(_CHORDS)]
        for beat in (1, 3) if bar % 4 != 3 else (1, 2.5):  # noqa: PLR2004 (the last of four bars leans forward)
            for nth, step in enumerate(over):
                late = beat * _BEAT + 0.012 * nth + dice.uniform(0, 0.008)  # a hand, not a machine
                loop.lay(_note(root + 12 + step, 1.1, 0.07, _KEYS, 3.0), bar * 4 * _BEAT + late)
        yield None


def _tune(loop: Loop, dice: Random) -> Iterator[None]:
    """Two bars asked, two answered lower, and a good deal of silence."""
    place = dice.randrange(2, 6)
    for bar in range(_BARS):
        beat = dice.choice((0.0, 0.5, 1.0))
        asks = bar % 4 < 2  # noqa: PLR2004 (of four bars)
        while beat < (3.5 if asks else 2.0):
            step = dice.choice((-2, -1, -1, 1, 1, 2) if asks else (-2, -1, 1))
            place = max(0, min(len(_SCALE) - 1, place + step))
            long = dice.choice((0.5, 0.5, 1.0, 1.5))
            loop.lay(_note(_SCALE[place], long * _BEAT + 0.25, 0.11, _REED, 2.4), (bar * 4 + beat) * _BEAT)
            beat += long
        yield None


@lru_cache(maxsize=96)
def _note(number: int, lasts: float, loud: float, partials: tuple[float, ...], fades: float) -> array[float]:
    """A note by its number on a keyboard (69 is 440 Hz)."""
    return array("d", sounding(Tone(440 * 2 ** ((number - 69) / 12), 0, lasts, loud, fades, partials)))
