"""The pictures of the README: the first evening and the fullest, played by fixed commands, as the window shows them.

usage: python bench/pictures.py DIR
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame

from game.app.app import App
from game.app.screens.debrief import DebriefScreen
from game.app.shelf import Shelf
from game.core.commands import Hear
from game.prove.bots import BOTS
from game.saves.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.view import View

SIZE = (1280, 720)
COARSE = bytes(value & 0xFC | value >> 6 for value in range(256))  # what no eye sees, and PNG pays for
EVENING, PARTY, SEED, BOT = "jeppe", "full_house", 3, "listener-challenger"
PARTY_SEED = 1


def settle(app: App) -> None:
    """Let everybody stop walking and talking, with their eyes open."""
    for _ in range(240):
        app.update(1 / 30)
        app.draw()


def keep(app: App, path: Path) -> None:
    settle(app)
    raw = pygame.image.tobytes(app.surface, "RGB").translate(COARSE)
    pygame.image.save(pygame.image.frombytes(raw, SIZE, "RGB"), str(path))
    print(f"{path}: {path.stat().st_size // 1024} kB")


def play_until(app: App, enough: Callable[[View], bool]) -> None:
    session = app.session
    bot = BOTS[BOT](session, session.seed, str) if session else None
    while session and bot and not session.over and not enough(session.view()):
        session.play(bot.choose(session.view()) or ())


def a_talk_worth_seeing(view: View) -> bool:
    """A card has been taken and its stamp has fallen, the guest talks on, and one card lies face down."""
    talk = view.talk
    if view.where != "talk" or talk is None or talk.last is None or not isinstance(view.offers[0].commands[0], Hear):
        return False
    down = [card for card in talk.cards if card.face_down]
    return talk.guest == EVENING and 0 < len(down) < len(talk.cards)


def everybody_waits(view: View) -> bool:
    return view.where == "room" and sum(guest.presence != "gone" for guest in view.guests) == 4


def wanted_by_a_crowd(view: View) -> int:
    """How many are in the room, where one of them wants the player."""
    here = [guest for guest in view.guests if guest.presence != "gone"]
    return len(here) if view.where == "room" and any(guest.presence == "wanting" for guest in here) else 0


def at_its_fullest(app: App) -> Callable[[View], bool]:
    """The evening is played once to count, and then again."""
    most = 0

    def count(view: View) -> bool:
        nonlocal most
        most = max(most, wanted_by_a_crowd(view))
        return False

    app.evening.begin(PARTY, PARTY_SEED)
    play_until(app, count)
    return lambda view: wanted_by_a_crowd(view) == most


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    surface = pygame.display.set_mode(SIZE)
    with tempfile.TemporaryDirectory() as home:
        os.environ["MINGLE_HOME"] = home
        app = App(surface, Shelf(), Settings(lang="en"))
        shots: tuple[tuple[str, str, int, Callable[[View], bool]], ...] = (
            ("talk", EVENING, SEED, a_talk_worth_seeing),
            ("room", EVENING, SEED, everybody_waits),
            ("debrief", EVENING, SEED, lambda _: False),
            ("party", PARTY, PARTY_SEED, at_its_fullest(app)),
        )
        for name, evening, seed, enough in shots:
            app.go(app.evening.begin(evening, seed))
            play_until(app, enough)
            app.go("resume")
            if isinstance(app.screen, DebriefScreen):
                app.screen.come_to(2, None)  # past the dark room, to what happened
            keep(app, folder / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
