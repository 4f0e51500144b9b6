"""A workshop with phones: the server, and where everybody finds it."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from ssl import SSLError
from typing import TYPE_CHECKING

from game.beside import beside
from game.console.page import page_for
from game.console.wording import Wording
from game.report.workshop_written import exported
from game.saves.workshop import keeping_of
from game.web.serve import Server, served

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from game.cli_scenario import Opened
    from game.group.workshop import Workshop
    from game.saves.rooms.keeping import Keeping
    from game.web.serve import Served

FAILED = 1


def serve(args: Namespace, opened: Opened, workshops: Sequence[Workshop], lang: str, again: str) -> int:
    """Until Ctrl-C; `again` is the command that goes on afterwards."""
    keepings = [keeping_of(workshop) for workshop in workshops]
    try:
        server = Server(
            workshops[0], opened.words, lang, exported, others=workshops[1:], lan=args.lan, port=args.port,
            public_url=args.public_url or "", tls=tuple(args.tls) if args.tls else None,
        )  # fmt: skip
    except OSError as wrong:
        if args.tls and isinstance(wrong, SSLError | FileNotFoundError):
            print(f"host: these are no certificate and key: {args.tls[0]}, {args.tls[1]} ({wrong})", file=sys.stderr)
            return FAILED
        print(f"host: cannot listen: {wrong.strerror or wrong}", file=sys.stderr)
        return FAILED
    wording = Wording(opened.words, lang)
    _tell([served(hall) for hall in server.rooms.halls], args, wording)
    screen = ("host", opened.name, "--screen", *keepings[0].place.arguments, "--lang", lang)
    window = None if args.headless or args.json or args.tls or args.rooms else beside(*screen)
    with suppress(KeyboardInterrupt):  # how one stops it
        server.run()
    if window:
        window.terminate()
        window.wait()
    for keeping in keepings:
        keeping.close()
    if not args.json:
        _part(keepings, wording, again, over=all(workshop.room.step == "ended" for workshop in workshops))
    return FAILED if any(keeping.fault for keeping in keepings) else 0


def _tell(rooms: Sequence[Served], args: Namespace, wording: Wording) -> None:
    """A line of JSON each, or where each is found."""
    page = page_for(sys.stdout)
    screen = "screen" if args.headless or args.tls or args.rooms else "window"
    for one in rooms:
        if args.json:
            where = {"url": one.url, "code": one.code, "facilitator": one.facilitator, "screen": one.screen}
            print(json.dumps({**where, "pid": os.getpid()}), flush=True)
            continue
        for name, url in ((screen, one.screen), ("lead", one.facilitator), ("phones", one.url)):
            page.line(wording.ui(f"host.web.{name}"))
            page.whole(f"  {url}")
        if len(rooms) > 1:
            page.gap()
    if args.json:
        return
    if not (args.lan or args.public_url):
        page.line(wording.ui("host.web.alone"))
    page.line(wording.ui("host.web.stop"))
    sys.stdout.flush()


def _part(keepings: Sequence[Keeping], wording: Wording, again: str, *, over: bool) -> None:
    page = page_for(sys.stdout)
    page.gap()
    for keeping in keepings:
        if keeping.fault:
            page.line(wording.ui("unsaved", path=str(keeping.path)))
            continue
        page.whole(wording.ui("host.web.kept" if keeping.place.folder else "host.kept.db", path=str(keeping.path)))
    if not over and not all(keeping.fault for keeping in keepings):
        page.line(wording.ui("host.go_on"))
        page.whole(f"  {again}")
