"""How fast the rules are: choices a second through one talk, and the price of a command with a full room.

Run it as `python bench/kernel.py`. Times are CPU time of this process, the best of several rounds.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from time import process_time
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))

from game.content.load import load
from game.core.compiled import compile_talk
from game.core.messages import LookAround
from game.core.rules import decide, legal
from game.core.scenario import Arrival
from game.core.session import Session, entry_to_json
from game.core.talk import begin, choices, step
from game.resources import scenarios

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from game.core.compiled import Talk
    from game.core.scenario import Guest, Scenario
    from game.core.session import Entry
    from game.core.talk import TalkState

SEED = 7
SECONDS = 0.4  # of one round
ROUNDS = 5
CROWD = 25


@dataclass(frozen=True, slots=True)
class Measure:
    """A way to make choices: `walk(n)` makes at least n of them and says how many."""

    name: str
    target: int
    walk: Callable[[int], int]


def main() -> None:
    loaded = load(scenarios() / "jeppe")
    if loaded.scenario is None:
        raise SystemExit("bench: the scenario 'jeppe' has errors; `main.py check jeppe` lists them")
    jeppe = loaded.scenario.guest("jeppe")
    alone = replace(loaded.scenario, guests=(replace(jeppe, arrives=Arrival(), hearsay=()),), turn=None, meanwhile=())
    with Path(os.devnull).open("w", encoding="utf-8") as sink:
        measures = (
            Measure("bare", 300_000, lambda n: walk_bare(compile_talk(jeppe), n)),
            Measure("with log and undo", 250_000, lambda n: walk_logged(compile_talk(jeppe), n)),
            Measure("with events", 100_000, lambda n: walk_events(alone, n)),
            Measure("one JSON line each", 0, lambda n: walk_events(alone, n, sink)),
        )
        tell([(measure, best_rate(measure.walk)) for measure in measures])
    print(
        f"\na command with {CROWD} guests in the room   {crowd_command(loaded.scenario, jeppe):7.1f} us   (budget 150)"
    )


def tell(rates: list[tuple[Measure, float]]) -> None:
    bare = rates[0][1]
    print(f"{'choices a second, one talk':28}{'rate':>10}{'us each':>9}{'to bare':>9}{'target':>10}")
    for measure, rate in rates:
        target = f"{measure.target:,}" if measure.target else "-"
        print(f"{measure.name:28}{rate:>10,.0f}{1e6 / rate:>9.2f}{rate / bare:>9.2f}{target:>10}")


def best_rate(walk: Callable[[int], int]) -> float:
    """Choices a second of CPU time in the best round; the first round warms up and sizes the others."""
    started = process_time()
    count = walk(2_000)
    size = max(1_000, int(SECONDS * count / (process_time() - started)))
    best = 0.0
    for _ in range(ROUNDS):
        started = process_time()
        count = walk(size)
        best = max(best, count / (process_time() - started))
    return best


def first_state(talk: Talk) -> TalkState:
    guest = talk.guest
    return begin(talk, (guest.trust[0], guest.risk[0], guest.patience[0]), 0)


def walk_bare(talk: Talk, count: int) -> int:
    """Random talks from the first word to the end, one after the other."""
    dice, start = Random(SEED).random, first_state(talk)
    state = start
    for _ in range(count):
        open_now = choices(talk, state)
        if open_now:
            state, _row = step(talk, state, open_now[int(dice() * len(open_now))])
        else:
            state = start
    return count


def walk_logged(talk: Talk, count: int) -> int:
    """The same with a log of (state, choice); each talk is undone step by step, and counted once."""
    dice, start = Random(SEED).random, first_state(talk)
    log: list[tuple[TalkState, int]] = []
    state = start
    for _ in range(count):
        open_now = choices(talk, state)
        if open_now:
            choice = open_now[int(dice() * len(open_now))]
            log.append((state, choice))
            state, _row = step(talk, state, choice)
        else:
            while log:
                state, _choice = log.pop()
    return count


def walk_events(scenario: Scenario, count: int, sink: TextIO | None = None) -> int:
    """The same through a session: decided, made events, come true; with `sink` each entry is written and flushed."""

    def write(entry: Entry) -> None:
        if sink:
            sink.write(json.dumps(entry_to_json(entry), separators=(",", ":")) + "\n")
            sink.flush()

    dice, made = Random(SEED).random, 0
    record = write if sink else None
    while made < count:
        session = Session.start(scenario, SEED, record=record)
        while not session.over and made < count:
            open_now = legal(scenario, session.party)[:-1] or legal(scenario, session.party)
            session.do(open_now[int(dice() * len(open_now))])
            made += 1
    return made


def crowd_command(scenario: Scenario, guest: Guest) -> float:
    """Microseconds to decide one command and let it come true while everybody waits."""
    crowd = tuple(replace(guest, id=f"{guest.id}{n}", arrives=Arrival(), hearsay=()) for n in range(CROWD))
    full = replace(scenario, guests=crowd, meanwhile=(), turn=None)
    session = Session.start(full, SEED)

    def look_around(count: int) -> int:
        for _ in range(count):
            decide(full, session.party, LookAround())
        return count

    return 1e6 / best_rate(look_around)


if __name__ == "__main__":
    main()
