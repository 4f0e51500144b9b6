"""The `host` command: a workshop from one laptop, hands counted by eye; no network is touched."""

from __future__ import annotations

import shlex
import sys
import time
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
from game.saves.settings import load_settings
from game.saves.workshop import Folder, begin_workshop, newest_open, take_up_workshop

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from game.cli_scenario import Opened
    from game.console.page import Page
    from game.group.workshop import Workshop

FAILED = 1


def host(args: Namespace) -> int:
    if not args.no_phones:
        way = f"`{program()} host {shlex.quote(args.scenario)} --no-phones` counts hands, and needs no network"
        raise Slip(f"phones cannot join yet; {way}")
    opened = open_scenario(args.scenario)
    if opened is None:
        return FAILED
    lang = language(args.lang, load_settings()[0].lang)
    try:
        workshop = _workshop(args, opened, lang)
    except JournalFault as fault:
        print(fault, file=sys.stderr)
        return FAILED
    return _run(workshop, opened, Wording(opened.words, lang), args.lang)


def _workshop(args: Namespace, opened: Opened, lang: str) -> Workshop:
    if args.workshop is not None and args.workshop.exists():
        if args.seed is not None or args.teams is not None or args.minutes is not None:
            raise Slip(f"{args.workshop} goes on as it began; leave --seed, --teams and --minutes out")
        return take_up_workshop(opened.scenario, args.workshop, lang)
    left = None if args.workshop else newest_open(opened.scenario.id)
    if left:
        page, wording = page_for(sys.stdout), Wording(opened.words, lang)
        page.line(wording.ui("host.left"))
        page.whole(f"  {_command(opened, left, args.lang)}")
    seed = randbelow(SEEDS) if args.seed is None else args.seed
    workshop = begin_workshop(opened.scenario, seed, lang, args.minutes or 60, args.workshop)
    if args.teams:
        workshop.do(Teams(args.teams))
    return workshop


def _run(workshop: Workshop, opened: Opened, wording: Wording, lang: str | None) -> int:
    page, folder = page_for(sys.stdout), workshop.keeper
    if not isinstance(folder, Folder):
        raise TypeError("a workshop that is kept has a folder")
    if workshop.room.step == "ended":
        return _told_again(workshop, wording, page)
    code = 0
    try:
        Host(workshop, wording, sys.stdin, page, now=time.time, notice=Notices(folder, wording)).run()
    except KeyboardInterrupt:
        page.gap()
        code = INTERRUPTED
    folder.close()
    if folder.fault:
        page.line(wording.ui("unsaved", path=str(folder.path)))
        return code
    page.gap()
    page.whole(wording.ui("host.kept", path=str(folder.path)))
    if workshop.room.step != "ended":
        page.line(wording.ui("host.go_on"))
        page.whole(f"  {_command(opened, folder.path, lang)}")
    return code


def _told_again(workshop: Workshop, wording: Wording, page: Page) -> int:
    GroupEnding(workshop, wording, page, somebody(sys.stdin, page)).tell()
    return 0


def _command(opened: Opened, path: Path, lang: str | None) -> str:
    asked = f" --lang {lang}" if lang else ""
    return f"{program()} host {shlex.quote(opened.name)} --no-phones{asked} --workshop {shlex.quote(str(path))}"
