"""The commands; the only place that wires things together. Each lives in a cli_ module of its own."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game import __version__
from game.cli_bench import add_import, add_new, add_schema, add_studio, add_translate
from game.cli_parser import WRONG, Parser, Slip, program, text_size, window_size
from game.cli_playing import (
    add_cards,
    add_forget,
    add_host,
    add_people,
    add_play,
    add_replay,
    add_software,
    add_what_if,
)
from game.cli_proving import add_check, add_explain, add_explore, add_preview, add_score, add_simulate
from game.cli_reports import add_export, add_items, add_report
from game.cli_scenario import tell_set_aside

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from game.cli_parser import Add

INTERRUPTED = 130  # exit code of Ctrl-C


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        _forgive(stream)
    try:
        args = _parser().parse(sys.argv[1:] if argv is None else argv)
        run: Callable[[Namespace], int] = args.run
        return run(args)
    except Slip as slip:
        print(f"{program()}: {slip}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever was reading has gone; Python would complain once more at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    finally:
        tell_set_aside()


def _forgive(stream: TextIO) -> None:
    """Letters that the terminal lacks become question marks, never a crash."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")


def _parser() -> Parser:
    parser = Parser(
        prog=program(),
        description="Mingle: put down the poster, meet the people. Without a command the window opens.",
        epilog=f"example: {program()} play jeppe --text",
    )
    add_software(parser)
    parser.add_argument("--version", action="version", version=f"Mingle {__version__}")
    parser.set_defaults(run=_window, command=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    adders = [
        add_play, add_host, add_cards, add_replay, add_what_if, add_check, add_explain, add_explore, add_simulate,
        add_preview, add_score, _add_gallery, add_people, add_forget, add_report, add_items, add_export, add_schema,
        add_new, add_import, add_translate, add_studio,
    ]  # fmt: skip
    if find_spec("game.docs"):
        adders.append(_add_docs)

    def add(name: str, what: str, example: str) -> Parser:
        command: Parser = commands.add_parser(
            name, help=what, description=what, epilog=f"example: {program()} {example}"
        )
        parser.commands[name] = command
        return command

    for adder in adders:
        adder(add)
    return parser


def _add_gallery(add: Add) -> None:
    gallery = add("gallery", "Draw everything there is to see, as pictures on a page.", "gallery shots --lang nb")
    gallery.add_argument("folder", type=Path, metavar="DIR", help="the pictures and index.html are written here")
    gallery.add_argument("--size", type=window_size, action="append", metavar="WxH", help="of the window (1280x720)")
    gallery.add_argument("--lang", action="append", metavar="XX", help="a language, such as en or nb (en)")
    gallery.add_argument("--text", type=text_size, action="append", metavar="N", help="the text setting, 1 to 1.5 (1)")
    gallery.add_argument("--scenario", action="append", metavar="ID", help="only this evening; all of ours without it")
    gallery.add_argument(
        "--only", action="append", metavar="KIND", help="screens, guests, parts, posters, rooms or icons"
    )
    gallery.add_argument("--all", action="store_true", help="three sizes of the window in every language")
    gallery.set_defaults(run=_gallery)


def _add_docs(add: Add) -> None:
    docs = add("docs", "Write the generated pages of docs/ again.", "docs --check")
    docs.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is stale")
    docs.set_defaults(run=_docs)


def _window(args: Namespace) -> int:
    from game.cli_window import open_game  # noqa: PLC0415 - pygame is slow to import and may be missing

    return open_game(software=args.software)


def _gallery(args: Namespace) -> int:
    try:
        from game.cli_gallery import run_gallery  # noqa: PLC0415 - pygame is slow to import and may be missing
    except ImportError as missing:
        raise Slip(f"the gallery needs pygame ({missing})") from missing
    return run_gallery(args, sys.stdout)


def _docs(args: Namespace) -> int:
    code: int = import_module("game.docs").run_docs(check=args.check, out=sys.stdout)
    return code
