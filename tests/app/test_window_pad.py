"""A gamepad in the real window: SDL makes one up and moves it, and what SDL reports plays an evening."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.app.with_a_pad import sdl
from tests.conftest import skip_or_fail
from tests.desk import PATIENCE, seated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desk import Desk

ROOT = Path(__file__).parents[2]
A, B = "button 0", "button 1"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    if sdl() is None:
        skip_or_fail("the SDL of this pygame is not found, or makes up no gamepads")
    monkeypatch.chdir(ROOT)
    with seated([sys.executable, "-m", "tests.app.with_a_pad"], tmp_path) as desk:
        yield desk


def written(desk: Desk) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in desk.journals())


def test_an_evening_is_begun_played_paused_and_left_with_a_gamepad(desk: Desk) -> None:
    desk.tell(A)
    desk.wait_for(lambda: len(desk.journals()) == 1, "A to begin the evening")
    desk.tell(A)
    desk.wait_for(lambda: '"is":"approached"' in written(desk), "A to walk over")
    for _ in range(12):  # hear on; then find the first card, and say it
        desk.tell(A)
        time.sleep(1)
        if '"is":"said"' in written(desk):
            break
    desk.wait_for(lambda: '"is":"said"' in written(desk), "a card to be said")
    desk.tell(B, "hat down", "stick down", "hat down", "stick down", A)
    assert desk.game.wait(timeout=PATIENCE) == 0, "quit, the last of the pause"
    assert not desk.ended()
