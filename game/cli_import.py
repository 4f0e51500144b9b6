"""The command `import`: a Twine story in Twee notation becomes a draft, and what it cannot hold is listed by line."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip, program
from game.content.begin import CannotBegin, id_for
from game.content.diagnostic import shown
from game.content.twee.story import FROM_TWINE
from game.content.twee.take import id_of, put, take
from game.content.write import reason

if TYPE_CHECKING:
    from argparse import Namespace

    from game.content.twee.take import Taken
    from game.content.twee.talk import Talk

DONE, FAILED = 0, 1
NO_TEXT = ("MG003", "MG004", "MG100")
NAMES = {"harlowe": "Harlowe", "sugarcube": "SugarCube", "chapbook": "Chapbook", "snowman": "Snowman"}


def run_import(args: Namespace, out: TextIO) -> int:
    """0: the draft is there; 1: the story or the disk has a fault, and nothing is written. Raises Slip."""
    folder = args.output or Path(id_of(args.file))
    try:
        scenario = id_for(folder)
    except CannotBegin as why:
        raise Slip(f"{why}; -o names another folder") from why
    taken = take(args.file, scenario)
    out.writelines(f"{found}\n" for found in taken.found)
    if taken.talk is None or not taken.files:
        print(f"import: nothing is written{_way_out(taken)}", file=sys.stderr)
        return FAILED
    try:
        put(taken.files, folder)
    except OSError as error:
        print(f"import: cannot write {folder}: {reason(error)}; nothing is written", file=sys.stderr)
        return FAILED
    _tell(taken, taken.talk, folder, out)
    return DONE


def _way_out(taken: Taken) -> str:
    """Twee is what Twine writes, if asked; a fault in the story is mended where it stands."""
    code = next(found.code for found in taken.found if found.severity == "error")
    if code in NO_TEXT:
        return f"; Twee is a text: {FROM_TWINE}"
    return f"; `{program()} explain {code}` says more"


def _tell(taken: Taken, talk: Talk, folder: Path, out: TextIO) -> None:
    form = f", read as {NAMES[taken.format]}" if taken.format else ""
    cards = sum(len(page.cards) for page in talk.pages)
    nodes, ends = len(talk.pages), len(talk.endings) + talk.open_ended
    lines = sum(found.code == "MG103" for found in taken.found)
    out.write(f"{shown(folder)}: {nodes} nodes, {cards} cards, {ends} outcomes{form}\n")
    if lines:
        have = "1 line has" if lines == 1 else f"{lines} lines have"
        out.write(f"  {have} something that was not carried over: above, and as remarks in the draft\n")
    out.write(f"  to do: stance, moves and `why` of {cards} cards, and what the files call `to do`\n")
    next_steps = (("check", "what is left, with the line of the story"), ("play", "to walk through it"))
    out.writelines(f"  {f'{program()} {name} {shlex.quote(str(folder))}':<48}  {why}\n" for name, why in next_steps)
