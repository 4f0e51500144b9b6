"""The real window on a real X server, driven by real keys and a real mouse, from the title to the debrief."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.window import HeldKeys, open_window
from tests.desk import PATIENCE, seated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desk import Desk

MAIN = Path(__file__).parents[2] / "main.py"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with seated([sys.executable, str(MAIN)], tmp_path) as desk:
        yield desk


def test_the_window_has_an_icon_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    icons: list[pygame.Surface] = []
    monkeypatch.setattr(pygame.display, "set_icon", icons.append)
    open_window(full=False, software=True)
    assert [icon.get_bounding_rect().size for icon in icons] == [(124, 124)]  # drawn, but for a rim


def pressed(key: int = pygame.K_DOWN) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key)


def let_go(key: int = pygame.K_DOWN) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYUP, key=key)


def test_a_key_tapped_while_a_frame_takes_long_counts_once() -> None:
    keys = HeldKeys()
    assert list(keys.meant([pressed()])) == [pressed()]
    assert list(keys.meant([pressed(), pressed(), let_go(), pressed(), let_go()])) == [let_go(), pressed(), let_go()]


def test_a_key_that_is_held_goes_on_a_step_a_frame() -> None:
    keys = HeldKeys()
    list(keys.meant([pressed()]))
    assert list(keys.meant([pressed(), pressed(), pressed(pygame.K_a)])) == [pressed(), pressed(pygame.K_a)]


def test_a_key_of_which_nobody_was_told_that_it_is_up_counts_again_in_a_window_made_anew() -> None:
    keys = HeldKeys()
    assert list(keys.meant([pressed(pygame.K_F11)])) == [pressed(pygame.K_F11)]
    keys.let_go()
    again = [pressed(pygame.K_F11), let_go(pygame.K_F11)]
    assert list(keys.meant(again)) == again


def test_an_evening_by_keyboard_from_the_title_to_the_debrief_and_once_more(desk: Desk) -> None:
    desk.press("Return")
    desk.wait_for(lambda: len(desk.journals()) == 1, "the first evening to begin")
    for _ in range(60):  # hear on, or take the first card: a card is taken by its digit twice
        if desk.ended():
            break
        desk.press("Return", "1", "1")
    desk.press(*() if desk.ended() else ("a", "x", "x"))
    desk.wait_for(desk.ended, "the evening to end")
    desk.wait_for(lambda: desk.finished_evenings() == 1, "the debrief")
    desk.press(*["Right"] * 12, "Return")
    desk.wait_for(lambda: len(desk.journals()) == 2, "play it again, on the last card")


def test_the_size_of_the_window_is_remembered(desk: Desk) -> None:
    desk.xdotool("windowsize", "--sync", desk.window, "1000", "640")
    time.sleep(0.3)
    desk.press("shift+Tab", "Return")
    assert desk.game.wait(timeout=PATIENCE) == 0
    assert json.loads((desk.home / "settings.json").read_text(encoding="utf-8"))["window"] == [1000, 640]


def test_the_screen_is_filled_and_left_again(desk: Desk) -> None:
    desk.xdotool("windowsize", "--sync", desk.window, "1000", "640")
    time.sleep(0.3)
    desk.turn("F11", lambda: desk.size() == (1280, 720), "the whole screen")
    desk.turn("F11", lambda: desk.size() == (1000, 640), "the window as it was")


def test_an_evening_is_begun_by_mouse(desk: Desk) -> None:
    desk.click(300, 394)
    desk.wait_for(lambda: len(desk.journals()) == 1, "a click to begin the evening")


def test_quitting_from_the_pause_keeps_the_evening(desk: Desk) -> None:
    desk.press("Return")
    desk.wait_for(lambda: len(desk.journals()) == 1, "the evening to begin")
    desk.press("Escape", "shift+Tab", "Return")
    assert desk.game.wait(timeout=PATIENCE) == 0
    assert not desk.ended()
