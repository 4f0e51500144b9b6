"""Beside the stage, in a window of another shape, the room goes on: there is no edge to be seen."""

from __future__ import annotations

import pygame
import pytest

from game.app.theme import rgb
from tests.app.house import at_the_title, with_maria

WIDE, TALL = (960, 400), (480, 480)


def apart(picture: pygame.Surface, one: pygame.Rect, other: pygame.Rect) -> float:
    """How far the mean colours of two strips lie apart."""
    seen = [pygame.transform.average_color(picture, box) for box in (one, other)]
    return max(abs(a - b) for a, b in zip(seen[0][:3], seen[1][:3], strict=True))


@pytest.mark.parametrize("place", ["title", "choose", "talk"])
@pytest.mark.parametrize("size", [WIDE, TALL])
def test_the_room_goes_on_beside_the_stage(size: tuple[int, int], place: str) -> None:
    pilot = with_maria(size) if place == "talk" else at_the_title(size)
    pilot.app.go(place)
    picture, scale = pilot.picture(), pilot.app.scale
    left, top, (wide, high) = scale.left, scale.top, scale.stage
    if size == WIDE:
        seams = [(pygame.Rect(x - 4, 0, 4, high), pygame.Rect(x, 0, 4, high)) for x in (left, left + wide)]
    else:
        seams = [(pygame.Rect(0, y - 4, wide, 4), pygame.Rect(0, y, wide, 4)) for y in (top, top + high)]
    assert max(apart(picture, *seam) for seam in seams) < 18
    assert picture.get_at((size[0] // 2 if top else 0, 0 if top else size[1] // 4))[:3] != rgb("night")


def test_what_lay_around_another_screen_is_gone() -> None:
    pilot = at_the_title(WIDE)
    pilot.picture()
    pilot.app.go("choose")
    pilot.app.draw()
    seen = pilot.app.surface.copy()
    assert pygame.image.tobytes(seen, "RGB") == pygame.image.tobytes(pilot.picture(), "RGB")


def test_the_pause_is_dark_beside_the_stage_too() -> None:
    pilot = with_maria(WIDE)
    beside = pygame.Rect(pilot.app.scale.left - 40, 120, 40, 100)
    before = sum(pygame.transform.average_color(pilot.picture(), beside)[:3])
    pilot.press("escape")
    pilot.rest()
    assert sum(pygame.transform.average_color(pilot.picture(), beside)[:3]) < 0.8 * before
