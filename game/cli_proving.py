"""The options of the commands that say what is true of a scenario, and what a transcript is worth."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli_parser import evenings
from game.core.level import LEVELS
from game.core.setup import WHOLE

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli_parser import Add


def add_check(add: Add) -> None:
    check = add("check", "Say what is wrong with scenarios; exit 1 if anything is.", "check scenarios/jeppe --json")
    check.add_argument("paths", nargs="*", metavar="PATH", help="scenario ids or folders; all of ours without one")
    check.add_argument("--json", action="store_true", help="one JSON list of findings")
    check.add_argument("--fix", action="store_true", help="mend what has one right mend, such as a missing id")
    check.add_argument(
        "--tells", action="store_true", help="show what gives the right card away, in one table a language"
    )
    check.set_defaults(run=_check)


def add_explain(add: Add) -> None:
    explain = add("explain", "What a diagnostic means, why it matters, a bad and a good line.", "explain MG012")
    explain.add_argument("code", nargs="?", metavar="CODE", help="such as MG012; all of them without one")
    explain.set_defaults(run=_explain)


def add_explore(add: Add) -> None:
    explore = add("explore", "Prove what is true of every talk; exit 1 if anything is wrong.", "explore jeppe torunn")
    explore.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    explore.add_argument("guest", nargs="?", metavar="GUEST", help="one guest, at length; all of them without one")
    explore.add_argument("--json", action="store_true", help="the whole proof as JSON")
    explore.set_defaults(run=_explore)


def add_simulate(add: Add) -> None:
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


def add_preview(add: Add) -> None:
    preview = add("preview", "Everything a scenario holds, on one page.", "preview jeppe -o jeppe.html")
    preview.add_argument("scenario", metavar="ID", help="a scenario's id or folder")
    preview.add_argument("-o", "--output", type=Path, metavar="FILE", help="write it here; on the screen without it")
    preview.add_argument("--public", action="store_true", help="only what can be seen and heard: no scores, no notes")
    preview.add_argument("--script", action="store_true", help="a play text to sign off, with the line of each speech")
    preview.add_argument("--lang", metavar="XX", help="the language of the script, such as en, nb or sv")
    preview.set_defaults(run=_preview)


def add_score(add: Add) -> None:
    score = add("score", "Skill of a transcript of moves, JSON lines on stdin.", "score --batch < transcripts.jsonl")
    score.add_argument("--batch", action="store_true", help="each line is a whole transcript")
    score.set_defaults(run=_score)


def _check(args: Namespace) -> int:
    from game.cli_check import run_check  # noqa: PLC0415

    return run_check(args.paths, args.json, sys.stdout, mend=args.fix, tells=args.tells)


def _explain(args: Namespace) -> int:
    from game.cli_explain import run_explain  # noqa: PLC0415

    return run_explain(args.code, sys.stdout)


def _explore(args: Namespace) -> int:
    from game.cli_explore import explore  # noqa: PLC0415

    return explore(args, sys.stdout)


def _simulate(args: Namespace) -> int:
    from game.cli_simulate import simulate  # noqa: PLC0415

    return simulate(args, sys.stdout)


def _preview(args: Namespace) -> int:
    from game.cli_preview import run_preview  # noqa: PLC0415

    return run_preview(args, sys.stdout)


def _score(args: Namespace) -> int:
    from game.cli_score import run_score  # noqa: PLC0415

    return run_score(args.batch, sys.stdin, sys.stdout, sys.stderr)
