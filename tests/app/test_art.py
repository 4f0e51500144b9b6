"""Every drawing that comes with the game can be drawn, and what is painted from them fits the stage."""

from __future__ import annotations

import re
from collections import defaultdict

import pygame
import pytest

from game.app import art, icons, signs
from game.app.canvas import Canvas
from game.app.poster import poster_picture
from game.app.scale import Scale
from game.app.theme import MOVE, STAGE
from game.resources import assets

DRAWINGS = sorted(
    path.relative_to(assets() / "art").with_suffix("").as_posix() for path in (assets() / "art").rglob("*.svg")
)
HOLDS_NO_PICTURE = ("rooms/light",)  # the gradients the rooms share
NUMBERS = {
    "gaze": "0",
    "side": "1",
    "ears": "0",
    "white": "1",
    "lip_alpha": "1",
    "blush": "1",
    "glow": "1",
    "drink": "",
}
FORBIDDEN = re.compile(r"<(text|clipPath|mask|filter|use|style|image|script)\b|#(000000|FFFFFF)\b", re.IGNORECASE)


def colours() -> defaultdict[str, str]:
    return defaultdict(lambda: "#D9673F", NUMBERS)


@pytest.mark.parametrize("name", [name for name in DRAWINGS if name not in HOLDS_NO_PICTURE])
def test_every_drawing_shows_something(name: str) -> None:
    light = art.body("rooms/light") if name.startswith("rooms/") else ""
    box, inside = art.drawing(name)
    filled = re.sub(r"\{(\w+)\}", lambda match: colours()[match[1]], inside)
    w, h = (float(part) for part in box.split()[2:])
    picture = art.svg(light + filled, box, 96, round(96 * h / w))
    assert picture.get_bounding_rect().w > 2


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawings_use_only_what_the_loader_can_draw(name: str) -> None:
    assert not FORBIDDEN.search((assets() / "art" / f"{name}.svg").read_text(encoding="utf-8"))


def test_a_token_that_nobody_fills_in_is_an_error() -> None:
    with pytest.raises(ValueError, match="tint"):
        art.body("icons/eye", knock="#1E1028")


def test_an_icon_takes_its_colour() -> None:
    assert icons.icon("dot", 24, "amber").get_at((12, 12))[:3] == (0xF5, 0xA6, 0x5B)


def test_a_hole_in_an_icon_takes_the_colour_of_its_ground() -> None:
    assert icons.icon("door", 240, "cream", "wine").get_at((156, 124))[:3] == (0x5A, 0x21, 0x49)


def test_an_unknown_icon_is_named_in_the_error() -> None:
    with pytest.raises(ValueError, match="unicorn"):
        icons.icon("unicorn", 24)


@pytest.mark.parametrize("move", MOVE)
def test_a_stamp_widens_with_its_word(move: str) -> None:
    narrow, wide = blank(), blank()
    signs.stamp(narrow, move, "OK", 640, 360, rot=0)
    signs.stamp(wide, move, "UTFORDRET", 640, 360, rot=0)
    assert drawn(wide).get_bounding_rect().w > drawn(narrow).get_bounding_rect().w + 60


def test_the_four_stamps_have_four_shapes() -> None:
    shapes = set()
    for move in MOVE:
        c = blank()
        signs.stamp(c, move, "SAME", 640, 360, rot=0)
        shapes.add(pygame.mask.from_surface(drawn(c)).count())
    assert len(shapes) == 4


@pytest.mark.parametrize("total", [1, 12, 48, 49, 72, 121])
def test_the_clock_stays_in_its_place_however_long_the_evening(total: int) -> None:
    c = blank()
    signs.cells(c, 200, 30, 500, total=total, left=total // 2, half=total // 2)
    seen = drawn(c).get_bounding_rect()
    assert seen.left >= 190
    assert seen.right <= 708


def test_long_words_stay_on_the_poster() -> None:
    words = ("VINN ET", "NETTBRETTENE", "en eneste heldig vinner blant alle")
    assert poster_picture(words, 84).get_size() == poster_picture(("A", "B", "c"), 84).get_size()


def drawn(c: Canvas) -> pygame.Surface:
    assert isinstance(c.surface, pygame.Surface)
    return c.surface


def blank() -> Canvas:
    return Canvas(pygame.Surface(STAGE, pygame.SRCALPHA), Scale.fit(*STAGE))
