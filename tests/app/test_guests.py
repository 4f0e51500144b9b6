"""Guests look like what their scenario says, the same every time, and their faces differ."""

from __future__ import annotations

from dataclasses import asdict, replace
from itertools import pairwise

import pygame
import pytest

from game.app import guests
from game.content.looks import ALLOWED, HAIR, POSES, WEARS, Look, look_from

PLAIN = look_from(
    {"seed": 1, "skin": 1, "hair": "short", "wears": "sweater", "glass": "none", "pose": "down", "beard": False}
)
SOME_OF_EACH = [
    look_from({**asdict(PLAIN), name: value})
    for name in ("hair", "wears", "pose", "glass", "scarf", "build", "skin", "specs", "earring", "beard", "pin")
    for value in ALLOWED[name]
]


def pixels(picture: pygame.Surface) -> bytes:
    return pygame.image.tobytes(picture, "RGBA")


@pytest.mark.parametrize("look", SOME_OF_EACH, ids=str)
def test_every_look_can_be_drawn(look: Look) -> None:
    assert guests.figure(look, 114).get_bounding_rect().h > 90


@pytest.mark.parametrize("expression", guests.EXPRESSIONS)
@pytest.mark.parametrize("skin", ALLOWED["skin"])
def test_every_skin_wears_every_expression(skin: int, expression: str) -> None:
    assert guests.bust(replace(PLAIN, skin=skin), 100, expression).get_bounding_rect().h > 60


@pytest.mark.parametrize("skin", ALLOWED["skin"])
def test_faces_differ_between_expressions(skin: int) -> None:
    faces = {pixels(guests.figure(replace(PLAIN, skin=skin), 150, face)) for face in guests.EXPRESSIONS}
    assert len(faces) == len(guests.EXPRESSIONS)


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


def test_who_raises_a_glass_has_one() -> None:
    assert look_from({"seed": 3, "pose": "toast"}).glass != "none"


def test_at_most_every_third_drawn_guest_holds_a_glass() -> None:
    assert sum(look_from({"seed": seed}).glass != "none" for seed in range(300)) <= 110


def test_the_old_turn_grey_and_the_young_do_not() -> None:
    assert sum(look_from({"seed": seed, "age": 75}).hair_colour == "grey" for seed in range(100)) > 80
    assert not any(look_from({"seed": seed, "age": 25}).hair_colour == "grey" for seed in range(100))


@pytest.mark.parametrize("written", [{"hat": "top"}, {"hair": "mohawk"}, {"skin": 9}])
def test_a_word_nobody_knows_is_named_in_the_error(written: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"hat|mohawk|9"):
        look_from(written)


def test_all_hair_clothes_and_poses_have_their_drawings() -> None:
    folder = guests.LAYERS
    wanted = [
        *(f"hair/{name}" for name in HAIR),
        *(f"body/{name}" for name in WEARS),
        *(f"arms/{name}" for name in POSES),
    ]
    assert not [name for name in wanted if not (folder / f"{name}.svg").exists()]


def test_light_stays_upper_left_when_the_arm_changes_side() -> None:
    waving = replace(PLAIN, pose="wave")
    plain, flipped = guests.figure(waving, 228), guests.figure(waving, 228, flip=True)
    chest = pygame.Rect(50, 80, 14, 30)
    assert pixels(plain.subsurface(chest)) == pixels(flipped.subsurface(chest))
    assert pixels(plain) != pixels(flipped)


def test_far_rows_are_tinted_towards_dusk() -> None:
    near, far = guests.figure(PLAIN, 120), guests.figure(PLAIN, 120, haze=0.34)
    assert far.get_at((31, 60))[1] < near.get_at((31, 60))[1]


def test_nobody_is_cut_off_by_the_box() -> None:
    for look in SOME_OF_EACH:
        box = guests.figure(look, 228).get_bounding_rect()
        assert box.left > 0
        assert box.right < 120
        assert box.top > 0


def test_a_portrait_is_a_disc() -> None:
    disc = guests.portrait(PLAIN, 60)
    assert [disc.get_at(corner)[3] for corner in ((0, 0), (59, 0), (0, 59), (59, 59))] == [0, 0, 0, 0]
    assert disc.get_at((30, 30))[3] == 255


def test_the_face_lies_in_its_box() -> None:
    x, y, w, h = guests.face_box(100, 300, 228)
    assert (x + w / 2, w, h) == (100, 44, 50)
    assert 300 - 228 < y < 300 - 228 + 60


def test_guests_warmed_are_not_drawn_again() -> None:
    guests.warm(PLAIN, (130,), ("happy", "blink"))
    assert guests.figure(PLAIN, 130, "blink") is guests.figure(PLAIN, 130, "blink")


def test_a_guest_of_any_height_keeps_the_proportions() -> None:
    widths = [guests.figure(PLAIN, height).get_width() / height for height in (100, 200, 400)]
    assert all(abs(one - other) < 0.01 for one, other in pairwise(widths))
