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
from game.core.arrangement import Committee, Crowd, Heckling, Marketer, Poster, Promise, Ringing
from game.core.commands import Approach, Hear, LookAround, Wait
from game.core.compiler import compile_talk
from game.core.evolve import evolve
from game.core.legal import legal
from game.core.party import Given
from game.core.rules import decide
from game.core.scenario import Arrival, Turn
from game.core.session import Session, entry_to_json
from game.core.talk import begin, choices, step
from game.resources import scenarios

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

    from game.core.commands import Command
    from game.core.compiled import Talk
    from game.core.party import Party
    from game.core.scenario import Guest, Scenario
    from game.core.session import Entry
    from game.core.talk import TalkState

SEED = 7
SECONDS = 0.4  # of one round
ROUNDS = 5
CROWD = 25
BUDGET = 150  # microseconds


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
    plain = crowded(loaded.scenario, jeppe)
    print(f"\n{f'one command, {CROWD} guests there':28}{'us each':>10}{'arranged':>10}{'budget':>9}")
    for (name, price), (_, more) in zip(crowd_commands(plain), crowd_commands(arranged(plain)), strict=True):
        print(f"{name:28}{price:>10.1f}{more:>10.1f}{BUDGET:>9}")


def tell(rates: list[tuple[Measure, float]]) -> None:
    bare = rates[0][1]
    print(f"{'choices a second, one talk':28}{'rate':>10}{'us each':>9}{'to bare':>9}{'target':>10}")
    for measure, rate in rates:
        target = f"{measure.target:,}" if measure.target else "-"
        print(f"{measure.name:28}{rate:>10,.0f}{1e6 / rate:>9.2f}{rate / bare:>9.2f}{target:>10}")


def best_rate(walk: Callable[[int], int]) -> float:
    """Choices a second of CPU time in the best round; the first round warms up and sizes the others."""
    started = process_time()
    count = walk(200)
    size = max(200, int(SECONDS * count / (process_time() - started)))
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
    dice, start, made = Random(SEED).random, first_state(talk), 0
    while made < count:
        state = start
        while open_now := choices(talk, state):
            state, _row = step(talk, state, open_now[int(dice() * len(open_now))])
            made += 1
    return made


def walk_logged(talk: Talk, count: int) -> int:
    """The same with a log of (state, choice); each talk is then undone choice by choice, which is not counted."""
    dice, start, made = Random(SEED).random, first_state(talk), 0
    log: list[tuple[TalkState, int]] = []
    while made < count:
        state = start
        while open_now := choices(talk, state):
            choice = open_now[int(dice() * len(open_now))]
            log.append((state, choice))
            state, _row = step(talk, state, choice)
        made += len(log)
        while log:
            state, _choice = log.pop()
    return made


def walk_events(scenario: Scenario, count: int, sink: TextIO | None = None) -> int:
    """The same through a session: decided, made events, come true; with `sink` each entry is written and flushed."""

    def write(entry: Entry) -> None:
        if sink:
            sink.write(json.dumps(entry_to_json(entry), separators=(",", ":")) + "\n")
            sink.flush()

    dice, made = Random(SEED).random, 0
    opened = Session.start(scenario, SEED)
    opened.do(Approach(scenario.guests[0].id))
    while made < count:
        session = Session.fold(scenario, SEED, "en", opened.entries, write if sink else None)
        while not session.over and made < count:
            open_now = legal(scenario, session.party)[:-1]  # the last is to step away
            session.do(open_now[int(dice() * len(open_now))])
            made += 1
    return made


def crowd_commands(full: Scenario) -> Iterator[tuple[str, float]]:
    """Commands with everybody in the room, and the microseconds each takes to decide and come true."""
    first = full.guests[0].id
    party = with_ties(full, Session.start(full, SEED).party)
    yield "wait", per_command(full, party, Wait())
    yield "look around", per_command(full, party, LookAround())
    yield "approach", per_command(full, party, Approach(first))
    for event in decide(full, party, Approach(first)):
        party = evolve(full, party, event)
    yield "hear a part", per_command(full, party, Hear())


def crowded(scenario: Scenario, guest: Guest) -> Scenario:
    """Everybody there from the start, and nothing arranged."""
    crowd = tuple(replace(guest, id=f"{guest.id}{n}", arrives=Arrival(), hearsay=()) for n in range(CROWD))
    return replace(scenario, guests=crowd, meanwhile=(), turn=None)


def arranged(plain: Scenario) -> Scenario:
    """The same people where every beat brings what a beat can bring: one heckles, most of the others follow."""
    first, loud, *others = plain.guests
    names = [guest.id for guest in others]
    flock = tuple(replace(guest, reason="flock", meets=((first.id, guest.facts[0]),)) for guest in others)
    loud = replace(loud, reason="saboteur", heckles=Heckling(1, ("evening.title",)))
    return replace(
        plain,
        guests=(first, loud, *flock),
        posters=(Poster("wall", 5, up=True), Poster("carried", 5, up=True, carried=True)),
        marketer=Marketer(),
        crowd=Crowd(0, ()),
        cools=50,
        word=True,
        promises=(Promise("tea", 1, 50),),
        rings=tuple(Ringing(beat, "office", f"evening.rings.{beat}") for beat in range(40, 50)),
        committees=(Committee("board", tuple(names[:6]), names[0], 3),),
        turn=Turn(60, 2),
    )


def with_ties(scenario: Scenario, party: Party) -> Party:
    """Five of them have been talked with, and are owed something, where anything is promised."""
    if not scenario.promises:
        return party
    known = [guest.id for guest in scenario.guests[-5:]]
    ends = scenario.guests[0].outcomes[0].id
    related = {name: party.guests[name]._replace(at="parted", outcome=ends, tended=0) for name in known}
    given = tuple(Given(name, scenario.promises[0].id, 50) for name in known)
    return party._replace(guests={**party.guests, **related}, given=given)


def per_command(scenario: Scenario, party: Party, command: Command) -> float:
    def walk(count: int) -> int:
        for _ in range(count):
            decide(scenario, party, command)
        return count

    return 1e6 / best_rate(walk)


if __name__ == "__main__":
    main()
