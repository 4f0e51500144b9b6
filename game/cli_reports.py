"""The options of the commands that make something of saved evenings; each command lives in a module of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli_parser import Add, Parser


def add_report(add: Add) -> None:
    report = add("report", "What evenings tell, every figure with its journal entry.", "report a.jsonl --html a.html")
    report.add_argument(
        "journals", nargs="*", type=Path, metavar="PATH", help="evenings' .jsonl files, in order; folders"
    )
    report.add_argument("--html", type=Path, metavar="FILE", help="a page that holds everything it needs, and prints")
    report.add_argument("--pdf", type=Path, metavar="FILE", help="the same for paper (needs weasyprint)")
    report.add_argument("--csv", type=Path, metavar="FILE", help="one figure a line, for a spreadsheet")
    report.add_argument("--json", type=Path, metavar="FILE", help="everything as data")
    report.add_argument("--full", action="store_true", help="the page unfolded, the PDF with every talk and entry")
    report.add_argument("--group", action="store_true", help="each file is somebody else's; folders of people are seen")
    report.add_argument("--cohort", type=Path, metavar="DIR", help="one page for whoever pays; a folder is a person")
    report.add_argument("--db", metavar="URL", help="workshops in a database too, all of them or those of --workshop")
    report.add_argument(
        "--workshop", metavar="NAME", action="append", help="this one of the database; may be said again for more"
    )
    report.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    _add_store(report)
    report.set_defaults(run=_report)


def add_items(add: Add) -> None:
    items = add("items", "How decisions were taken, over many evenings.", "items evenings/ --csv > items.csv")
    items.add_argument("folder", type=Path, metavar="DIR", help="a folder of journals; a folder in it is a person")
    items.add_argument("--json", action="store_true", help="one JSON list")
    items.add_argument("--csv", action="store_true", help="one option a line, for a spreadsheet")
    _add_store(items)
    items.set_defaults(run=_items)


def add_export(add: Add) -> None:
    export = add("export", "Evenings as xAPI 1.0.3 statements.", "export evening.jsonl --xapi a.jsonl --actor p17")
    export.add_argument("journals", nargs="+", type=Path, metavar="JOURNAL", help="evenings' .jsonl files")
    export.add_argument("--xapi", type=Path, metavar="FILE", help="one statement a line")
    export.add_argument(
        "--post", metavar="URL", help="send them on to this LRS; run again, it goes on where it stopped"
    )
    export.add_argument(
        "--actor", metavar="NAME", help="a pseudonym for whoever played; people here have one of their own"
    )
    export.add_argument("--home", metavar="URL", help="the system in which the pseudonym is one")
    export.add_argument("--lang", metavar="XX", help="the language of the words in it (that of the evening)")
    export.add_argument("--scenario", metavar="ID", help="the scenario's id or folder, if it is not one of ours")
    export.set_defaults(run=_export)


def _add_store(command: Parser) -> None:
    command.add_argument("--store", metavar="URL", help="keep the results there, such as sqlite:///results.sqlite")
    command.add_argument("--scenario", metavar="ID", help="the scenario's id or folder, if it is not one of ours")


def _export(args: Namespace) -> int:
    from game.cli_export import run_export  # noqa: PLC0415

    return run_export(args, sys.stdout)


def _items(args: Namespace) -> int:
    from game.cli_items import run_items  # noqa: PLC0415

    return run_items(args, sys.stdout)


def _report(args: Namespace) -> int:
    from game.cli_report import run_report  # noqa: PLC0415 - what a command needs is imported when it runs

    return run_report(args, sys.stdout)
