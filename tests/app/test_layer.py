"""There is one picture that scenes are put together on: whoever takes it draws all, whoever loses it holds nothing."""

from __future__ import annotations

from weakref import ref

import pygame

from game.app.canvas import Canvas
from game.app.laid import Sheet
from game.app.layer import LAYER
from game.app.scale import Scale
from game.app.stage import Stage

SIZE = (320, 180)


def drawn(stage: Stage, size: tuple[int, int] = SIZE) -> bytes:
    surface = pygame.Surface(size)
    stage.draw(Canvas(surface, Scale.fit(*size)))
    return pygame.image.tobytes(surface, "RGB")


def test_a_scene_that_comes_back_is_whole_again() -> None:
    hall, shop = Stage("hall"), Stage("shop")
    before = drawn(hall)
    assert drawn(shop) != before
    assert hall.changed
    assert drawn(hall) == before
    assert not hall.changed


def test_another_size_is_another_picture() -> None:
    hall, shop = Stage("hall"), Stage("shop")
    drawn(hall)
    drawn(shop, (160, 90))
    assert LAYER.picture.get_size() == (160, 90)
    drawn(hall)
    assert LAYER.picture.get_size() == SIZE


def test_what_lay_over_a_scene_is_not_held_while_another_one_is_seen() -> None:
    pictures = [pygame.Surface((9, 9))]
    there = ref(pictures[0])

    def lay(c: Canvas) -> None:
        for one in pictures:
            c.blit(one, 0, 0)

    hall = Stage("hall")
    hall.over = (Sheet(lay), Sheet(lay, lambda: ("the same",)))
    drawn(hall)
    pictures.clear()
    assert there()
    drawn(Stage("shop"))
    assert there() is None
