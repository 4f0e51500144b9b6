"""The `whatif` command: the decisions of an evening that is over, and a road of its own from one of them."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from game.cli_parser import Slip, program
from game.cli_scenario import language, open_scenario
from game.console.evening import play_evening
from game.console.looking_back import LookingBack
from game.console.page import page_for
from game.console.wording import Wording
from game.prove.models import MODELS, model_of
from game.saves.evening import take_up
from game.saves.fault import JournalFault
from game.saves.own_words import OwnWords
from game.saves.reading import read_journal
from game.saves.roads import branch, roads

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from game.cli_scenario import Opened
    from game.saves.evening import Evening

FAILED = 1


def what_if(args: Namespace) -> int:
    try:
        old = read_journal(args.journal)
        opened = open_scenario(args.scenario or old.header["scenario"])
        if opened is None:
            return FAILED
        evening = _finished(opened, args.journal, language(args.lang, old.header["lang"]))
        wording = Wording(opened.words, evening.session.lang)
        return _tell(opened, evening, wording) if args.entry is None else _play_on(args, opened, evening, wording)
    except JournalFault as fault:
        print(fault, file=sys.stderr)
        return FAILED


def _finished(opened: Opened, path: Path, lang: str) -> Evening:
    evening = take_up(opened.scenario, path, lang)
    if not evening.session.over:
        what = "this evening is not over yet, and what it still holds is not told; play it to its end first"
        raise JournalFault("unfinished", path, what)
    return evening


def _tell(opened: Opened, evening: Evening, wording: Wording) -> int:
    page, path = page_for(sys.stdout), evening.journal.path
    back = LookingBack(page, wording, evening.session)
    back.decisions(OwnWords(path).read().said)
    for road in roads(path):
        if road.path != path:
            back.beside(road, take_up(opened.scenario, road.path, wording.lang).session)
    for name in MODELS:
        back.model(name, model_of(evening.session, name))
    page.gap()
    page.line(wording.ui("whatif.how"))
    page.whole(f"  {program()} whatif {shlex.quote(str(path))} --from N")
    return 0


def _play_on(args: Namespace, opened: Opened, evening: Evening, wording: Wording) -> int:
    last = len(evening.session.entries) - 1
    if not 1 <= args.entry <= last:
        raise Slip(f"there is no decision {args.entry} in {args.journal}; they are numbered from 1 to {last}")
    road = branch(evening.session, args.journal, args.entry)
    path = shlex.quote(str(road.journal.path))
    again = f"{program()} whatif {path}"
    command = f"{program()} play {shlex.quote(opened.name)} --text --lang {wording.lang} --journal {path}"
    return play_evening(road, wording, sys.stdin, page_for(sys.stdout), command=command, again=again)
