"""What is heard of an entry: how a sentence was taken, and who comes and goes."""

from __future__ import annotations

import pytest

from game.app.cues import TOLD, cues_of
from game.app.tones import CUES
from game.core.events import Arrived, GuestLeft, Interrupted, MeterMoved, PosterHung, Said, TurnCame
from game.text.interface import interface


def said(stance: str, trust: int = 0) -> list[Said | MeterMoved]:
    told: list[Said | MeterMoved] = [Said("maria", "maria.hello.how", stance, (), rests=False)]  # type: ignore[arg-type]
    return [*told, MeterMoved("maria", "trust", trust, 5, "reaction")] if trust else told


@pytest.mark.parametrize(
    ("stance", "trust", "cue"),
    [
        ("push", -1, "push"),
        ("push", 1, "push"),
        ("challenge", 1, "challenge"),
        ("challenge", 0, "challenge"),
        ("challenge", -1, "trust_down"),
        ("listen", 1, "trust_up"),
        ("listen", -1, "trust_down"),
        ("relate", 1, "trust_up"),
    ],
)
def test_a_card_is_heard_as_it_was_taken(stance: str, trust: int, cue: str) -> None:
    assert cues_of(said(stance, trust)) == (cue,)


def test_what_moves_no_trust_is_not_heard() -> None:
    assert cues_of(said("listen")) == ()


def test_a_meter_that_is_not_trust_is_not_heard() -> None:
    assert cues_of([MeterMoved("maria", "patience", -2, 3, "cut")]) == ()


def test_the_door_the_speeches_a_poster_and_who_comes_over_are_heard() -> None:
    assert cues_of([Arrived("jon")]) == ("arrive",)
    assert cues_of([Interrupted("jon", "maria", "patience")]) == ("arrive",)
    assert cues_of([GuestLeft("jon", None, "patience")]) == ("leave",)
    assert cues_of([PosterHung("win", "hang")]) == ("poster",)
    assert cues_of([Arrived("jon"), TurnCame(())]) == ("turn",)


def test_one_of_the_talk_and_one_of_the_room_may_sound_together() -> None:
    assert cues_of([*said("push", -1), Arrived("jon")]) == ("push", "arrive")


def test_every_cue_that_tells_something_has_a_tone_and_a_caption_and_no_other_has() -> None:
    captions = {name.removeprefix("ui.cue.") for name in interface().texts["en"] if name.startswith("ui.cue.")}
    assert captions == TOLD <= set(CUES)
