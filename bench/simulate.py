"""How long a simulation takes: every bot of the first evening over 200 seeds, on one core.

Run it as `python bench/simulate.py`. Times are CPU time of this process.
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
BUDGET = 20  # seconds


def main() -> None:
    loaded = load(scenarios() / "jeppe")
    if loaded.scenario is None or loaded.texts is None:
        raise SystemExit("bench: the scenario 'jeppe' has errors; `main.py check jeppe` lists them")
    print(f"{f'jeppe, {SEEDS} seeds':22}{'seconds':>9}{'ms an evening':>15}{'outcome':>9}")
    tallies: dict[str, Tally] = {}
    whole = 0.0
    for bot in BOTS:
        started = process_time()
        tallies |= play_all(loaded.scenario, [bot], SEEDS, loaded.texts.get)
        took = process_time() - started
        whole += took
        print(f"{bot:22}{took:>9.2f}{1000 * took / SEEDS:>15.1f}{tallies[bot].outcome.mean:>9.1f}")
    print(f"{'all':22}{whole:>9.2f}   budget {BUDGET} s: {'kept' if whole <= BUDGET else 'broken'}")
    failed = [gate.bot for gate in gates(tallies) if not gate.holds]
    print("gates: all hold" if not failed else f"gates: {', '.join(failed)} fail")


if __name__ == "__main__":
    main()
