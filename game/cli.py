"""The commands; the only place that wires things together. Each lives in a cli_ module of its own."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game import __version__
from game.cli_bench import add_import, add_new, add_schema, add_translate
from game.cli_parser import (
    WRONG,
    Parser,
    Slip,
    evenings,
    port,
    program,
    seed,
    teams,
    text_size,
    web_address,
    window_size,
)
from game.cli_reports import add_export, add_items, add_report
from game.core.level import LEVELS
from game.core.setup import WHOLE
from game.core.skills import SKILLS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

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
    parser.add_argument("--version", action="version", version=f"Mingle {__version__}")
    parser.set_defaults(run=_window, command=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    adders = [
        _add_play, _add_host, _add_cards, _add_replay, _add_what_if, _add_check, _add_explain, _add_explore,
        _add_simulate, _add_preview, _add_score, _add_gallery, _add_people, add_report, add_items, add_export,
        add_schema, add_new, add_import, add_translate,
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


def _add_play(add: Callable[[str, str, str], Parser]) -> None:
    play = add("play", "Play an evening: in the window, on a terminal, or by a bot.", "play jeppe --text --seed 7")
    play.add_argument("scenario", nargs="?", metavar="ID", help="a scenario's id or folder; only a drill needs none")
    play.add_argument("--drill", choices=SKILLS, metavar="SKILL", help=f"one talk for one skill: {', '.join(SKILLS)}")
    play.add_argument("--text", action="store_true", help="on a plain terminal; reads a pipe too")
    play.add_argument("--seed", type=seed, metavar="N", help="the same number gives the same evening")
    play.add_argument("--level", choices=LEVELS, metavar="LEVEL", help=f"how hard: {', '.join(LEVELS)}")
    play.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    play.add_argument("--bot", metavar="NAME", help="let a bot play; prints skill and outcome")
    play.add_argument("--journal", type=Path, metavar="FILE", help="keep the evening here, or go on with it")
    play.add_argument("--from", dest="start", metavar="GUEST.NODE", help="in the middle of a talk; unsaved")
    play.add_argument(
        "--set", dest="state", action="append", metavar="KEY=VALUE", help="there: trust, risk, patience, phase, knows"
    )
    play.set_defaults(run=_play)


def _add_host(add: Callable[[str, str, str], Parser]) -> None:
    host = add("host", "Run an evening with a group, on phones or by a show of hands.", "host jeppe --lan --minutes 20")
    host.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    host.add_argument("--lan", action="store_true", help="let phones on this network in; without it only this machine")
    host.add_argument(
        "--port", type=port, metavar="N", help="listen there (8080, or where it was before); 0 finds a free one"
    )
    host.add_argument(
        "--public-url", type=web_address, metavar="URL", help="what phones call it, behind a proxy or tunnel"
    )
    host.add_argument("--json", action="store_true", help="say where it listens in one line of JSON")
    host.add_argument("--no-phones", action="store_true", help="cards and a show of hands; needs no network")
    host.add_argument("--minutes", type=int, choices=(20, 60), help="how long there is (60)")
    host.add_argument("--teams", type=teams, metavar="N", help="so many teams vote on the same moments")
    host.add_argument("--seed", type=seed, metavar="N", help="the same number gives the same evening")
    host.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    host.add_argument("--workshop", type=Path, metavar="DIR", help="keep it here, or go on with it")
    host.set_defaults(run=_host)


def _add_cards(add: Callable[[str, str, str], Parser]) -> None:
    cards = add("cards", "Voting cards and a run sheet for a group, to print.", "cards jeppe -o cards.html")
    cards.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    cards.add_argument("-o", "--output", type=Path, metavar="FILE", help="write it here; on the screen without it")
    cards.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    cards.set_defaults(run=_cards)


def _add_replay(add: Callable[[str, str, str], Parser]) -> None:
    replay = add("replay", "Tell a saved evening again.", "replay evening.jsonl --verify")
    replay.add_argument("journal", type=Path, metavar="FILE", help="an evening's .jsonl file")
    replay.add_argument("--verify", action="store_true", help="decide it all again; exit 1 at the first difference")
    replay.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    replay.add_argument("--scenario", metavar="ID", help="the scenario's id or folder, if it is not one of ours")
    replay.set_defaults(run=_replay)


def _add_what_if(add: Callable[[str, str, str], Parser]) -> None:
    what_if = add(
        "whatif", "Look back at an evening, and play on from one of its decisions.", "whatif e.jsonl --from 12"
    )
    what_if.add_argument("journal", type=Path, metavar="FILE", help="the .jsonl file of an evening that is over")
    what_if.add_argument(
        "--from", type=seed, dest="entry", metavar="N", help="play on from this decision; without it they are listed"
    )
    what_if.add_argument("--lang", metavar="XX", help="the language, such as en, nb or sv")
    what_if.add_argument("--scenario", metavar="ID", help="the scenario's id or folder, if it is not one of ours")
    what_if.set_defaults(run=_what_if)


def _add_check(add: Callable[[str, str, str], Parser]) -> None:
    check = add("check", "Say what is wrong with scenarios; exit 1 if anything is.", "check scenarios/jeppe --json")
    check.add_argument("paths", nargs="*", metavar="PATH", help="scenario ids or folders; all of ours without one")
    check.add_argument("--json", action="store_true", help="one JSON list of findings")
    check.add_argument("--fix", action="store_true", help="mend what has one right mend, such as a missing id")
    check.add_argument(
        "--tells", action="store_true", help="show what gives the right card away, in one table a language"
    )
    check.set_defaults(run=_check)


def _add_explain(add: Callable[[str, str, str], Parser]) -> None:
    explain = add("explain", "What a diagnostic means, why it matters, a bad and a good line.", "explain MG012")
    explain.add_argument("code", nargs="?", metavar="CODE", help="such as MG012; all of them without one")
    explain.set_defaults(run=_explain)


def _add_preview(add: Callable[[str, str, str], Parser]) -> None:
    preview = add("preview", "Everything a scenario holds, on one page.", "preview jeppe -o jeppe.html")
    preview.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    preview.add_argument("-o", "--output", type=Path, metavar="FILE", help="write it here; on the screen without it")
    preview.add_argument("--public", action="store_true", help="only what can be seen and heard: no scores, no notes")
    preview.add_argument("--script", action="store_true", help="a play text to sign off, with the line of each speech")
    preview.add_argument("--lang", metavar="XX", help="the language of the script, such as en, nb or sv")
    preview.set_defaults(run=_preview)


def _add_explore(add: Callable[[str, str, str], Parser]) -> None:
    explore = add("explore", "Prove what is true of every talk; exit 1 if anything is wrong.", "explore jeppe torunn")
    explore.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    explore.add_argument("guest", nargs="?", metavar="GUEST", help="one guest, at length; all of them without one")
    explore.add_argument("--json", action="store_true", help="the whole proof as JSON")
    explore.set_defaults(run=_explore)


def _add_simulate(add: Callable[[str, str, str], Parser]) -> None:
    simulate = add(
        "simulate", "What ways of talking lead to; exit 1 if the evening is unfair.", "simulate jeppe --plot jeppe.svg"
    )
    simulate.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    simulate.add_argument("--bots", metavar="A,B", help="only these bots; all of them without it")
    simulate.add_argument("--seeds", type=evenings, default=200, metavar="N", help="evenings a bot (200)")
    simulate.add_argument("--level", choices=LEVELS, default=WHOLE.level, metavar="LEVEL", help=", ".join(LEVELS))
    simulate.add_argument("--learners", action="store_true", help="what remembering one evening is worth on the next")
    simulate.add_argument("--json", action="store_true", help="one JSON object")
    simulate.add_argument("--plot", type=Path, metavar="FILE", help="draw the spread of each bot as an SVG")
    simulate.set_defaults(run=_simulate)


def _add_score(add: Callable[[str, str, str], Parser]) -> None:
    score = add("score", "Skill of a transcript of moves, JSON lines on stdin.", "score --batch < transcripts.jsonl")
    score.add_argument("--batch", action="store_true", help="each line is a whole transcript")
    score.set_defaults(run=_score)


def _add_gallery(add: Callable[[str, str, str], Parser]) -> None:
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


def _add_people(add: Callable[[str, str, str], Parser]) -> None:
    people = add("people", "Who plays on this machine; * is who plays now.", "people --play Ada")
    people.add_argument("--add", metavar="NAME", help="somebody new, who plays from now on")
    people.add_argument("--play", metavar="NAME", help="let this person play from now on")
    people.add_argument("--copy", metavar="NAME", help="write everything this person has into a zip file")
    people.add_argument("--into", type=Path, default=Path(), metavar="DIR", help="where the zip file goes (here)")
    people.add_argument("--delete", metavar="NAME", help="delete this person's settings, evenings and results")
    people.set_defaults(run=_people)


def _add_docs(add: Callable[[str, str, str], Parser]) -> None:
    docs = add("docs", "Write the generated pages of docs/ again.", "docs --check")
    docs.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is stale")
    docs.set_defaults(run=_docs)


def _window(_: Namespace) -> int:
    from game.cli_window import open_game  # noqa: PLC0415 - pygame is slow to import and may be missing

    return open_game()


def _play(args: Namespace) -> int:
    from game.cli_play import play  # noqa: PLC0415

    return play(args)


def _host(args: Namespace) -> int:
    from game.cli_host import host  # noqa: PLC0415

    return host(args)


def _cards(args: Namespace) -> int:
    from game.cli_cards import run_cards  # noqa: PLC0415

    return run_cards(args, sys.stdout)


def _replay(args: Namespace) -> int:
    from game.cli_replay import replay  # noqa: PLC0415

    return replay(args)


def _what_if(args: Namespace) -> int:
    from game.cli_whatif import what_if  # noqa: PLC0415

    return what_if(args)


def _check(args: Namespace) -> int:
    from game.cli_check import run_check  # noqa: PLC0415

    return run_check(args.paths, args.json, sys.stdout, mend=args.fix, tells=args.tells)


def _people(args: Namespace) -> int:
    from game.cli_people import run_people  # noqa: PLC0415

    return run_people(args)


def _explain(args: Namespace) -> int:
    from game.cli_explain import run_explain  # noqa: PLC0415

    return run_explain(args.code, sys.stdout)


def _preview(args: Namespace) -> int:
    from game.cli_preview import run_preview  # noqa: PLC0415

    return run_preview(args, sys.stdout)


def _explore(args: Namespace) -> int:
    from game.cli_explore import explore  # noqa: PLC0415

    return explore(args, sys.stdout)


def _simulate(args: Namespace) -> int:
    from game.cli_simulate import simulate  # noqa: PLC0415

    return simulate(args, sys.stdout)


def _score(args: Namespace) -> int:
    from game.cli_score import run_score  # noqa: PLC0415

    return run_score(args.batch, sys.stdin, sys.stdout, sys.stderr)


def _gallery(args: Namespace) -> int:
    try:
        from game.cli_gallery import run_gallery  # noqa: PLC0415 - pygame is slow to import and may be missing
    except ImportError as missing:
        raise Slip(f"the gallery needs pygame ({missing})") from missing
    return run_gallery(args, sys.stdout)


def _docs(args: Namespace) -> int:
    code: int = import_module("game.docs").run_docs(check=args.check, out=sys.stdout)
    return code
