"""The command `explain`: what a diagnostic means, why it matters, and a line that has it beside one that has not."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip, program
from game.content.codes import CODES
from game.content.diagnostic import clip

if TYPE_CHECKING:
    from game.content.codes import Code


DIGITS = 6  # more is no number anybody means


def run_explain(asked: str | None, out: TextIO) -> int:
    """Explain one code, or list all of them; raises Slip if there is no such code."""
    if asked is None:
        out.writelines(f"{code.code}  {code.severity:<8} {code.name:<27} {code.what}\n" for code in CODES.values())
        return 0
    code = CODES.get(_in_full(asked))
    if code is None:
        raise Slip(f"there is no code '{clip(asked)}'; {_way_out(_in_full(asked))} (`{program()} explain` lists all)")
    out.write(_explained(code))
    return 0


def _in_full(asked: str) -> str:
    """A code as it stands in the table: 12, mg12 and MG012 are the same."""
    number = asked.strip().upper().removeprefix("MG")
    return f"MG{int(number):03}" if number.isdecimal() and len(number) < DIGITS else asked.strip().upper()


def _way_out(wanted: str) -> str:
    heads = (wanted[:length] for length in range(len(wanted), len("MG"), -1))
    near = next((found for head in heads if (found := [code for code in CODES if code.startswith(head)])), [])[:3]
    return f"did you mean {' or '.join(near)}?" if near else f"there are {min(CODES)} to {max(CODES)}"


def _explained(code: Code) -> str:
    return (
        f"{code.code} {code.name} ({code.severity})\n\n{code.what}\n{code.why}\n\n"
        f"  bad    {code.bad}\n  good   {code.good}\n"
    )
