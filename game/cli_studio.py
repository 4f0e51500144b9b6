"""The command `studio`: a scenario's files in the browser, beside what they come to."""

from __future__ import annotations

import sys
import webbrowser
from contextlib import suppress
from typing import TYPE_CHECKING

from game.cli_parser import Slip
from game.cli_scenario import find_home
from game.studio.serve import Server

if TYPE_CHECKING:
    from argparse import Namespace

FAILED = 1


def studio(args: Namespace) -> int:
    """Until Ctrl-C; 1 where it cannot listen."""
    home = find_home(args.scenario)
    if not home.is_dir():
        raise Slip(f"the studio needs a folder; `new FOLDER --from {home}` makes one of this file")
    try:
        server = Server(home, args.port or 0)
    except OSError as wrong:
        print(f"studio: cannot listen: {(wrong.strerror or str(wrong)).lower()}", file=sys.stderr)
        return FAILED
    print(f"{server.address}\nOnly this machine can open it, and only with this address. Ctrl-C stops.", flush=True)
    if not args.no_browser:
        webbrowser.open(server.address)
    with suppress(KeyboardInterrupt):
        server.run()
    return 0
