"""The `host` command: a workshop from one laptop, on phones, or with hands counted by eye and no network."""

from __future__ import annotations

import shlex
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING

from game.cli_parser import Slip, program
from game.cli_play import SEEDS
from game.cli_scenario import language, open_scenario
from game.console.asking import somebody
from game.console.evening import INTERRUPTED, Notices
from game.console.hosting.group_ending import GroupEnding
from game.console.hosting.host import Host
from game.console.page import page_for
from game.console.wording import Wording
from game.group.messages import Teams
from game.saves.fault import JournalFault
from game.saves.rooms.engine import is_file
from game.saves.rooms.forgetting import blank_old
from game.saves.rooms.place import Place, folders, fresh, nth_of
from game.saves.settings import load_settings
from game.saves.workshop import begin_workshop, is_there, keeping_of, newest_open, take_up_workshop

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli_scenario import Opened
    from game.console.page import Page
    from game.group.workshop import Workshop

FAILED = 1


def host(args: Namespace) -> int:
    served = [name for name in ("lan", "json", "headless", "screen") if getattr(args, name)]
    served += [name for name in ("port", "public_url", "tls", "rooms") if getattr(args, name) is not None]
    if args.no_phones and served:
        raise Slip(f"--{served[0].replace('_', '-')} is for phones; leave it or --no-phones out")
    if args.rooms and args.db and is_file(args.db):
        raise Slip("an SQLite file is open once at a time; leave --db out, and each room has a folder of its own")
    if not args.no_phones and find_spec("uvicorn") is None:
        way = f"`{program()} host {shlex.quote(args.scenario)} --no-phones` counts hands"
        raise Slip(f"phones need uvicorn; {way}")
    opened = open_scenario(args.scenario)
    if opened is None:
        return FAILED
    lang = language(args.lang, load_settings().lang)
    if args.screen:
        if args.workshop is None:
            raise Slip("--screen is for a workshop that is served; name it by --workshop")
        from game.cli_window import open_screen  # noqa: PLC0415

        return open_screen(_place(args, opened, 0), opened, lang)
    blank_old([Place(None, args.db, "")] if args.db else folders())
    seed = randbelow(SEEDS) if args.seed is None else args.seed
    place = _place(args, opened, seed)
    places = [nth_of(place, nth) for nth in range(1, args.rooms + 1)] if args.rooms else [place]
    try:
        workshops = [_workshop(args, opened, lang, seed, one) for one in places]
    except JournalFault as fault:
        print(fault, file=sys.stderr)
        return FAILED
    if not args.no_phones and any(workshop.room.step != "ended" for workshop in workshops):
        from game.cli_serve import serve  # noqa: PLC0415 - who counts hands loads no server

        return serve(args, opened, workshops, lang, again(args, opened, place))
    return _run(workshops[0], opened, Wording(opened.words, lang), args)


def _workshop(args: Namespace, opened: Opened, lang: str, seed: int, place: Place) -> Workshop:
    """Begun, or gone on with; raises JournalFault, Slip."""
    if is_there(place):
        if args.seed is not None or args.teams is not None or args.minutes is not None:
            raise Slip(f"{place} goes on as it began; leave --seed, --teams and --minutes out")
        return take_up_workshop(opened.scenario, place, lang)
    left = None if args.workshop or args.rooms else newest_open(opened.scenario.id, args.db or "")
    if left and not args.json:
        page, wording = page_for(sys.stdout), Wording(opened.words, lang)
        page.line(wording.ui("host.left"))
        page.whole(f"  {again(args, opened, left)}")
    workshop = begin_workshop(opened.scenario, seed, lang, args.minutes or 60, place)
    if args.teams:
        workshop.do(Teams(args.teams))
    return workshop


def _place(args: Namespace, opened: Opened, seed: int) -> Place:
    if args.workshop is None:
        return fresh(opened.scenario.id, seed, args.db or "")
    return Place(None, args.db, args.workshop) if args.db else Place(Path(args.workshop))


def _run(workshop: Workshop, opened: Opened, wording: Wording, args: Namespace) -> int:
    page, keeping = page_for(sys.stdout), keeping_of(workshop)
    if workshop.room.step == "ended":
        return _told_again(workshop, wording, page)
    code = 0
    try:
        Host(workshop, wording, sys.stdin, page, now=time.time, notice=Notices(keeping, wording)).run()
    except KeyboardInterrupt:
        page.gap()
        code = INTERRUPTED
    keeping.close()
    if keeping.fault:
        page.line(wording.ui("unsaved", path=str(keeping.path)))
        return code
    page.gap()
    page.whole(wording.ui("host.kept" if keeping.place.folder else "host.kept.db", path=str(keeping.path)))
    if workshop.room.step != "ended":
        page.line(wording.ui("host.go_on"))
        page.whole(f"  {again(args, opened, keeping.place)}")
    return code


def _told_again(workshop: Workshop, wording: Wording, page: Page) -> int:
    GroupEnding(workshop, wording, page, somebody(sys.stdin, page)).tell()
    return 0


def again(args: Namespace, opened: Opened, place: Place) -> str:
    """The command that goes on with a workshop, in the way in which it was begun; a password is not repeated."""
    way = " --no-phones" if args.no_phones else " --lan" if args.lan else ""
    public = f" --public-url {shlex.quote(args.public_url)}" if args.public_url else ""
    asked = f" --lang {args.lang}" if args.lang else ""
    asked += f" --rooms {args.rooms}" if args.rooms else ""
    return f"{program()} host {shlex.quote(opened.name)}{way}{public}{asked} {shlex.join(place.arguments)}"
