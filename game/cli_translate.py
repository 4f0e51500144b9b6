"""The command `translate`: what a language lacks, and its texts as a PO file, out and in again."""

from __future__ import annotations

import json
import shlex
import sys
from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip, program, unknown
from game.cli_scenario import open_scenario
from game.content.diagnostic import shown
from game.content.load import MAIN
from game.content.po import NotOurs, from_po, to_po
from game.content.pseudo import pseudo
from game.content.source import is_file
from game.content.translating import Said, Unreadable, Work, open_work
from game.content.translation import LANGUAGE
from game.content.write import reason, write_over
from game.text.table import ENGLISH

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

COMPLETE, FAILED = 0, 1
NAMED = 5  # of the text ids of each kind


def run_translate(args: Namespace, out: TextIO) -> int:
    """0: nothing is missing or stale; 1: something is, or could not be read or written."""
    if not LANGUAGE.fullmatch(args.lang) or args.lang == ENGLISH:
        raise Slip(f"'{args.lang[:30]}' is no language one translates to, such as nb, sv or de")
    opened = open_scenario(args.scenario)
    if opened is None:
        return FAILED
    if is_file(opened.home):
        raise Slip(f"{shown(opened.home)} is a scenario in one file, which has no translations; make it FOLDER/{MAIN}")
    try:
        work = open_work(opened.home, opened.scenario.id, args.lang, opened.written)
        if args.export:
            return _export(work, args.export, out)
        if args.take:
            return _import(work, args.take, out)
        if args.pseudo:
            return _pseudo(work, out)
        if args.confirm is not None:
            return _confirm(work, args.confirm, out)
    except (Unreadable, NotOurs) as fault:
        print(fault, file=sys.stderr)
        return FAILED
    except OSError as error:
        print(f"translate: {error.filename}: {reason(error)}; what was there is still there", file=sys.stderr)
        return FAILED
    return _tell(work, args.json, out)


def _export(work: Work, path: Path, out: TextIO) -> int:
    write_over(path, to_po(work).encode())
    print(f"{shown(path)}: {len(work.english)} texts, {len(work.missing())} to be translated", file=out)
    return COMPLETE


def _import(work: Work, path: Path, out: TextIO) -> int:
    said, faults = from_po(path, work)
    changed = sum(work.texts.get(name) != one.text for name, one in said.items())
    work.take(said)
    print("".join(f"{fault}\n" for fault in faults), end="", file=out)
    left = f", {len(faults)} could not be taken and stand above" if faults else ""
    print(f"{shown(path)}: {len(said)} texts taken, {changed} of them new or changed{left}", file=out)
    return FAILED if faults else COMPLETE


def _pseudo(work: Work, out: TextIO) -> int:
    if there := [sheet.path for sheet in work.sheets if sheet.source]:
        raise Slip(f"{shown(there[0])} is there already; --pseudo writes a language that is not, such as qps")
    work.take({name: Said(pseudo(written), written.text) for name, written in work.english.items()})
    files = ", ".join(shown(sheet.path) for sheet in work.sheets)
    print(f"{files}: {len(work.english)} texts; look at them, then take them away", file=out)
    return COMPLETE


def _confirm(work: Work, names: list[str], out: TextIO) -> int:
    there = work.states()
    for name in names:
        if name not in there:
            raise Slip(unknown("translated text", name, there))
    chosen = names or [name for name, state in there.items() if state == "unknown"]
    work.confirm(chosen)
    print(f"{work.lang}: {len(chosen)} texts are made from the English as it is now", file=out)
    return COMPLETE


def _tell(work: Work, as_json: bool, out: TextIO) -> int:  # noqa: FBT001 - the command's own option
    states = work.states()
    found = {
        "missing": list(work.missing()),
        "stale": [name for name, state in states.items() if state == "stale"],
        "unknown": [name for name, state in states.items() if state == "unknown"],
        "orphaned": list(work.orphaned()),
    }
    if as_json:
        counts = {"texts": len(work.english), **{kind: len(names) for kind, names in found.items()}}
        whole = {"scenario": work.scenario, "language": work.lang, "counts": counts, **found}
        print(json.dumps(whole, indent=1, ensure_ascii=False), file=out)
    else:
        print(f"{work.scenario} in {work.lang}: {len(work.english)} texts", file=out)
        for kind, names in found.items():
            more = f", and {len(names) - NAMED} more" if len(names) > NAMED else ""
            print(f"  {kind:<9}{len(names):>6}  {', '.join(names[:NAMED])}{more}".rstrip(), file=out)
        print("".join(f"  {line}\n" for line in _next(work, found)), end="", file=out)
    return FAILED if found["missing"] or found["stale"] else COMPLETE


def _next(work: Work, found: dict[str, list[str]]) -> list[str]:
    command = f"{program()} translate {shlex.quote(shown(work.home))} {work.lang}"
    steps = []
    if found["missing"] or found["stale"]:
        steps.append(f"`{command} --export {work.lang}.po` gives them to a translator")
    if found["unknown"]:
        steps.append(
            f"unknown: nobody noted which English they are made from; `{command} --confirm` says it is this one"
        )
    if found["orphaned"]:
        steps.append("orphaned: the scenario has no such text; take them away, or give them the name it has now")
    return steps
