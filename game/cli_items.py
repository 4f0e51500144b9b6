"""The command `items`: how the decisions of scenarios were taken, over a folder of journals."""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, TextIO

from game.cli_stored import stored
from game.report.items import items, lines
from game.report.written import cell

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from game.report.items import Item

DONE, FAULTY = 0, 1


def run_items(args: Namespace, out: TextIO) -> int:
    """0; 1 if a journal had to be left out, each said in a line, or if none is left."""
    filled = stored(args.folder, args.store, args.scenario)
    if filled is None:
        return FAULTY
    engine, whole = filled
    found = items(engine)
    if args.json:
        json.dump([_data(item) for item in found], out, ensure_ascii=False, indent=1)
        out.write("\n")
    elif args.csv:
        out.write(_table(found))
    else:
        print("\n".join(lines(found)), file=out)
    if not found:
        print(f"items: nobody has met a decision in {args.folder}", file=sys.stderr)
    return DONE if whole and found else FAULTY


def _data(item: Item) -> dict[str, object]:
    options = [asdict(rate) | {"rate": round(rate.rate, 4), "dead": rate.dead} for rate in item.options]
    return asdict(item) | {"few": item.few, "options": options}


def _table(found: Sequence[Item]) -> str:
    """One option a line."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(("scenario", "decision", "n", "few", "changed", "difficulty", "discrimination", "option", "seen",
                   "picked", "rate", "dead"))  # fmt: skip
    for item in found:
        told = "" if item.discrimination is None else round(item.discrimination, 3)
        about = (
            cell(item.scenario),
            cell(item.decision),
            item.n,
            item.few,
            item.changed,
            round(item.difficulty, 3),
            told,
        )
        for rate in item.options:
            rows.writerow((*about, cell(rate.option), rate.seen, rate.picked, round(rate.rate, 4), rate.dead))
    return text.getvalue()
