"""A screen nobody sees, the game on it, and hands to use it with: for tests that play in a real window."""

from __future__ import annotations

import json
import os
import subprocess
import time
from contextlib import contextmanager
from shutil import which
from typing import TYPE_CHECKING

import pytest

from tests.conftest import skip_or_fail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 40.0  # seconds; a shared machine may be slow, a hung window must still end the test

# noreset: xdotool, the first to come and gone again, would reset the display while the game connects
DISPLAY = ("-screen", "0", "1280x720x24", "-nolisten", "tcp", "-noreset")


class Desk:
    """The game, started by `command` on a display, and its window; `environ` is put on top of what it is given."""

    def __init__(self, command: list[str], display: str, home: Path, **environ: str) -> None:
        self.home = home
        self.env = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}
        self.env |= {"DISPLAY": display, "MINGLE_HOME": str(home), "SDL_AUDIODRIVER": "dummy", "LC_ALL": "C.UTF-8"}
        self.env["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
        self.env |= environ
        self.game = subprocess.Popen(
            command, env=self.env, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self.window = self._until(self._shown, "the window").split()[0]
        self.xdotool("windowfocus", "--sync", self.window)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.xdotool("key", key)
            time.sleep(0.06)

    def tell(self, *lines: str) -> None:
        """Write this on the game's stdin, for games of the tests' own that listen to it."""
        assert self.game.stdin
        self.game.stdin.write("".join(f"{line}\n" for line in lines))
        self.game.stdin.flush()

    def turn(self, key: str, holds: Callable[[], bool], what: str) -> None:
        """Press a key that makes the window anew; where nobody manages windows it may fall between two of them."""
        for _ in range(4):
            self.xdotool("windowfocus", self.window)
            self.press(key)
            if self._seen(lambda: "yes" if holds() else "", PATIENCE / 4):
                return
        pytest.fail(f"waited in vain for {what}")

    def click(self, x: int, y: int) -> None:
        self.xdotool("mousemove", "--window", self.window, str(x), str(y))
        time.sleep(0.1)
        self.xdotool("click", "1")

    def journals(self) -> list[Path]:
        return sorted((self.home / "evenings").glob("*.jsonl"))

    def wait_for(self, holds: Callable[[], bool], what: str) -> None:
        self._until(lambda: "yes" if holds() else "", what)

    def ended(self) -> bool:
        return any('"is":"evening_ended"' in path.read_text(encoding="utf-8") for path in self.journals())

    def finished_evenings(self) -> int:
        kept = self.home / "progress.json"
        return int(json.loads(kept.read_text(encoding="utf-8"))["jeppe"]["medium"]["evenings"]) if kept.exists() else 0

    def close(self) -> None:
        if self.game.poll() is None:
            self.game.terminate()
        self.game.communicate(timeout=10)

    def xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=True, capture_output=True, timeout=20)

    def size(self) -> tuple[int, int]:
        """How large the window is."""
        asked = ["xdotool", "getwindowgeometry", "--shell", self.window]
        said = subprocess.run(asked, env=self.env, capture_output=True, text=True, check=True).stdout.split()
        found = dict(one.split("=") for one in said)
        return int(found["WIDTH"]), int(found["HEIGHT"])

    def _shown(self) -> str:
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.game.pid)]
        return subprocess.run(search, env=self.env, capture_output=True, text=True, check=False).stdout

    def _until(self, look: Callable[[], str], what: str) -> str:
        if seen := self._seen(look, PATIENCE):
            return seen
        said = self.game.stderr.read() if self.game.stderr and self.game.poll() is not None else "it still runs"
        pytest.fail(f"waited in vain for {what}; the game says: {said}")

    def _seen(self, look: Callable[[], str], patience: float) -> str:
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline and self.game.poll() is None:
            if seen := look():
                return seen
            time.sleep(0.05)
        return look()


@contextmanager
def seated(command: list[str], home: Path, **environ: str) -> Iterator[Desk]:
    """Start an X server and the game on it; both are gone afterwards."""
    missing = [name for name in ("Xvfb", "xdotool") if not which(name)]
    if missing:
        skip_or_fail(f"not installed: {', '.join(missing)}")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *DISPLAY], pass_fds=(writing,), stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as said:
        display = f":{said.readline().strip()}"
    try:
        desk = Desk(command, display, home, **environ)
        try:
            yield desk
        finally:
            desk.close()
    finally:
        server.terminate()
        server.wait(timeout=10)
