"""Enter on a card that lies face down is answered: to be seen, heard and read, and with the way to turn it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.denial import LASTS, WIDE, Denial
from game.app.widgets.button import Button
from game.app.widgets.card import SpeechCard
from game.text.interface import interface
from tests.app.golden import compare
from tests.app.house import with_maria
from tests.app.spill import Frame

if TYPE_CHECKING:
    from tests.app.pilot import Pilot


def wanted(size: tuple[int, int] = (640, 360), **settings: object) -> Pilot:
    """A card is chosen that rests on what Maria has not said yet."""
    pilot = with_maria(size, **settings)
    pilot.press(str(face_down(pilot).number), "return")
    return pilot


def face_down(pilot: Pilot) -> SpeechCard:
    return next(one for one in pilot.app.screen.widgets if isinstance(one, SpeechCard) and one.face_down)


def hear(pilot: Pilot) -> Button:
    return next(one for one in pilot.app.screen.widgets if isinstance(one, Button) and one.name == "hear")


def test_it_shakes_to_both_sides_and_comes_to_rest() -> None:
    denial, places = Denial(), []
    denial.of("a", still=False)
    while denial.moving:
        places.append(denial.aside("a"))
        assert denial.aside("b") == 0
        denial.update(1 / 60)
    assert min(places) < -WIDE / 4
    assert max(places) > WIDE / 2
    assert denial.aside("a") == 0
    denial.of("a", still=False)
    assert denial.moving, "asked once more it shakes once more"


def test_where_motion_is_reduced_nothing_shakes() -> None:
    denial = Denial()
    denial.of("a", still=True)
    assert not denial.moving
    assert denial.aside("a") == 0


def test_the_card_says_what_it_rests_on_and_hear_on_lights_up_until_one_goes_elsewhere() -> None:
    pilot = with_maria(reduced_motion=False)
    pilot.press(str(face_down(pilot).number))
    pilot.rest()
    assert (face_down(pilot).denied, hear(pilot).light) == (False, False)
    beat = pilot.app.view.beat
    pilot.press("return")
    assert (face_down(pilot).denied, hear(pilot).light) == (True, True)
    assert pilot.app.moving
    pilot.frames(round(LASTS * 30) + 1)
    pilot.rest()
    assert (face_down(pilot).denied, hear(pilot).light) == (True, True)
    assert pilot.app.view.beat == beat
    pilot.press("right")
    assert (face_down(pilot).denied, hear(pilot).light) == (False, False)


def test_what_is_heard_then_is_none_of_it() -> None:
    pilot = wanted()
    pilot.press("h")
    assert not any(getattr(one, "denied", False) for one in pilot.app.screen.widgets)


def test_it_is_heard_and_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = with_maria()
    cues: list[str] = []
    said: list[str] = []
    pilot.press(str(face_down(pilot).number))
    monkeypatch.setattr(pilot.app, "cue", cues.append)
    monkeypatch.setattr(pilot.app, "announce", said.append)
    pilot.press("return")
    assert cues == ["denied"]
    assert said == [face_down(pilot).spoken]


@pytest.mark.parametrize("lang", interface().languages())
@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5])
def test_what_it_rests_on_stands_out_inside_the_card(
    text_scale: float, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = wanted((1280, 720), text_scale=text_scale, lang=lang)
    card, frame = face_down(pilot), Frame(pilot, monkeypatch)
    box = pygame.Rect(card.box)
    note = [ink for ink in frame.inks if ink.words in card.note and box.contains(ink.box)]
    assert " ".join(ink.words for ink in note) == card.note
    ground = note[0].ground
    assert ground
    assert box.contains(ground)
    assert ground != box
    assert all(ground.contains(ink.box.inflate(-4, -4)) for ink in note)


def test_a_card_that_was_wanted_looks_as_before() -> None:
    compare(wanted((1280, 720)).picture(), "denied")
