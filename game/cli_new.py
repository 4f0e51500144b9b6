"""The command `new`: an evening, or one more guest, from eight answers; or a copy to be changed."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip, program
from game.cli_scenario import open_scenario
from game.content.begin import CannotBegin, begin_copy, begin_evening, begin_guest, id_for
from game.content.load import MAIN
from game.content.questions import OF_A_GUEST, OF_AN_EVENING
from game.content.source import is_file
from game.content.write import reason

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from game.content.questions import Question

DONE, FAILED = 0, 1


def run_new(args: Namespace, answers: TextIO, out: TextIO) -> int:
    """0: it is there; 1: it could not be written, or the answers ended too early. Raises Slip."""
    folder = args.folder
    try:
        if args.guest and not is_file(folder / MAIN):
            raise Slip(f"there is no {MAIN} in {folder}; `{program()} new {folder}` begins an evening")
        if not args.guest:
            id_for(folder)
        if args.source:
            return _copy(args, out)
        said = _ask(OF_A_GUEST if args.guest else OF_AN_EVENING, answers, out)
        if said is None:
            print("new: the answers ended before the questions did; nothing is written", file=sys.stderr)
            return FAILED
        guest = (begin_guest if args.guest else begin_evening)(folder, said)
    except CannotBegin as why:
        raise Slip(str(why)) from why
    except BrokenPipeError:  # whoever read what was said has gone; all is written
        raise
    except OSError as error:
        print(f"new: cannot write {folder}: {reason(error)}; nothing is written", file=sys.stderr)
        return FAILED
    print(f"\n{folder / 'guests' / guest}.yaml is a talk that works. Change every sentence of it.", file=out)
    _next(folder, out)
    return DONE


def _copy(args: Namespace, out: TextIO) -> int:
    opened = open_scenario(args.source)
    if opened is None:
        return FAILED
    begin_copy(args.folder, opened.home)
    print(f"{args.folder} is a copy of {args.source}.", file=out)
    _next(args.folder, out)
    return DONE


def _ask(questions: Iterable[Question], answers: TextIO, out: TextIO) -> dict[str, str] | None:
    """Each until it is answered; None when there is nobody to answer any more."""
    said: dict[str, str] = {}
    for question in questions:
        while question.key not in said:
            print(f"{question.text} [{question.example}]\n> ", end="", file=out, flush=True)
            line = answers.readline()
            if not line:
                print(file=out)
                return None
            answer = " ".join(line.split()) or question.example
            if fault := question.fault(answer):
                print(f"  {fault}.", file=out)
            else:
                said[question.key] = answer
    return said


def _next(folder: object, out: TextIO) -> None:
    for command, why in (("check", "what is wrong"), ("simulate", "whether it is fair"), ("play", "to meet them")):
        print(f"  {f'{program()} {command} {shlex.quote(str(folder))}':<48}  {why}", file=out)
