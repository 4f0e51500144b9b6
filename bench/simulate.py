"""How long a simulation takes: every bot of an evening over 200 seeds, on one core.

Run it as `python bench/simulate.py`, or with the name of another evening than the first. Times are CPU time of this
process.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))

from game.content.load import load
from game.prove.balance import play_all
from game.prove.bots import BOTS
from game.prove.gates import gates
from game.resources import scenarios

if TYPE_CHECKING:
    from game.prove.balance import Tally

SEEDS = 200
BUDGETS = {"jeppe": 20, "full_house": 60}  # seconds


def main() -> None:
    name = sys.argv[1] if len(sys.argv) > 1 else "jeppe"
    loaded, budget = load(scenarios() / name), BUDGETS.get(name, max(BUDGETS.values()))
    if loaded.scenario is None or loaded.texts is None:
        raise SystemExit(f"bench: the scenario '{name}' has errors; `main.py check {name}` lists them")
    print(f"{f'{name}, {SEEDS} seeds':22}{'seconds':>9}{'ms an evening':>15}{'outcome':>9}")
    tallies: dict[str, Tally] = {}
    whole = 0.0
    for bot in BOTS:
        started = process_time()
        tallies |= play_all(loaded.scenario, [bot], SEEDS, loaded.texts.get)
        took = process_time() - started
        whole += took
        print(f"{bot:22}{took:>9.2f}{1000 * took / SEEDS:>15.1f}{tallies[bot].outcome.mean:>9.1f}")
    print(f"{'all':22}{whole:>9.2f}   budget {budget} s: {'kept' if whole <= budget else 'broken'}")
    failed = [gate.bot for gate in gates(tallies) if not gate.holds]
    print("gates: all hold" if not failed else f"gates: {', '.join(failed)} fail")


if __name__ == "__main__":
    main()
