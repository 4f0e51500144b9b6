"""Whole evenings played by a bot through the real screens: what they hold of the memory, over half an hour of party.

usage: python bench/evening.py [scenario id or folder] [minutes]
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame

from game.app.ahead import Ahead
from game.app.app import App
from game.app.keep import KEPT
from game.app.memory import give_back_at_once
from game.app.shelf import Shelf
from game.app.sound import open_sound
from game.app.window import CALM, LIVELY
from game.prove.bots import BOTS
from game.saves.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = (1920, 1080)
BOT = "listener-challenger"
READS = 4.0  # seconds between two commands
CUT = 180  # seconds between two lines of the table
BUDGET = 250  # megabytes
STATUS = Path("/proc/self/status")


def megabytes(field: str) -> float:
    """VmRSS is what the process holds now, VmHWM the most it ever held; Linux says so."""
    line = next(one for one in STATUS.read_text(encoding="ascii").splitlines() if one.startswith(field))
    return int(line.split()[1]) / 1024


class Player:
    """Plays as the window would show it: 60 frames a second while something moves, 12 while nothing does."""

    def __init__(self, app: App, scenario: str) -> None:
        self.app, self.scenario = app, scenario
        self.ahead = Ahead(app)
        self.evenings = 0
        self.frames: list[float] = []  # process CPU milliseconds of each that was drawn
        self.answers: list[float] = []  # and of a key with the frame that answers it

    def begin(self) -> None:
        """Look at the title, or the debrief, then at the evenings, and choose."""
        self.watch(READS)
        self.app.go("choose")
        self.watch(READS)
        self.evenings += 1
        self.frame(1 / LIVELY, self.answers, self._choose)
        assert self.app.session is not None  # noqa: S101 (it has just begun)
        self.bot = BOTS[BOT](self.app.session, self.evenings, str)

    def _choose(self) -> None:
        self.app.go(self.app.evening.begin(self.scenario, self.evenings))

    def play(self) -> None:
        """One choice of the bot; after the last of an evening the next."""
        if self.app.session is None or self.app.session.over:
            self.begin()
        else:
            self.frame(1 / LIVELY, self.answers, self._act)

    def _act(self) -> None:
        self.app.go(self.app.evening.act(self.bot.choose(self.app.view) or ()))

    def watch(self, seconds: float) -> None:
        past = 0.0
        while past < seconds:
            dt = 1 / (LIVELY if self.app.moving else CALM)
            past += dt
            if not self.app.moving and not self.ahead.step():
                self.app.sound.prepare()
            self.frame(dt, self.frames)

    def frame(self, dt: float, taken: list[float], then: Callable[[], None] | None = None) -> None:
        start = time.process_time()
        if then:
            then()
        self.app.update(dt)
        if self.app.draw():
            pygame.display.flip()
            taken.append((time.process_time() - start) * 1000)


def line(player: Player, at: float) -> float:
    gc.collect()
    now = megabytes("VmRSS")
    objects = len(gc.get_objects())
    print(
        f"{at / 60:>7.0f}{player.evenings:>10}{len(player.frames):>9}{now:>9.0f}{KEPT.weight / 2**20:>9.1f}"
        f"{len(KEPT):>10}{objects:>10,}",
        flush=True,
    )
    return now


def share(taken: list[float], part: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(len(taken) * part))] if taken else 0.0


def main() -> int:
    scenario = sys.argv[1] if len(sys.argv) > 1 else "full_house"
    minutes = float(sys.argv[2]) if len(sys.argv) > 2 else 30.0
    give_back_at_once()
    with tempfile.TemporaryDirectory() as home:
        os.environ["MINGLE_HOME"] = home
        surface = pygame.display.set_mode(SIZE)
        app = App(surface, Shelf(), Settings(lang="en"), sound=open_sound())
        player = Player(app, scenario)
        print(f"{'minute':>7}{'evenings':>10}{'frames':>9}{'RSS MB':>9}{'kept MB':>9}{'pictures':>10}{'objects':>10}")
        line(player, 0)
        player.begin()
        at, marked = 0.0, 0.0
        while at < minutes * 60:
            player.play()
            player.watch(READS)
            at += READS
            if at - marked >= CUT:
                marked = at
                line(player, at)
    most = megabytes("VmHWM")
    print(f"most ever: {most:.0f} MB (budget {BUDGET})")
    print(f"process CPU ms a frame: p50 {share(player.frames, 0.5):.2f}, p99 {share(player.frames, 0.99):.2f}")
    print(f"a key and the frame that answers it: p50 {share(player.answers, 0.5):.0f}, worst {max(player.answers):.0f}")
    return 0 if most <= BUDGET else 1


if __name__ == "__main__":
    sys.exit(main())
