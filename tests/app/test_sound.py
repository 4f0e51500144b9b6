"""The sounds are made of numbers, the same everywhere, and a machine without a device only stays quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app import tones
from game.app.sound import CUES, Silence, Speakers, open_sound

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def speakers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Speakers]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    sound = open_sound()
    assert isinstance(sound, Speakers)
    yield sound
    sound.close()


def test_no_device_plays_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    pygame.mixer.quit()
    sound = open_sound()
    assert isinstance(sound, Silence)
    sound.cue("confirm")
    sound.babble("jeppe", "Eleven years ago.")
    sound.tune(0.5, 0.5)
    sound.hush()
    sound.close()


@pytest.mark.parametrize("name", CUES)
def test_a_cue_begins_and_ends_without_a_click_and_is_never_too_loud(name: str) -> None:
    samples = tones.cue(name)
    assert abs(samples[0]) < 400
    assert abs(samples[-1]) < 400
    assert 1_000 < max(map(abs, samples)) < 20_000


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_shorter_than_what_it_accompanies(name: str) -> None:
    assert len(tones.cue(name)) / tones.RATE < 1.2


def test_no_two_cues_sound_the_same() -> None:
    assert len({tones.cue(name).tobytes() for name in CUES}) == len(CUES)


def test_a_cue_nobody_made_is_passed_over(speakers: Speakers) -> None:
    speakers.cue("fanfare")
    assert not pygame.mixer.get_busy()


def test_a_guest_babbles_the_same_line_the_same_way() -> None:
    assert tones.babble("jeppe", "Out there I nod.") == tones.babble("jeppe", "Out there I nod.")


def test_two_guests_do_not_have_the_same_voice() -> None:
    assert tones.babble("jeppe", "Out there I nod.") != tones.babble("torunn", "Out there I nod.")


def test_there_is_a_syllable_for_every_vowel() -> None:
    one, three = tones.babble("jeppe", "no"), tones.babble("jeppe", "no no no")
    assert len(three) == 3 * len(one)


def test_a_question_ends_otherwise_than_a_statement() -> None:
    assert tones.babble("jeppe", "so") != tones.babble("jeppe", "so?")[: len(tones.babble("jeppe", "so"))]


def test_norwegian_vowels_are_spoken() -> None:
    assert len(tones.babble("jeppe", "å æ ø")) == 3 * len(tones.babble("jeppe", "a"))


def test_a_line_without_vowels_makes_no_sound() -> None:
    assert len(tones.babble("jeppe", "hm")) == 0


def test_a_long_line_is_not_babbled_to_its_end() -> None:
    assert len(tones.babble("jeppe", "na " * 200)) / tones.RATE < 3


def test_the_speakers_play_and_can_be_hushed(speakers: Speakers) -> None:
    speakers.babble("jeppe", "Eleven years ago I nodded at something.")
    assert pygame.mixer.Channel(0).get_busy()
    speakers.hush()
    assert not pygame.mixer.Channel(0).get_busy()


def test_cues_and_babble_have_volumes_of_their_own(speakers: Speakers) -> None:
    speakers.tune(cues=0.0, babble=1.0)
    speakers.cue("confirm")
    assert not any(pygame.mixer.Channel(place).get_busy() for place in range(1, 8))
    speakers.babble("jeppe", "Oh.")
    assert pygame.mixer.Channel(0).get_busy()


def test_mute_ends_what_is_being_said(speakers: Speakers) -> None:
    speakers.babble("jeppe", "Eleven years ago I nodded at something.")
    speakers.tune(cues=1.0, babble=1.0, mute=True)
    speakers.cue("turn")
    assert not pygame.mixer.get_busy()


def test_a_line_without_vowels_does_not_disturb_the_speakers(speakers: Speakers) -> None:
    speakers.babble("jeppe", "hm")
