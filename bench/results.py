"""How fast the results store fills, and how fast it answers: `python bench/results.py [EVENINGS]`."""

from __future__ import annotations

import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from game.content.load import load
from game.core.session import Session, header
from game.prove.bots import BOTS
from game.prove.simulate import drive
from game.report.cohort import cohort
from game.report.folder import found_in
from game.report.items import items
from game.report.store import fill, open_store
from game.report.told import Shelf
from game.resources import scenarios
from game.saves.journal import Journal

EVENINGS = ("jeppe", "the_cut", "full_house")
HABITS = ("random", "listener-challenger", "always-listen", "always-push", "pleaser", "icons-only")
BUDGET = 60.0  # ms an evening


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with TemporaryDirectory() as folder:
        home = Path(folder)
        _played(home, count)
        engine = open_store(f"sqlite:///{home}/results.sqlite")
        journals = found_in(home).evenings
        print(f"{count} evenings of {', '.join(EVENINGS)}       CPU s   ms an evening")
        for what in ("filled", "filled again"):
            start = process_time()
            fill(engine, journals, Shelf())
            took = process_time() - start
            kept = "kept" if 1000 * took / count <= BUDGET else "missed"
            print(f"{what:<42} {took:10.2f} {1000 * took / count:15.2f}   budget {BUDGET:.0f}: {kept}")
        for name, asked in (("items", items), ("cohort", cohort)):
            start = process_time()
            asked(engine)
            print(f"{name:<42} {process_time() - start:10.2f}")
        print(f"memory, most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _played(home: Path, count: int) -> None:
    """Three evenings a person, each by another habit."""
    there = [load(scenarios() / name).scenario for name in EVENINGS]
    for number in range(count):
        scenario = there[number % len(there)]
        if scenario is None:
            raise SystemExit(f"{EVENINGS[number % len(there)]} cannot be played; `check` says why")
        journal = Journal(home / f"p{number // len(there)}" / f"{number}.jsonl")
        session = Session.start(scenario, number, "en", journal.record)
        journal.head(header(session))
        drive(session, BOTS[HABITS[number // len(there) % len(HABITS)]](session, number, str))


if __name__ == "__main__":
    main()
