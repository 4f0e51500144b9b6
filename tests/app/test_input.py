"""Keys, gamepad and mouse become the same few intents, and keys can be remapped."""

from __future__ import annotations

import pygame
import pytest

from game.app.input import KEYS, Click, Point, Press, Reader, Wheel, badge, remapped
from game.app.scale import Scale

SCALE = Scale.fit(1280, 720)


def read(reader: Reader, kind: int, **put: object) -> object:
    return reader.read(pygame.event.Event(kind, put), SCALE)


@pytest.fixture(autouse=True)
def _names_of_keys() -> None:
    pygame.display.init()


@pytest.mark.parametrize(
    ("key", "action"),
    [(pygame.K_RETURN, "choose"), (pygame.K_KP_ENTER, "choose"), (pygame.K_SPACE, "choose"), (pygame.K_3, "3"),
     (pygame.K_KP3, "3"), (pygame.K_ESCAPE, "back"), (pygame.K_F11, "full"), (pygame.K_v, "voice")],
)  # fmt: skip
def test_a_key_is_an_action(key: int, action: str) -> None:
    assert read(Reader(), pygame.KEYDOWN, key=key, mod=0) == Press(action)


def test_shift_tab_goes_back() -> None:
    assert read(Reader(), pygame.KEYDOWN, key=pygame.K_TAB, mod=pygame.KMOD_SHIFT) == Press("previous")


def test_the_mouse_points_clicks_and_turns_its_wheel() -> None:
    reader = Reader()
    assert read(reader, pygame.MOUSEMOTION, pos=(10, 20), buttons=(0, 0, 0)) == Point(10, 20)
    assert read(reader, pygame.MOUSEBUTTONDOWN, pos=(10, 20), button=1) == Click(10, 20)
    assert read(reader, pygame.MOUSEBUTTONDOWN, pos=(10, 20), button=3) is None
    assert read(reader, pygame.MOUSEWHEEL, x=0, y=-1) == Wheel(-1)


def test_the_gamepad_moves_and_chooses() -> None:
    reader = Reader()
    assert read(reader, pygame.JOYBUTTONDOWN, button=0) == Press("choose")
    assert read(reader, pygame.JOYBUTTONDOWN, button=2) == Press("silence")
    assert read(reader, pygame.JOYHATMOTION, value=(0, 1)) == Press("up")
    assert read(reader, pygame.JOYBUTTONDOWN, button=13) == Press("left")
    assert read(reader, pygame.JOYHATMOTION, value=(0, 0)) is None


def test_a_leaning_stick_moves_once_until_it_is_let_go() -> None:
    reader = Reader()
    pushed = [read(reader, pygame.JOYAXISMOTION, axis=0, value=value) for value in (0.4, 0.7, 0.9, 0.8, 0.1, 0.9)]
    assert pushed == [None, Press("right"), None, None, None, Press("right")]


def test_a_remapped_key_leaves_whoever_had_it() -> None:
    keys = remapped({"hear": "s"})
    assert keys["hear"] == ("s",)
    assert "s" not in keys["silence"] or keys["silence"] == KEYS["silence"]
    assert Reader(keys).read(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_s, mod=0), SCALE) == Press("hear")


def test_enter_and_escape_cannot_be_taken_away() -> None:
    assert remapped({"hear": "return", "choose": "x"}) == dict(KEYS)


def test_badges_show_what_is_printed_on_the_key() -> None:
    assert [badge(action) for action in ("choose", "back", "hear", "3", "full")] == ["Enter", "Esc", "H", "3", "F11"]


def test_a_held_enter_counts_once_and_a_held_arrow_goes_on() -> None:
    reader = Reader()
    enter = [read(reader, pygame.KEYDOWN, key=pygame.K_RETURN, mod=0) for _ in range(3)]
    assert enter == [Press("choose"), None, None]
    assert read(reader, pygame.KEYUP, key=pygame.K_RETURN, mod=0) is None
    assert read(reader, pygame.KEYDOWN, key=pygame.K_RETURN, mod=0) == Press("choose")
    assert [read(reader, pygame.KEYDOWN, key=pygame.K_DOWN, mod=0) for _ in range(2)] == [Press("down")] * 2
