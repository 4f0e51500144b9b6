"""The options of the commands at which scenarios are made and translated; each lives in a module of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli_parser import port

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli_parser import Add


def add_new(add: Add) -> None:
    new = add("new", "Begin an evening: eight questions, Enter takes what stands in brackets.", "new coffee")
    new.add_argument("folder", type=Path, metavar="FOLDER", help="where it will lie; its name becomes the id")
    what = new.add_mutually_exclusive_group()
    what.add_argument("--guest", action="store_true", help="one more guest for the evening that lies there")
    what.add_argument("--from", dest="source", metavar="ID", help="a copy of this scenario, to be changed")
    new.set_defaults(run=_new)


def add_import(add: Add) -> None:
    take = add("import", "Make a draft of a Twine story in Twee notation.", "import story.twee -o coffee")
    take.add_argument("file", type=Path, metavar="FILE", help="a .twee file; Twine writes one: Build, Export As Twee")
    take.add_argument(
        "-o", "--output", type=Path, metavar="FOLDER", help="where the draft will lie; its name becomes the id"
    )
    take.set_defaults(run=_import)


def add_schema(add: Add) -> None:
    schema = add("schema", "Print the JSON Schema of scenario files, for editors.", "schema > schema.json")
    schema.add_argument(
        "--for", dest="scenario", metavar="ID", help="one for each file of this scenario, which knows its names"
    )
    schema.set_defaults(run=_schema)


def add_translate(add: Add) -> None:
    translate = add(
        "translate", "What a language lacks, and PO files out and in; exit 1 if it lacks anything.",
        "translate jeppe nb --export jeppe.nb.po",
    )  # fmt: skip
    translate.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    translate.add_argument("lang", metavar="LANG", help="the language, such as nb, sv or de")
    translate.add_argument("--json", action="store_true", help="one JSON object with every text id")
    what = translate.add_mutually_exclusive_group()
    what.add_argument("--export", type=Path, metavar="FILE", help="write a PO file for Weblate, Poedit and others")
    what.add_argument("--import", type=Path, metavar="FILE", dest="take", help="take the texts of a PO file")
    what.add_argument("--confirm", nargs="*", metavar="TEXT", help="these say what the English says (all not known)")
    what.add_argument("--pseudo", action="store_true", help="write a longer, accented English, to see the layout")
    translate.set_defaults(run=_translate)


def add_studio(add: Add) -> None:
    studio = add("studio", "Write a scenario in the browser, with what it comes to beside it.", "studio jeppe")
    studio.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    studio.add_argument("--port", type=port, metavar="N", help="listen there; any free port without it")
    studio.add_argument("--no-browser", action="store_true", help="only say the address")
    studio.set_defaults(run=_studio)


def _new(args: Namespace) -> int:
    from game.cli_new import run_new  # noqa: PLC0415

    return run_new(args, sys.stdin, sys.stdout)


def _import(args: Namespace) -> int:
    from game.cli_import import run_import  # noqa: PLC0415

    return run_import(args, sys.stdout)


def _schema(args: Namespace) -> int:
    from game.cli_schema import run_schema  # noqa: PLC0415

    return run_schema(args.scenario, sys.stdout)


def _studio(args: Namespace) -> int:
    from game.cli_studio import studio  # noqa: PLC0415

    return studio(args)


def _translate(args: Namespace) -> int:
    from game.cli_translate import run_translate  # noqa: PLC0415 - what a command needs is imported when it runs

    return run_translate(args, sys.stdout)
