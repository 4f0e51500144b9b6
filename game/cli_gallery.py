"""The command `gallery`: everything that is drawn, as PNG files and a page that shows them."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from itertools import chain
from typing import TYPE_CHECKING, TextIO

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.app.gallery.page import page
from game.app.gallery.people import by_lot, faces, parts, people
from game.app.gallery.things import all_icons, all_rooms, posters
from game.app.gallery.tour import SEED, Tour
from game.app.gallery.workshop import by_hands, by_phones
from game.cli_held import Held
from game.cli_parser import Slip, unknown
from game.cli_scenario import Opened, language, open_scenario
from game.content.catalogue import scenario_folders
from game.prove.bots import BOTS
from game.resources import scenarios
from game.saves.settings import Settings
from game.text.interface import interface

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from game.app.gallery.sheet import Named
    from game.app.gallery.tour import Seat

DRAWN, FAILED = 0, 1
KINDS = ("screens", "guests", "parts", "posters", "rooms", "icons")
SIZES = ((640, 360), (1280, 720), (1920, 1080))
PLAYERS = ("listener-challenger", "pleaser", "always-relate")  # the later ones come where the first does not


def run_gallery(args: Namespace, out: TextIO) -> int:
    """0, or 1 after one line about an evening or a folder that cannot be used; raises Slip."""
    for kind in args.only or ():
        if kind not in KINDS:
            raise Slip(unknown("kind", kind, KINDS))
    langs = interface().languages() if args.all else [language(lang, "en") for lang in args.lang or ("en",)]
    opened = [open_scenario(name) for name in args.scenario or _ours()]
    evenings = [one for one in opened if one]
    if len(evenings) < len(opened):
        return FAILED
    sizes = SIZES if args.all else args.size or [SIZES[1]]
    names: list[str] = []
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    with tempfile.TemporaryDirectory() as home:  # the evenings played here are nobody's
        os.environ["MINGLE_HOME"] = home
        try:
            pygame.display.init()  # the names of keys are known only then
            for name, picture in _pictures(args.only or KINDS, evenings, sizes, langs, args.text or [1.0]):
                _write(args.folder / f"{name}.png", picture)
                names.append(name)
            (args.folder / "index.html").write_text(page(names), encoding="utf-8")
        except OSError as reason:
            print(f"The gallery could not be written: {reason}", file=sys.stderr)
            return FAILED
    print(f"{len(names)} pictures: {args.folder / 'index.html'}", file=out)
    return DRAWN


def _ours() -> Iterator[str]:
    return (folder.name for folder in scenario_folders(scenarios()))


def _pictures(
    kinds: Iterable[str],
    evenings: list[Opened],
    sizes: Iterable[tuple[int, int]],
    langs: Iterable[str],
    texts: Iterable[float],
) -> Iterator[Named]:
    lang = next(iter(langs))
    makers: dict[str, Callable[[], Iterator[Named]]] = {
        "screens": lambda: _screens(evenings, sizes, langs, texts),
        "guests": lambda: (shot for one in evenings for shot in people(one.scenario, one.words, lang)),
        "parts": lambda: (shot for some in (by_lot, parts, faces) for shot in some()),
        "posters": lambda: (shot for one in evenings for shot in posters(one.scenario, one.words, langs)),
        "rooms": lambda: all_rooms(max(sizes)),
        "icons": all_icons,
    }
    for kind in kinds:
        yield from makers[kind]()


def _screens(
    evenings: list[Opened], sizes: Iterable[tuple[int, int]], langs: Iterable[str], texts: Iterable[float]
) -> Iterator[Named]:
    for size in sizes:
        for lang in langs:
            for text in texts:
                folder = f"screens/{size[0]}x{size[1]}-{lang}-{text:g}"
                settings = Settings(lang=lang, text_scale=text, reduced_motion=True)
                tour = Tour(size, settings, [_seat(name) for name in PLAYERS])
                around = chain(tour.outside(), by_hands(tour), by_phones(tour, Held(SEED, lang)))
                yield from ((f"{folder}/{place}", shot) for place, shot in around)
                for one in evenings:
                    shots = tour.evening(one.name)
                    yield from ((f"{folder}/{one.scenario.id}-{place}", shot) for place, shot in shots)


def _seat(name: str) -> Seat:
    return lambda session: BOTS[name](session, SEED, str)


def _write(path: Path, picture: pygame.Surface) -> None:
    """Raises OSError, also where pygame would say something of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = io.BytesIO()
    pygame.image.save(picture, kept, "picture.png")
    path.write_bytes(kept.getvalue())
