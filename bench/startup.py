"""How large the program is, and how long from its start to the first frame: a folder, one file, and a checkout.

usage: python bench/startup.py     (Linux with Xvfb; builds the program twice, which takes a minute)
"""

from __future__ import annotations

import mmap
import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent / "program"))

from build import ROOT, build, pack, start

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 9
PATIENCE = 30.0
COLOURS = 100  # an empty screen has one or two
HEADER = 4096  # bytes of the screen's file to leave out, whatever precedes the pixels


@contextmanager
def screen(folder: Path) -> Iterator[tuple[str, mmap.mmap]]:
    """A screen nobody sees: its display, and its pixels as they are now."""
    reading, writing = os.pipe()
    words = ["-screen", "0", "1280x720x24", "-nolisten", "tcp", "-noreset", "-fbdir", str(folder)]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *words], pass_fds=(writing,), stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as said:
        display = f":{said.readline().strip()}"
    try:
        with (
            (folder / "Xvfb_screen0").open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as pixels,
        ):
            yield display, pixels
    finally:
        server.terminate()
        server.wait(timeout=10)


def first_frame(command: list[str], home: str) -> tuple[float, float]:
    """Seconds from the start of the process until the title is seen: of the clock, and of the processor."""
    folder = Path(tempfile.mkdtemp(dir=home))
    with screen(folder) as (display, pixels):
        env = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}
        env |= {"DISPLAY": display, "MINGLE_HOME": str(folder), "SDL_AUDIODRIVER": "dummy"}
        begun = time.perf_counter()
        game = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while len(set(pixels[HEADER::997])) < COLOURS:
                if time.perf_counter() - begun > PATIENCE or game.poll() is not None:
                    raise RuntimeError(f"{command[0]} showed nothing")
                time.sleep(0.002)
            seen = time.perf_counter() - begun
        finally:
            game.terminate()
            _, game.returncode, used = os.wait4(game.pid, 0)
    return seen, used.ru_utime + used.ru_stime


def megabytes(*files: Path) -> str:
    return f"{sum(file.lstat().st_size for file in files if file.is_file()) / 1e6:.1f}"


def main() -> None:
    os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
    with tempfile.TemporaryDirectory() as home:
        commands = {"python main.py": [sys.executable, str(ROOT / "main.py")]}
        sizes = {"python main.py": ("-", "-")}
        for name, one_file in (("a folder", False), ("one file", True)):
            folder = build(Path(home) / name.replace(" ", "_"), one_file=one_file)
            commands[name] = [str(start(folder))]
            sizes[name] = (megabytes(*folder.rglob("*")), megabytes(pack(folder)))
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        for _ in range(ROUNDS):  # in turn, so that a busy moment of the machine is all of theirs
            for name, command in commands.items():
                taken[name].append(first_frame(command, home))
    print(f"{'start to first frame, s':<26}{'median':>8}{'best':>8}{'CPU':>8}{'MB':>8}{'MB zipped':>12}")
    for name, rounds in taken.items():
        seconds, worked = zip(*rounds, strict=True)
        size, zipped = sizes[name]
        print(f"{name:<26}{median(seconds):>8.2f}{min(seconds):>8.2f}{median(worked):>8.2f}{size:>8}{zipped:>12}")


if __name__ == "__main__":
    main()
