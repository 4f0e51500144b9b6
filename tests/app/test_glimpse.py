"""The small picture of a room on an evening's card."""

from __future__ import annotations

from typing import get_args

import pygame
import pytest

from game.app.glimpse import glimpse
from game.app.theme import rgb
from game.core.scenario import Room


@pytest.mark.parametrize("room", get_args(Room))
@pytest.mark.parametrize("size", [(86, 79), (172, 157), (260, 196), (390, 246)])
def test_a_glimpse_fills_its_place_with_round_corners(room: str, size: tuple[int, int]) -> None:
    picture = glimpse(room, size, 12, "cream")
    w, h = size
    assert picture.get_size() == size
    assert {picture.get_at(place)[:3] for place in ((0, 0), (w - 1, 0), (0, h - 1), (w - 1, h - 1))} == {rgb("cream")}
    along = [picture.get_at(place)[:3] for place in ((w // 2, 0), (0, h // 2), (w - 1, h // 2), (w // 2, h - 1))]
    assert rgb("cream") not in along


def test_glimpses_of_two_rooms_differ() -> None:
    hall, cabin = (glimpse(room, (64, 48), 4, "cream") for room in ("hall", "cabin"))
    assert pygame.image.tobytes(hall, "RGB") != pygame.image.tobytes(cabin, "RGB")
