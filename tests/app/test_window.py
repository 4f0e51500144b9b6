"""The real window on a real X server, driven by real keys and a real mouse, from the title to the debrief."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAIN = Path(__file__).parents[2] / "main.py"
PATIENCE = 40.0  # seconds; a shared machine may be slow, a hung window must still end the test

# noreset: xdotool, the first to come and gone again, would reset the display while the game connects
DISPLAY = ("-screen", "0", "1280x720x24", "-nolisten", "tcp", "-noreset")


class Desk:
    """A screen nobody sees, the game on it, and hands to use it with."""

    def __init__(self, display: str, home: Path) -> None:
        self.home = home
        self.env = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}
        self.env |= {"DISPLAY": display, "MINGLE_HOME": str(home), "SDL_AUDIODRIVER": "dummy", "LC_ALL": "C.UTF-8"}
        self.env["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
        self.game = subprocess.Popen(
            [sys.executable, str(MAIN)], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self.window = self._until(self._shown, "the window").split()[0]
        self._xdotool("windowfocus", "--sync", self.window)

    def press(self, *keys: str) -> None:
        for key in keys:
            self._xdotool("key", key)
            time.sleep(0.06)

    def click(self, x: int, y: int) -> None:
        self._xdotool("mousemove", "--window", self.window, str(x), str(y))
        time.sleep(0.1)
        self._xdotool("click", "1")

    def journals(self) -> list[Path]:
        return sorted((self.home / "evenings").glob("*.jsonl"))

    def wait_for(self, holds: Callable[[], bool], what: str) -> None:
        self._until(lambda: "yes" if holds() else "", what)

    def ended(self) -> bool:
        return any('"is":"evening_ended"' in path.read_text(encoding="utf-8") for path in self.journals())

    def finished_evenings(self) -> int:
        kept = self.home / "progress.json"
        return int(json.loads(kept.read_text(encoding="utf-8"))["jeppe"]["evenings"]) if kept.exists() else 0

    def close(self) -> None:
        if self.game.poll() is None:
            self.game.terminate()
        self.game.communicate(timeout=10)

    def _shown(self) -> str:
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.game.pid)]
        return subprocess.run(search, env=self.env, capture_output=True, text=True, check=False).stdout

    def _until(self, look: Callable[[], str], what: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if seen := look():
                return seen
            if self.game.poll() is not None:
                break
            time.sleep(0.05)
        said = self.game.stderr.read() if self.game.stderr and self.game.poll() is not None else "it still runs"
        pytest.fail(f"waited in vain for {what}; the game says: {said}")

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=True, capture_output=True, timeout=20)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    missing = [name for name in ("Xvfb", "xdotool") if not which(name)]
    if missing:
        why = f"not installed: {', '.join(missing)}"
        (pytest.fail if os.environ.get("MINGLE_NO_SKIP") == "1" else pytest.skip)(why)
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *DISPLAY],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as said:
        display = f":{said.readline().strip()}"
    try:
        desk = Desk(display, tmp_path)
        try:
            yield desk
        finally:
            desk.close()
    finally:
        server.terminate()
        server.wait(timeout=10)


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
    desk._xdotool("windowsize", "--sync", desk.window, "1000", "640")
    time.sleep(0.3)
    desk.press("shift+Tab", "Return")
    assert desk.game.wait(timeout=PATIENCE) == 0
    assert json.loads((desk.home / "settings.json").read_text(encoding="utf-8"))["window"] == [1000, 640]


def test_an_evening_is_begun_by_mouse(desk: Desk) -> None:
    desk.click(300, 394)
    desk.wait_for(lambda: len(desk.journals()) == 1, "a click to begin the evening")


def test_quitting_from_the_pause_keeps_the_evening(desk: Desk) -> None:
    desk.press("Return")
    desk.wait_for(lambda: len(desk.journals()) == 1, "the evening to begin")
    desk.press("Escape", "shift+Tab", "Return")
    assert desk.game.wait(timeout=PATIENCE) == 0
    assert not desk.ended()
