"""The `replay` command: a saved evening told again, or decided again and compared."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from game.cli_scenario import language, open_scenario
from game.console.ending import Ending
from game.console.opening import open_door, tell_keys
from game.console.page import page_for
from game.console.teller import Teller
from game.console.wording import Wording
from game.core.debrief import debrief
from game.core.session import Entry, first_difference
from game.saves.evening import folded
from game.saves.fault import JournalFault
from game.saves.lines import line_of_entry
from game.saves.reading import read_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli_scenario import Opened
    from game.saves.reading import OldEvening

FAILED = 1


def replay(args: Namespace) -> int:
    try:
        old = read_journal(args.journal)
        opened = open_scenario(args.scenario or old.header["scenario"])
        if opened is None:
            return FAILED
        if old.cut:
            print(f"{args.journal}: the last line is torn and is left out", file=sys.stderr)
        return _verify(args, old, opened) if args.verify else _tell(args, old, opened)
    except JournalFault as fault:
        print(fault, file=sys.stderr)
        return FAILED


def _tell(args: Namespace, old: OldEvening, opened: Opened) -> int:
    lang = language(args.lang, old.header["lang"])
    session = folded(opened.scenario, args.journal, old, lang)
    teller = Teller(session, page_for(sys.stdout), Wording(opened.words, lang))
    open_door(session, teller)
    tell_keys(session, teller)
    teller.news()
    if session.over:
        Ending(teller.page, teller.wording, session).tell(debrief(session))
    return 0


def _verify(args: Namespace, old: OldEvening, opened: Opened) -> int:
    session = folded(opened.scenario, args.journal, old)  # says so if it is an evening of something else
    difference = first_difference(opened.scenario, session.seed, old.entries, session.setup)
    if difference is None:
        print(f"{args.journal}: all {len(old.entries)} entries come out the same")
        return 0
    was, now = difference
    changed = "" if old.header["digest"] == opened.scenario.digest else " (the scenario has changed since)"
    print(f"{args.journal}:{was.n + 2}: entry {was.n} differs{changed}")
    print(f"  was: {_shown(was)}\n  now: {_shown(now)}")
    return FAILED


def _shown(entry: Entry | str) -> str:
    return entry if isinstance(entry, str) else line_of_entry(entry).decode().strip()
