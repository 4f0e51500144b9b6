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
from game.web.serve import Server

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli_scenario import Opened
    from game.group.workshop import Workshop
    from game.saves.rooms.keeping import Keeping
    from game.web.serve import Served

FAILED = 1


def serve(args: Namespace, opened: Opened, workshop: Workshop, lang: str, again: str) -> int:
    """Until Ctrl-C; `again` is the command that goes on afterwards."""
    keeping = keeping_of(workshop)
    try:
        server = Server(
            workshop, opened.words, lang, exported, lan=args.lan, port=args.port, public_url=args.public_url or "",
            tls=tuple(args.tls) if args.tls else None,
        )  # fmt: skip
    except OSError as wrong:
        if args.tls and isinstance(wrong, SSLError | FileNotFoundError):
            print(f"host: these are no certificate and key: {args.tls[0]}, {args.tls[1]} ({wrong})", file=sys.stderr)
            return FAILED
        print(f"host: cannot listen: {wrong.strerror or wrong}", file=sys.stderr)
        return FAILED
    wording = Wording(opened.words, lang)
    _tell(server.served, args, wording)
    screen = ("host", opened.name, "--screen", *keeping.place.arguments, "--lang", lang)
    window = None if args.headless or args.json or args.tls else beside(*screen)
    with suppress(KeyboardInterrupt):  # how one stops it
        server.run()
    if window:
        window.terminate()
        window.wait()
    keeping.close()
    if not args.json:
        _part(keeping, workshop, wording, again)
    return FAILED if keeping.fault else 0


def _tell(served: Served, args: Namespace, wording: Wording) -> None:
    if args.json:
        where = {"url": served.url, "code": served.code, "facilitator": served.facilitator, "screen": served.screen}
        print(json.dumps({**where, "pid": os.getpid()}), flush=True)
        return
    page = page_for(sys.stdout)
    screen = "screen" if args.headless or args.tls else "window"
    for name, url in ((screen, served.screen), ("lead", served.facilitator), ("phones", served.url)):
        page.line(wording.ui(f"host.web.{name}"))
        page.whole(f"  {url}")
    if not (args.lan or args.public_url):
        page.line(wording.ui("host.web.alone"))
    page.line(wording.ui("host.web.stop"))
    sys.stdout.flush()


def _part(keeping: Keeping, workshop: Workshop, wording: Wording, again: str) -> None:
    page = page_for(sys.stdout)
    page.gap()
    if keeping.fault:
        page.line(wording.ui("unsaved", path=str(keeping.path)))
        return
    page.whole(wording.ui("host.web.kept" if keeping.place.folder else "host.kept.db", path=str(keeping.path)))
    if workshop.room.step != "ended":
        page.line(wording.ui("host.go_on"))
        page.whole(f"  {again}")
