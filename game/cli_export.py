"""The command `export`: evenings as xAPI statements, in a file and, where asked, on to a learning record store."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip
from game.cli_scenario import language
from game.report.posting import Lrs, PostFault, post
from game.report.told import Shelf
from game.report.xapi import HOME, Actor, line, statements
from game.saves.fault import JournalFault
from game.saves.pseudonym import pseudonym_for

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

DONE, FAULTY = 0, 1


def run_export(args: Namespace, out: TextIO) -> int:
    """0; 1 if a journal had to be left out or not all could be written or sent, said in a line. Raises Slip."""
    if args.xapi is None:
        raise Slip("say where the statements go: --xapi FILE")
    if args.home is not None and not args.home.startswith(("http://", "https://")):
        raise Slip(f"{args.home[:60]!r} is no address; it looks like https://learning.example.org")
    lines: list[str] = []
    shelf, whole = Shelf(args.scenario), True
    for path in args.journals:
        try:
            told = shelf.open(path)
            actor = Actor(_name(path, args.actor), args.home or HOME)
            lines += map(line, statements(told, actor, language(args.lang, told.session.lang)))
        except (JournalFault, OSError) as fault:
            print(fault, file=sys.stderr)
            whole = False
    if not lines:
        return FAULTY
    try:
        args.xapi.write_text("".join(lines), encoding="utf-8", newline="\n")
        print(f"{args.xapi}: {len(lines)} statements", file=out)
        if args.post:
            sent = post(args.xapi, Lrs(args.post, os.environ.get("MINGLE_LRS", "")))
            print(f"{args.post}: {sent} statements sent", file=out)
    except OSError as error:
        print(f"export: cannot write {args.xapi}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        return FAULTY
    except PostFault as fault:
        print(f"export: {fault}", file=sys.stderr)
        return FAULTY
    return DONE if whole else FAULTY


def _name(path: Path, asked: str | None) -> str:
    if asked is not None:
        if not asked.strip() or "@" in asked or not asked.isprintable():
            raise Slip(f"{asked[:30]!r} is no pseudonym; take a word or a number that names nobody")
        return asked.strip()
    name = pseudonym_for(path)
    if name is None:
        raise Slip(f"{path} lies in nobody's folder; --actor NAME says who played, by a name that names nobody")
    return name
