"""The colours and measures every screen agrees on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.app import theme
from game.app.palettes import palette
from game.app.scale import Scale
from game.app.theme import MOVE, colour, contrast, wear
from tests.app.eyes import least_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL_TEXT = (
    ("ink", "cream"), ("ink", "paper"), ("mute", "cream"), ("mute_text", "paper"), ("ember_text", "paper"),
    ("teal_text", "paper"), ("sky_deep", "cream"), ("cream", "ember_deep"), ("cream", "teal_deep"),
    ("cream", "sky_deep"), ("cream", "leaf_deep"), ("cream", "wine"), ("cream", "rose"), ("cream", "night"),
    ("cream", "plum"), ("glow", "night"), ("paper", "plum"), ("mute_night", "night"), ("mute_night", "plum"),
    ("grey_text", "grey"), ("ink", "glow"),
)  # fmt: skip


WARDROBE = [(strong, safe) for strong in (False, True) for safe in (False, True)]


@pytest.fixture(params=WARDROBE, ids=["plain", "safe", "strong", "strong and safe"])
def strong(request: pytest.FixtureRequest) -> Iterator[bool]:
    """All the colours there are, one set after the other."""
    wear(contrast=request.param[0], safe=request.param[1])
    yield request.param[0]
    wear(contrast=False, safe=False)


@pytest.mark.parametrize(("text", "ground"), SMALL_TEXT)
def test_small_text_stands_out_from_its_ground(text: str, ground: str, strong: bool) -> None:  # noqa: FBT001 (a fixture)
    assert contrast(text, ground) >= (7 if strong else 4.5)


PARTS = (
    ("amber", "night"), ("calm", "night"), ("warm", "night"), ("hot", "night"), ("cool", "night"), ("track", "night"),
    ("cream", "grey"), ("cream", "teal_deep"), ("glow", "track"), ("edge", "plum"), ("edge", "night"), ("glow", "plum"),
    ("ember_deep", "cream"), ("teal_deep", "cream"), ("wine", "cream"), ("mute", "cream"), ("dim", "plum"),
)  # fmt: skip


@pytest.mark.usefixtures("strong")
@pytest.mark.parametrize(("part", "ground"), PARTS)
def test_what_says_something_without_words_stands_out_from_its_ground(part: str, ground: str) -> None:
    assert contrast(part, ground) >= 3


@pytest.mark.usefixtures("strong")
@pytest.mark.parametrize("move", MOVE)
def test_a_move_can_be_read_on_paper_and_on_night(move: str) -> None:
    stance = MOVE[move]
    assert min(contrast(stance.on_paper, "paper"), contrast(stance.on_paper, "cream")) >= 4.5
    assert contrast(stance.on_night, "night") >= 4.5


@pytest.mark.usefixtures("strong")
@pytest.mark.parametrize("tint", ["calm", "warm", "hot", "cool"])
def test_a_patience_arc_stands_out_from_its_disc(tint: str) -> None:
    assert contrast(tint, "night") >= 7


@pytest.mark.parametrize("kind", ["_paper", "_night"])
def test_no_two_moves_look_alike_to_colour_blind_eyes(kind: str) -> None:
    worn = palette(safe=True)
    assert least_apart([worn[move + kind] for move in MOVE]) >= 25


def test_no_two_states_of_patience_look_alike_to_colour_blind_eyes() -> None:
    worn = palette(safe=True)
    assert least_apart([worn[tint] for tint in ("calm", "warm", "hot")]) >= 40


@pytest.mark.parametrize(("strong", "safe"), WARDROBE)
def test_nothing_is_black_or_white(*, strong: bool, safe: bool) -> None:
    assert not {"#000000", "#FFFFFF"} & {value.upper() for value in palette(contrast=strong, safe=safe).values()}


def test_only_a_change_of_colours_spoils_what_was_painted() -> None:
    assert wear(contrast=True, safe=False)
    assert not wear(contrast=True, safe=False)
    assert wear(contrast=False, safe=False)


def test_an_unknown_colour_is_named_in_the_error() -> None:
    with pytest.raises(ValueError, match="mauveish"):
        colour("mauveish")


@pytest.mark.parametrize(
    ("window", "stage", "corner"),
    [
        ((1280, 720), (1280, 720), (0, 0)),
        ((960, 540), (960, 540), (0, 0)),
        ((3840, 2160), (3840, 2160), (0, 0)),
        ((1024, 768), (1024, 576), (0, 96)),
        ((2560, 1080), (1920, 1080), (320, 0)),
    ],
)
def test_the_stage_is_letterboxed(window: tuple[int, int], stage: tuple[int, int], corner: tuple[int, int]) -> None:
    scale = Scale.fit(*window)
    assert (scale.stage, (scale.left, scale.top)) == (stage, corner)


def test_a_pixel_finds_its_way_back_to_the_stage() -> None:
    scale = Scale.fit(1024, 768)
    assert scale.at((scale.x(640), scale.y(360))) == (640, 360)


def test_the_text_setting_makes_type_larger_and_nothing_else() -> None:
    plain, large = Scale.fit(1280, 720), Scale.fit(1280, 720, text=1.5)
    assert (large.type(16), large.px(100)) == (24, plain.px(100))


def test_the_icons_of_the_stamps_are_nowhere_else_on_a_screen() -> None:
    """Else an icon would tell what a card is worth; practising names two of the skills by them."""
    icons = {stance.icon for stance in MOVE.values()}
    home = Path(theme.__file__).parent
    users = {path.name for path in home.rglob("*.py") if any(f'"{icon}"' in path.read_text("utf-8") for icon in icons)}
    assert users == {"theme.py", "practise.py"}
