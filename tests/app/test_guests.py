"""Guests look like what their scenario says, the same every time, and their faces differ."""

from __future__ import annotations

from dataclasses import asdict, replace
from itertools import combinations, pairwise

import pygame
import pytest

from game.app import guests
from game.content.figure import EXPRESSIONS
from game.content.looks import Look, look_from
from game.content.wardrobe import ALLOWED, BUILDS, LONG_HAIR, SHORT_HAIR, STATURES, WEARS

PLAIN = Look(1, "short", "brown", "sweater", "teal", "dusk")
UNPOSED = {name: value for name, value in asdict(PLAIN).items() if name != "pose"}  # what is held chooses the pose
SOME_OF_EACH = [
    look_from({**(UNPOSED if name in ("holds", "glass") else asdict(PLAIN)), name: value})
    for name in ALLOWED
    if name not in ("seed", "age")
    for value in ALLOWED[name]
]
CHAIR = replace(PLAIN, aid="wheelchair")
AGES = (6, 9, 12, 15, 18, 52, 66, 90)


def pixels(picture: pygame.Surface) -> bytes:
    return pygame.image.tobytes(picture, "RGBA")


@pytest.mark.parametrize("look", SOME_OF_EACH, ids=str)
def test_every_look_can_be_drawn(look: Look) -> None:
    assert guests.figure(look, 114).get_bounding_rect().h > 85


@pytest.mark.parametrize("expression", EXPRESSIONS)
@pytest.mark.parametrize("skin", ALLOWED["skin"])
def test_every_skin_wears_every_expression(skin: int, expression: str) -> None:
    assert guests.bust(replace(PLAIN, skin=skin), 100, expression).get_bounding_rect().h > 60


@pytest.mark.parametrize("skin", ALLOWED["skin"])
def test_faces_differ_between_expressions(skin: int) -> None:
    faces = {pixels(guests.figure(replace(PLAIN, skin=skin), 150, face)) for face in EXPRESSIONS}
    assert len(faces) == len(EXPRESSIONS)


@pytest.mark.parametrize("skin", ALLOWED["skin"])
def test_troubled_faces_are_told_apart_from_across_the_room(skin: int) -> None:
    """At 240 pixels a face is 55 high, as in the room at 1280x720."""
    look = replace(PLAIN, skin=skin, hair_colour="black", stature="tall")
    face = pygame.Rect(*map(round, guests.face_box(look, 63, 240 * 0.97, 240)))
    seen = [pixels(guests.figure(look, 240, name).subsurface(face)) for name in ("sceptical", "annoyed", "worried")]
    for one, other in combinations(seen, 2):
        assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one) > 4


def test_the_same_words_give_the_same_guest() -> None:
    assert look_from({"seed": 41, "age": 61}) == look_from({"age": 61, "seed": 41})


def test_seeds_give_different_guests() -> None:
    assert len({look_from({"seed": seed}) for seed in range(50)}) == 50


def test_what_a_scenario_names_is_what_it_gets() -> None:
    look = look_from({"seed": 41, "age": 61, "hair": "side_parting", "wears": "cardigan"})
    assert (look.hair, look.wears) == ("side_parting", "cardigan")


def test_naming_a_colour_changes_nothing_else() -> None:
    drawn = look_from({"seed": 7})
    assert look_from({"seed": 7, "top": "pink"}) == replace(drawn, top="pink")


def test_named_short_hair_brings_no_earrings() -> None:
    assert not any(look_from({"seed": seed, "hair": "short"}).earring for seed in range(50))


def test_long_hair_can_be_asked_for_or_ruled_out() -> None:
    long = {look_from({"seed": seed, "long_hair": True}).hair for seed in range(200)}
    short = {look_from({"seed": seed, "long_hair": False}).hair for seed in range(200)}
    assert not long & set(SHORT_HAIR)
    assert not short & set(LONG_HAIR)


def test_who_raises_a_glass_has_one() -> None:
    assert look_from({"seed": 3, "pose": "toast"}).glass != "none"


def test_at_most_every_third_drawn_guest_holds_a_glass() -> None:
    assert sum(look_from({"seed": seed}).glass != "none" for seed in range(300)) <= 110


def test_the_old_turn_grey_and_the_young_do_not() -> None:
    assert sum(look_from({"seed": seed, "age": 75}).hair_colour in ("grey", "white") for seed in range(100)) > 80
    assert not any(look_from({"seed": seed, "age": 25}).hair_colour == "grey" for seed in range(100))


@pytest.mark.parametrize("written", [{"hat": "top"}, {"hair": "mohawk"}, {"skin": 9}])
def test_a_word_nobody_knows_is_named_in_the_error(written: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"hat|mohawk|9"):
        look_from(written)


def test_light_stays_upper_left_when_the_arm_changes_side() -> None:
    waving = replace(PLAIN, pose="wave")
    plain, flipped = guests.figure(waving, 228), guests.figure(waving, 228, flip=True)
    chest = pygame.Rect(50, 80, 14, 30)
    assert pixels(plain.subsurface(chest)) == pixels(flipped.subsurface(chest))
    assert pixels(plain) != pixels(flipped)


def test_far_rows_are_tinted_towards_dusk() -> None:
    near, far = guests.figure(PLAIN, 120), guests.figure(PLAIN, 120, haze=0.34)
    assert far.get_at((31, 60))[1] < near.get_at((31, 60))[1]


@pytest.mark.parametrize("stature", STATURES)
@pytest.mark.parametrize("build", BUILDS)
def test_nobody_is_cut_off_by_the_box(build: str, stature: str) -> None:
    for look in SOME_OF_EACH:
        box = guests.figure(replace(look, build=build, stature=stature), 228).get_bounding_rect()
        assert box.left > 0, look
        assert box.right < 120, look
        assert box.top > 0, look


def test_a_portrait_is_a_disc() -> None:
    disc = guests.portrait(PLAIN, 60)
    assert [disc.get_at(corner)[3] for corner in ((0, 0), (59, 0), (0, 59), (59, 59))] == [0, 0, 0, 0]
    assert disc.get_at((30, 30))[3] == 255


def skin_in(box: pygame.Rect, picture: pygame.Surface) -> int:
    """How many pixels of the lit tone of the skin are in a box."""
    inside = picture.subsurface(box.clip(picture.get_rect()))
    red, green, blue = 0xF3, 0xC3, 0xA0
    spots = [inside.get_at((x, y)) for x in range(inside.get_width()) for y in range(inside.get_height())]
    return sum(abs(r - red) + abs(g - green) + abs(b - blue) < 12 for r, g, b, _ in spots)


EVERY_SHAPE = [
    *(replace(PLAIN, age=age) for age in AGES),
    *(replace(PLAIN, stature=stature) for stature in STATURES),
    CHAIR,
    replace(CHAIR, age=8),
]


@pytest.mark.parametrize("look", EVERY_SHAPE, ids=str)
def test_the_face_lies_in_its_box(look: Look) -> None:
    plain = replace(look, pose="back")
    picture = guests.figure(plain, 456)
    x, y, w, h = guests.face_box(plain, 120, 456 * 0.97, 456)
    box = pygame.Rect(round(x), round(y), round(w), round(h))
    assert skin_in(box, picture) > 0.95 * skin_in(picture.get_rect(), picture) > 1000


@pytest.mark.parametrize("look", EVERY_SHAPE, ids=str)
def test_a_ring_hangs_just_over_the_head(look: Look) -> None:
    _, crown = guests.crown(look, 120, 456 * 0.97, 456)
    assert 0 <= guests.figure(look, 456).get_bounding_rect().top - crown < 20


def test_children_are_smaller_and_all_stand_on_the_floor() -> None:
    boxes = [guests.figure(replace(PLAIN, age=age), 456).get_bounding_rect() for age in (6, 12, 30)]
    assert [box.h for box in boxes] == sorted(box.h for box in boxes)
    assert boxes[0].h < 0.7 * boxes[2].h
    assert max(box.bottom for box in boxes) - min(box.bottom for box in boxes) <= 1


def test_the_old_have_lines_in_their_faces() -> None:
    faces = {pixels(guests.bust(replace(PLAIN, age=age), 200)) for age in (30, 51, 52, 65, 66, 90)}
    assert len(faces) == 3


@pytest.mark.parametrize("wears", WEARS)
def test_whoever_sits_shows_no_hem(wears: str) -> None:
    """Below the lap there are only shins and wheels, whatever is worn."""
    seated = guests.figure(replace(CHAIR, wears=wears, top="gold"), 456)
    under = pygame.Rect(112, 408, 16, 10)
    assert not any(
        abs(seated.get_at((x, y))[0] - 0xF2) + abs(seated.get_at((x, y))[1] - 0xB0) < 12
        for x in range(under.left, under.right)
        for y in range(under.top, under.bottom)
    )


def test_a_wheelchair_shows_in_a_talk() -> None:
    sitting, standing = (guests.bust(look, 266).get_bounding_rect() for look in (CHAIR, PLAIN))
    assert sitting.w > standing.w + 20


def test_whoever_leans_on_a_cane_has_a_hand_for_it() -> None:
    assert not [seed for seed in range(80) if look_from({"seed": seed, "aid": "cane"}).pose in ("hands", "crossed")]


def test_what_is_held_takes_the_place_of_a_glass() -> None:
    look = look_from({"seed": 1, "glass": "amber", "holds": "keys"})
    assert (look.glass, look.pose) == ("none", "glass")
    assert look_from({"seed": 1, "holds": "binder"}).pose == "hug"


def test_guests_warmed_are_not_drawn_again() -> None:
    guests.warm(PLAIN, (130,), ("happy", "blink"))
    assert guests.figure(PLAIN, 130, "blink") is guests.figure(PLAIN, 130, "blink")


def test_a_guest_of_any_height_keeps_the_proportions() -> None:
    widths = [guests.figure(PLAIN, height).get_width() / height for height in (100, 200, 400)]
    assert all(abs(one - other) < 0.01 for one, other in pairwise(widths))


def test_what_is_held_is_seen() -> None:
    seen = {pixels(guests.figure(look_from({**UNPOSED, "holds": thing}), 228)) for thing in ALLOWED["holds"]}
    assert len(seen) == len(ALLOWED["holds"])


@pytest.mark.parametrize("tall", [210, 520])
def test_a_bust_with_nothing_before_it_does_not_end_at_a_line(tall: int) -> None:
    cut, whole = guests.bust(PLAIN, tall, "happy"), guests.whole_bust(PLAIN, tall, "happy", 0)
    middle = cut.get_width() // 2
    assert cut.get_at((middle, tall - 1)).a > 250
    fading = [whole.get_at((middle, y)).a for y in range(tall * 2 // 3, tall)]
    assert fading[-1] < 8
    assert max(above - below for above, below in pairwise(fading)) < 12
