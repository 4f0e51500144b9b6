"""The sounds are made of numbers, the same everywhere, and a machine without a device only stays quiet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.app import bed, tones
from game.app.ambience import QUIET, Ambience, loudness
from game.app.people import register_of
from game.app.sound import CUES, MUTE, Silence, Speakers, Volumes, open_sound
from game.content.looks import look_from

if TYPE_CHECKING:
    from array import array
    from collections.abc import Generator, Iterator


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
    sound.tune(Volumes())
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


def test_a_child_a_beard_and_a_skirt_are_not_heard_as_one_another() -> None:
    grown = look_from({"seed": 1, "age": 60, "hair": "short"})
    child, beard, skirt = {"age": 12}, {"beard": True}, {"hair": "afro", "legs": "skirt"}
    lies = [register_of(replace(grown, **how)) for how in (child, beard, skirt)]
    assert lies == ["child", "low", "high"]
    for who in ("jeppe", "torunn", "solveig"):
        highest, low, high = (tones.timbre(who, register).pitch for register in lies)
        assert low < high < highest


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
    speakers.tune(Volumes(cues=0.0))
    speakers.cue("confirm")
    assert not any(pygame.mixer.Channel(place).get_busy() for place in range(1, 8))
    speakers.babble("jeppe", "Oh.")
    assert pygame.mixer.Channel(0).get_busy()


def test_mute_ends_what_is_being_said(speakers: Speakers) -> None:
    speakers.babble("jeppe", "Eleven years ago I nodded at something.")
    speakers.tune(MUTE)
    speakers.cue("turn")
    assert not pygame.mixer.get_busy()


def test_a_line_without_vowels_does_not_disturb_the_speakers(speakers: Speakers) -> None:
    speakers.babble("jeppe", "hm")


def made(steps: Generator[None, None, array[int]]) -> array[int]:
    """What a loop is once it is whole; every step gives way soon."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]


LOOPS = [*(bed.murmur(layer) for layer in bed.MURMUR), *(bed.band(part, "jeppe") for part in bed.BAND)]


@pytest.mark.parametrize("steps", LOOPS, ids=[*bed.MURMUR, *bed.BAND])
def test_a_loop_has_no_seam_and_stays_behind_the_voices(steps: Generator[None, None, array[int]]) -> None:
    loop = made(steps)
    inside = max(abs(loop[place] - loop[place - 1]) for place in range(1, len(loop), 7))
    assert abs(loop[0] - loop[-1]) <= inside
    assert 1_000 < max(map(abs, loop)) < 12_000


def test_the_three_who_play_stay_together() -> None:
    assert len({len(made(bed.band(part, "jeppe"))) for part in bed.BAND}) == 1


def test_an_evening_has_its_own_tune() -> None:
    assert made(bed.band("tune", "jeppe")) != made(bed.band("tune", "the_cut"))


def test_the_party_thickens_as_the_room_fills() -> None:
    few, full = (loudness(Ambience(share, 1.0, 1.0)) for share in (0.2, 1.0))
    assert all(full[layer] >= few[layer] for layer in full)
    assert few["many"] == 0 < full["many"]
    assert set(loudness(QUIET).values()) == {0.0}


def test_the_party_fades_in_once_it_is_made_and_out_for_another_evening(speakers: Speakers) -> None:
    speakers.surround(Ambience(1.0, 1.0, 1.0, "jeppe"))
    while speakers.prepare():
        pass
    heard = [pygame.mixer.Channel(place) for place in range(1, 7)]
    assert all(channel.get_busy() for channel in heard)
    assert not any(channel.get_volume() for channel in heard)
    for _ in range(30):
        speakers.update(0.1)
    assert all(channel.get_volume() > 0.2 for channel in heard)
    speakers.surround(Ambience(1.0, 1.0, 1.0, "the_cut"))
    for _ in range(30):
        speakers.update(0.1)
    assert [channel.get_volume() > 0.2 for channel in heard] == [True] * 3 + [False] * 3


def test_under_mute_nothing_is_even_made(speakers: Speakers) -> None:
    speakers.tune(MUTE)
    speakers.surround(Ambience(1.0, 1.0, 1.0, "jeppe"))
    assert not speakers.prepare()
