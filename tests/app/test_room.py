"""The room: guests in slots that keep faces free, actions with prices, the list, coming and going."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pygame
import pytest

from game.app import hud
from game.app.box import Box
from game.app.canvas import Canvas
from game.app.crowd import NEAR, turned
from game.app.figure import ASIDE, Figure, Goal
from game.app.keep import KEPT
from game.app.marks import WAY, R
from game.app.scale import Scale
from game.app.screens.room import Room
from game.app.slots import SLOTS, SMALL, Slot, free_slot, place_of
from game.app.stage import Stage
from game.app.widgets.guest import GuestSpot
from game.app.widgets.signals import mark_place, pills, ring_box
from game.content.looks import look_from
from game.core.view import GuestView, Words
from game.text.interface import interface
from tests.app.golden import compare
from tests.app.house import at_the_party

if TYPE_CHECKING:
    from game.core.view import Face, Presence


def figure(slot: Slot, name: str) -> Figure:
    return Figure(name, look_from({"seed": 1}), slot.x, slot.y, slot.height)


def crowded(slot: Slot, *, small: bool) -> Slot:
    return replace(slot, size=SMALL if small and slot.y > NEAR else 1.0)


def guest(name: str, *, presence: Presence = "waiting", face: Face = "neutral", just_in: bool = False) -> GuestView:
    words = Words(f"{name}.name")
    return GuestView(name, words, words, face, 5, presence, just_in, False, None, (), (), 1)  # noqa: FBT003 (a record)


@pytest.mark.parametrize("sign", ["", "hand"])
@pytest.mark.parametrize("every", [1, 2, 3])
def test_no_ring_touches_the_face_of_another_guest(sign: str, every: int) -> None:
    """All of one size, or some of the crowd's among them."""
    people = [figure(crowded(slot, small=nth % every == 1), str(nth)) for nth, slot in enumerate(SLOTS)]
    touching = [
        (one.id, other.id)
        for one in people
        for other in people
        if one is not other and ring_box(one, sign).touches(other.face_box)
    ]
    assert not touching


def test_no_word_pill_touches_a_face_or_another_pill() -> None:
    pilot = at_the_party()
    shown = [
        (guest(str(nth), presence=("waiting", "wanting", "wandering")[nth % 3], just_in=nth % 4 == 0),
         figure(slot, str(nth)))
        for nth, slot in enumerate(SLOTS)
    ]  # fmt: skip
    placed = [box for *_, box in pills(pilot.app.canvas, pilot.app, shown, [])]
    assert 0 < len(placed) <= 4
    faces = [figure.face_box for _, figure in shown]
    assert not any(box.touches(face) for box in placed for face in faces)
    assert not any(one.touches(other) for one in placed for other in placed if one is not other)


@pytest.mark.parametrize("corner", [None, "far_left", "right"])
def test_a_full_house_of_thirty_finds_a_slot_for_everybody_even_in_one_corner(corner: str | None) -> None:
    taken: list[Slot] = []
    for nth in range(30):
        taken.append(free_slot(tuple(taken), place_of(corner, nth)))
    assert len(set(taken)) == 30


def test_guests_stand_where_the_scenario_says() -> None:
    assert place_of("far_left", 0) < 300
    assert place_of("far_right", 0) > 900


def test_walking_over_costs_a_beat_and_opens_the_talk_after_what_was_overheard() -> None:
    pilot = at_the_party()
    pilot.pick("Maria")
    assert pilot.screen == "room"
    assert "watch" in pilot.app.screen.spoken()
    pilot.press("return")
    assert pilot.screen == "talk"
    assert pilot.app.view.beat == 1


def test_the_letters_do_what_the_badges_say() -> None:
    pilot = at_the_party()
    pilot.press("w", "o")
    assert pilot.app.view.beat == 2


def test_going_home_asks_once() -> None:
    pilot = at_the_party()
    pilot.press("x")
    assert pilot.screen == "room"
    pilot.press("x")
    assert pilot.screen == "debrief"


def test_moving_away_from_go_home_takes_the_question_back() -> None:
    pilot = at_the_party()
    pilot.press("x", "tab", "x")
    assert pilot.app.view.where == "room"


def test_the_list_says_who_with_a_face_in_a_word_and_chooses_too() -> None:
    pilot = at_the_party()
    pilot.press("l")
    assert any("Maria: calm" in words for words in pilot.words())
    pilot.pick("Maria")
    pilot.press("return")
    assert pilot.screen == "talk"


def test_escape_closes_the_list_before_it_pauses() -> None:
    pilot = at_the_party()
    pilot.press("l", "escape")
    assert pilot.screen == "room"
    pilot.press("escape")
    assert pilot.screen == "pause"


def test_a_digit_focuses_a_guest() -> None:
    pilot = at_the_party()
    pilot.press("tab", "1")
    assert pilot.focus == "maria"


def test_the_focus_card_lies_inside_the_stage_for_every_slot_and_text_setting() -> None:
    for scale in (1.0, 1.5):
        pilot = at_the_party(text_scale=scale)
        for slot in SLOTS:
            box = Box(slot.x - 30, slot.y - slot.height, 60, slot.height)
            card = GuestSpot("x", box, "Maria", "A note of about a hundred and sixty letters. " * 3, "1 beat", "", "")
            lies = card.card(pilot.app.scale)
            assert lies.x >= 24
            assert lies.right <= 1256
            assert lies.y > 90


def test_nothing_in_the_room_lies_on_anything_else() -> None:
    for lang in interface().languages():
        for scale in (1.0, 1.25, 1.5):
            pilot = at_the_party(lang=lang, text_scale=scale)
            boxes = [one.box for one in pilot.app.screen.widgets if not isinstance(one, GuestSpot)]
            assert not any(one.touches(other) for one, other in pairwise(boxes))


def test_somebody_who_comes_later_walks_in_from_the_door() -> None:
    pilot = at_the_party(reduced_motion=False)
    room = pilot.app.screen
    assert isinstance(room, Room)
    pilot.press(*"wwww")
    assert room.stage.figures["jon"].goal is not None
    pilot.rest()
    assert room.stage.figures["jon"].goal is None


def test_whoever_comes_is_outside_until_the_walk_begins_and_the_floor_is_not_left_before() -> None:
    pilot = at_the_party(reduced_motion=False)
    room = pilot.app.screen
    assert isinstance(room, Room)
    pilot.press(*"wwww")
    jon = room.stage.figures["jon"]
    outside = [(jon.hidden, jon.walked > 0)]
    for _ in range(30):
        pilot.frames()
        outside.append((jon.hidden, jon.walked > 0))
    assert set(outside) == {(True, False), (False, True)}
    assert jon.looks == -ASIDE


def test_without_motion_whoever_comes_is_simply_there() -> None:
    pilot = at_the_party()
    room = pilot.app.screen
    assert isinstance(room, Room)
    pilot.press(*"wwww")
    pilot.frames()
    jon = room.stage.figures["jon"]
    assert (jon.goal, jon.hidden) == (None, False)
    assert not room.moving


def test_those_who_come_together_come_one_after_the_other() -> None:
    stage = Stage("hall")
    for nth, slot in enumerate(SLOTS[:3]):
        stage.put(figure(slot, str(nth)))
    scale = Scale.fit(320, 180)
    for nth in range(3):
        stage.walk(str(nth), Goal(640, 500, 200, 0, 0, flip=False))
    stage.warm(scale)
    began: dict[str, int] = {}
    for nth in range(300):
        stage.update(1 / 60)
        for name, one in stage.figures.items():
            if one.walked:
                began.setdefault(name, nth)
    assert len(set(began.values())) == 3
    assert not stage.walking


def test_whoever_stands_beside_somebody_looks_that_way() -> None:
    left, right, alone = Slot(200, 500, 0.1), Slot(280, 540, 0.1), Slot(900, 500, 0.1)
    assert turned(left, [right, alone]) > 0.5
    assert turned(right, [left, alone]) < -0.5
    assert turned(alone, [left, right]) == 0.1


@pytest.mark.parametrize("nth", range(0, 22, 3))
def test_a_mark_of_trust_covers_nobody_elses_face_where_there_is_place(nth: int) -> None:
    people = [figure(slot, str(at)) for at, slot in enumerate(SLOTS[:8])]
    one = people[nth % 8]
    others = [other.face_box for other in people if other is not one]
    x, y = mark_place(one, others)
    assert not [face for face in others if Box(x - R, y - R - WAY, 2 * R, 2 * (R + WAY)).touches(face)]


@pytest.mark.parametrize("seed", [1, 7, 23])
def test_no_card_of_a_guest_in_focus_hides_another_face(seed: int) -> None:
    pilot = at_the_party(seed=seed)
    pilot.press(*"wwwww")
    pilot.rest()
    screen = pilot.app.screen
    assert isinstance(screen, Room)
    faces = {name: figure.face_box for name, figure in screen.stage.figures.items()}
    for spot in screen.widgets:
        if isinstance(spot, GuestSpot):
            card = spot.card(pilot.app.scale)
            assert not [name for name, face in faces.items() if name != spot.name and face.touches(card)]


def test_the_room_looks_as_it_did() -> None:
    compare(at_the_party((1280, 720)).picture(), "room")


def test_whoever_is_called_elsewhere_on_the_way_needs_no_new_picture_to_be_seen_turning() -> None:
    c, stage = Canvas(pygame.Surface((640, 360)), Scale.fit(640, 360)), Stage("hall")
    stage.put(Figure("ann", look_from({"seed": 1}), 300, 560, 250))
    stage.walk("ann", Goal(900, 480, 190, 0, 0, flip=False))
    for _ in range(20):
        stage.update(1 / 30)
        stage.draw(c)
    pictures = len(KEPT)
    stage.walk("ann", Goal(100, 500, 220, 0, 0, flip=False))
    stage.spoil()
    stage.draw(c)
    assert stage.figures["ann"].height < 250
    assert len(KEPT) == pictures


def test_the_light_leaves_no_trail_behind_whoever_walks_in_it() -> None:
    surface = pygame.Surface((640, 360))
    c = Canvas(surface, Scale.fit(640, 360))
    stage = Stage("hall")
    stage.put(Figure("ann", look_from({"seed": 1}), 300, 560, 250))
    stage.light("ann")
    stage.draw(c)
    stage.walk("ann", Goal(700, 480, 220, 0, 0, flip=False))
    for _ in range(200):
        stage.update(1 / 30)
        stage.draw(c)
    assert stage.figures["ann"].goal is None
    walked = pygame.image.tobytes(surface, "RGB")
    stage.spoil()
    stage.draw(c)
    assert pygame.image.tobytes(surface, "RGB") == walked


def test_who_asks_for_it_sees_how_long_they_have_played_and_nobody_is_pressed() -> None:
    pilot = at_the_party()
    assert not hud.lasted(pilot.app)
    pilot.app.change(live=True)
    before = pilot.app.view.beat
    pilot.frames(30 * 61)
    assert hud.lasted(pilot.app) == "1:01"
    assert pilot.app.view.beat == before
    pilot.press("escape")
    pilot.frames(30)
    assert hud.lasted(pilot.app) == "1:01"
