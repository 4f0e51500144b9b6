"""A walk is the picture of one who stands, cut and laid anew: nothing is lost, feet step in turn, all comes down."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.app import guests
from game.app.canvas import Canvas
from game.app.gait import CYCLE, SPIN, pieces, step_at, wheel_at
from game.app.guests import Seen, Walk
from game.app.scale import Scale
from game.content.looks import Look
from game.content.wardrobe import CLOTHES, WEARS

PLAIN = Look(1, "short", "brown", "sweater", "teal", "dusk")
WALKERS = [
    PLAIN,
    replace(PLAIN, wears="coat", build="stout"),
    replace(PLAIN, wears="dress", age=8),
    replace(PLAIN, legs="skirt"),
    replace(PLAIN, aid="cane"),
    replace(PLAIN, pose="carry"),
]
SIZE = (120, 228)
HIGH = 228.0


def walked(look: Look, far: float, *, flip: bool = False) -> bytes:
    surface = pygame.Surface((200, 260))
    guests.walk(Canvas(surface, Scale(1.0)), look, 100, 240, HIGH, Walk(far, HIGH), Seen(flip=flip))
    return pygame.image.tobytes(surface, "RGB")


def stood(look: Look, *, flip: bool = False) -> bytes:
    surface = pygame.Surface((200, 260))
    guests.stand(Canvas(surface, Scale(1.0)), look, 100, 240, HIGH, Seen(flip=flip))
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize("flip", [False, True])
@pytest.mark.parametrize("look", WALKERS, ids=str)
def test_all_that_does_not_step_is_there_once(look: Look, flip: bool) -> None:  # noqa: FBT001 (a parameter)
    """What is carried along, and the limbs where they meet it, cover the picture without a hole."""
    covered = pygame.Surface(SIZE)
    for piece in pieces(look, *SIZE, flip=flip):
        covered.fill("white", piece.rect)
    assert pygame.mask.from_threshold(covered, (255, 255, 255), (1, 1, 1)).count() == SIZE[0] * SIZE[1]
    rest = [pygame.Rect(piece.rect) for piece in pieces(look, *SIZE, flip=flip) if not piece.lifted]
    assert not any(one.colliderect(other) for one in rest for other in rest if one is not other)


@pytest.mark.parametrize("look", WALKERS, ids=str)
def test_feet_step_one_after_the_other(look: Look) -> None:
    quarter = HIGH * CYCLE / 4
    left, both, right = (step_at(quarter * nth, HIGH) for nth in (1, 2, 3))
    assert left.left > 0 == left.right
    assert right.right > 0 == right.left
    assert (both.left, both.right, both.rise) == (0, 0, 0)
    assert len({walked(look, quarter), walked(look, 3 * quarter), stood(look)}) == 3


def test_between_two_steps_one_looks_as_one_who_stands() -> None:
    one, other = walked(PLAIN, HIGH * CYCLE), stood(PLAIN)
    assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one) < 0.05  # a hem's edge, laid twice


def test_a_cane_is_lifted_on_its_own_side_whichever_that_is() -> None:
    cane = replace(PLAIN, aid="cane")
    for flip in (False, True):
        lifted = [piece for piece in pieces(cane, *SIZE, flip=flip) if piece.lifted]
        alone = [piece for piece in pieces(PLAIN, *SIZE, flip=flip) if piece.lifted]
        assert len(lifted) == len(alone) + 1
        assert (lifted[-1].rect[0] > SIZE[0] / 2) == flip


def test_wheels_turn_and_whoever_sits_does_not_bob() -> None:
    sits = replace(PLAIN, aid="wheelchair")
    turned = {walked(sits, far) for far in (0, HIGH * 0.03, HIGH * 0.06)}
    assert len(turned) == SPIN == len({wheel_at(far, HIGH) for far in (0, HIGH * 0.03, HIGH * 0.06)})
    assert len(pieces(sits, *SIZE, flip=False)) == 1


@pytest.mark.parametrize("wears", WEARS)
def test_no_garment_reaches_below_the_hem_that_is_cut_at(wears: str) -> None:
    look = replace(PLAIN, wears=wears, top="gold", pose="back", feet="boots")
    picture = guests.figure(look, 456)
    tints = [pygame.Color(tint) for tint in CLOTHES["gold"]]
    for piece in pieces(look, *picture.get_size(), flip=False):
        if piece.lifted:
            x, y, w, h = piece.rect
            below = picture.subsurface((x, y + 8, w, h - 8))  # what lies over the cut hides behind the hem
            worn = [pygame.mask.from_threshold(below, tint, (4, 4, 4, 255)).count() for tint in tints]
            assert sum(worn) < 12, (wears, worn)
