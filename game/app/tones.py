"""Sounds made of numbers: the cues and the voices of the guests, as signed 16-bit mono samples."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, repeat
from operator import add, mul
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RATE = 22_050
_LOUDEST = 32_767
_TABLE = 256  # samples of one wave; a tone steps through it
_ATTACK = 0.006  # seconds until a tone is at its loudest, so that none begins with a click
_RELEASE = 0.012


@dataclass(frozen=True, slots=True)
class Tone:
    """A tone from `at` on: `fades` is how fast it dies (0 holds), `partials` the loudness of its harmonics."""

    pitch: float
    at: float
    lasts: float
    loud: float = 0.3
    fades: float = 6.0
    partials: tuple[float, ...] = (1.0, 0.25, 0.08)
    bends: float = 0.0  # share of the pitch gained until the end


_WOOD = (1.0, 0.1, 0.3)
_BRASS = (1.0, 0.7, 0.5, 0.4, 0.25, 0.15)


def _glass(at: float) -> tuple[Tone, ...]:
    """A spoon against a glass: partials that are no harmonics."""
    pitches = ((1870.0, 0.22, 6.0), (4410.0, 0.1, 9.0))
    return tuple(Tone(pitch, at, 0.45, loud, fades, (1.0,)) for pitch, loud, fades in pitches)


CUES: Mapping[str, tuple[Tone, ...]] = MappingProxyType(
    {
        "focus": (Tone(620, 0, 0.05, 0.10, 30),),
        "confirm": (Tone(523, 0, 0.12, 0.2, 14), Tone(784, 0.05, 0.2, 0.2, 12)),
        "denied": tuple(Tone(p, at, 0.09, 0.24, 38, _WOOD) for p, at in ((165, 0), (139, 0.11))),
        "trust_up": (Tone(440, 0, 0.2, 0.16), Tone(554, 0.09, 0.2, 0.16), Tone(659, 0.18, 0.36, 0.18, 7)),
        "trust_down": (Tone(392, 0, 0.3, 0.18), Tone(311, 0.13, 0.4, 0.2, 6, bends=-0.06)),
        "challenge": tuple(Tone(p, at, 0.3, 0.2, 8, _WOOD) for p, at in ((294, 0), (440, 0.1), (587, 0.2))),
        "push": (Tone(196, 0, 0.26, 0.12, 2, _BRASS, 0.1), Tone(147, 0.24, 0.4, 0.14, 4, _BRASS, -0.12)),
        "arrive": (*(Tone(180, at, 0.09, 0.32, 40, _WOOD) for at in (0, 0.14)), Tone(659, 0.34, 0.4, 0.1)),
        "poster": (*(Tone(240, at, 0.08, 0.3, 45, _WOOD) for at in (0, 0.17, 0.34)), Tone(988, 0.5, 0.3, 0.07, 9)),
        "turn": _glass(0) + _glass(0.24) + _glass(0.48),
        "leave": (Tone(523, 0, 0.2, 0.12, 9), Tone(392, 0.12, 0.3, 0.12, 8), Tone(150, 0.4, 0.09, 0.3, 40, _WOOD)),
    }
)  # fmt: skip


def cue(name: str) -> array[int]:
    """Samples of one cue; raises KeyError for a name that is none."""
    tones = CUES[name]
    mixed = [0.0] * (round(max(tone.at + tone.lasts for tone in tones) * RATE) + 1)
    for tone in tones:
        first, heard = round(tone.at * RATE), sounding(replace(tone, at=0.0))
        last = first + len(heard)
        mixed[first:last] = map(add, mixed[first:last], heard)
    return samples(mixed)


# what a voice is drawn from, by how it lies; "" where nothing tells
_PITCHES: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {
        "": (98, 112, 127, 144, 165, 187, 208, 233),
        "low": (98, 107, 118, 130, 144),
        "high": (172, 187, 203, 218, 233),
        "child": (255, 270, 285),
    }
)


@dataclass(frozen=True, slots=True)
class Timbre:
    """How one guest sounds: `bright` lifts the upper harmonics, `tempo` is the length of a syllable in seconds."""

    pitch: float
    bright: float
    tempo: float


@lru_cache(maxsize=64)
def timbre(who: str, register: str = "") -> Timbre:
    """Draw a guest's voice from the guest's id: the same on every machine."""
    dice = Random(f"voice of {who}")
    return Timbre(dice.choice(_PITCHES[register]), dice.uniform(0.3, 1.0), dice.uniform(0.085, 0.115))


# the two resonances (Hz) that tell vowels apart; accented ones sound like what they are nearest to
_VOWELS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "a": (750, 1250), "e": (500, 1850), "i": (300, 2250), "o": (450, 850), "u": (320, 1000),
        "y": (300, 1900), "æ": (680, 1600), "ø": (420, 1400), "å": (520, 820), "ä": (680, 1600),
        "ö": (420, 1400), "é": (450, 1950),
    }
)  # fmt: skip
_MOST_SYLLABLES = 18  # a long line is not babbled to its end
_MELODY = (0, 2, 0, 0, 2)  # halftones, walked through by the syllables; few, so that a first line is quickly made
_REST = ",.;:!?\u2013\u2026"


def babble(who: str, words: str, register: str = "") -> array[int]:
    """One syllable per vowel, a rest per stop; a question ends higher, a statement lower."""
    voice, spoken = timbre(who, register), array("h")
    beats = [letter for letter in words.lower() if letter in _VOWELS or letter in _REST][:_MOST_SYLLABLES]
    lift = 5 if words.rstrip(' "\u201d\u2019»*').endswith("?") else -3
    for place, letter in enumerate(beats):
        if letter in _REST:
            spoken.extend(bytes(round(voice.tempo * RATE * 0.8)))
            continue
        last = not any(later in _VOWELS for later in beats[place + 1 :])
        spoken.extend(syllable(voice, letter, lift if last else _MELODY[place % len(_MELODY)]))
    return spoken


@lru_cache(maxsize=512)
def syllable(voice: Timbre, vowel: str, halftones: int) -> array[int]:
    partials = _formants(voice.pitch, *_VOWELS[vowel], voice.bright)
    return samples(sounding(Tone(voice.pitch * 2 ** (halftones / 12), 0, voice.tempo, 0.3, 7, partials, bends=0.05)))


@lru_cache(maxsize=256)
def _formants(pitch: float, low: int, high: int, bright: float) -> tuple[float, ...]:
    """Harmonics that lie near one of the two resonances are loud."""

    def loud(harmonic: int) -> float:
        heard = pitch * harmonic
        near = math.exp(-(((heard - low) / 220) ** 2)) + 0.6 * bright * math.exp(-(((heard - high) / 320) ** 2))
        return near + 0.25 / harmonic

    return tuple(loud(harmonic) for harmonic in range(1, 13))


@lru_cache(maxsize=256)
def _wave(partials: tuple[float, ...]) -> tuple[float, ...]:
    """One period of these harmonics, as loud as 1 at its loudest."""
    sine = [math.sin(2 * math.pi * step / _TABLE) for step in range(_TABLE)]
    wave = [0.0] * _TABLE
    for harmonic, share in enumerate(partials, 1):
        wave = [value + share * sine[step * harmonic % _TABLE] for step, value in enumerate(wave)]
    top = max(map(abs, wave))
    return tuple(value / top for value in wave)


@lru_cache(maxsize=8)
def sounding(tone: Tone) -> list[float]:
    """One tone from its own beginning, -1..1; whole lists at a time, because a frame waits for it."""
    wave, count = _wave(tone.partials), round(tone.lasts * RATE)
    step = tone.pitch * _TABLE / RATE
    bend = step * tone.bends / (2 * count)
    heard = [wave[int(place * (step + bend * place)) % _TABLE] for place in range(count)]
    fading = accumulate(repeat(math.exp(-tone.fades / RATE), count), mul, initial=tone.loud)
    heard = list(map(mul, heard, fading))
    attack, release = round(_ATTACK * RATE), round(_RELEASE * RATE)
    for place in range(min(attack, count)):
        heard[place] *= place / attack
    for place in range(min(release, count)):
        heard[-1 - place] *= place / release
    return heard


def samples(mixed: Sequence[float]) -> array[int]:
    top = _LOUDEST * min(1.0, 1 / max(map(abs, mixed)))
    return array("h", [int(value * top) for value in mixed])
