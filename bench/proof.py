"""How long a proof takes: every talk of jeppe, and talks of thirty nodes drawn by seeded dice.

Run it as `python bench/proof.py`. Times are CPU time of this process; nothing is read from the cache.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))

from game.content.load import load
from game.core import node as nd
from game.core import scenario as s
from game.core.compiler import compile_talk
from game.core.moves import MOVES, Mood
from game.prove.arcs import Arcs
from game.prove.collecting import uncollected
from game.prove.explorer import Ways, reach
from game.prove.faults import faults
from game.prove.handover import Handover
from game.prove.prover import BUDGET, prove
from game.prove.quotient import quotient
from game.resources import scenarios

NODES, TALKS = 30, 8
STANCES = ("listen", "listen", "challenge", "push", "relate")
FACTS = tuple("abcdefghi")
MOODS: tuple[Mood | None, ...] = (None, None, "toward", "neutral", "away")


def main() -> None:
    loaded = load(scenarios() / "jeppe")
    if loaded.scenario is None:
        raise SystemExit("bench: the scenario 'jeppe' has errors; `main.py check jeppe` lists them")
    evening = loaded.scenario
    turns = dict(evening.turn.moves) if evening.turn else {}
    print(f"{'talk':16}{'nodes':>6}{'states':>10}{'faults':>9}{'all':>9}   seconds")
    rows = [Timed.of(guest, evening.claims, turns.get(guest.id, nd.NO_EFFECT)) for guest in evening.guests]
    for row in rows:
        tell(row.name, row.nodes, row.states, row.faults, row.whole)
    print(f"{'jeppe':41}{sum(row.whole for row in rows):>9.2f}   within 20\n")
    large = [Timed.of(drawn(seed)) for seed in range(TALKS)]
    print(f"{TALKS} drawn talks, {sum(not row.proved for row in large)} past {BUDGET:,} states")
    states = [row.states for row in large]
    sound, whole = [row.faults for row in large], [row.whole for row in large]
    tell("drawn, median", NODES, int(median(states)), median(sound), median(whole))
    tell("drawn, most", NODES, max(states), max(sound), max(whole))


def tell(name: str, nodes: int, states: int, *seconds: float) -> None:
    print(f"{name:16}{nodes:>6}{states:>10,}{''.join(f'{each:>9.2f}' for each in seconds)}")


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds to find the faults of a talk, and for the whole proof with all ways of playing."""

    name: str
    nodes: int
    states: int
    proved: bool
    faults: float
    whole: float

    @staticmethod
    def of(guest: s.Guest, claims: tuple[s.Claim, ...] = (), turn: nd.Effect = nd.NO_EFFECT) -> Timed:
        compile_talk(guest)
        began = process_time()
        with uncollected():
            ways = Ways(Handover(Arcs(compile_talk(guest)), turn))
            starts = ways.party.starts()
            reached = reach(ways, starts, BUDGET)
            faults(ways, starts, reached, quotient(ways, reached, ()).lost if reached.whole else {})
        found = process_time()
        proof = prove(guest, BUDGET, [claim for claim in claims if claim.guest == guest.id], turn)
        return Timed(guest.id, len(guest.nodes), proof.states, proof.proved, found - began, process_time() - found)


def drawn(seed: int) -> s.Guest:
    """A talk that goes onward, sometimes back, with facts to hear, landings by trust and exits for the impatient."""
    dice = Random(seed)
    nodes = tuple(_node(dice, number) for number in range(NODES))
    outcomes = tuple(s.Outcome(name, score) for name, score in (("best", 10), ("fine", 6), ("poor", 2)))
    return s.Guest(
        f"drawn{seed}", "curious", "open", s.Arrival(), (4, 4), (7, 7), (6, 6), s.Waits(), FACTS,
        (s.Start(nd.ALWAYS, "n0"),), nodes, (*outcomes, s.Outcome("gone", 0, leaves=True)),
        always=(s.Always(nd.Condition(patience=(0, 1)), "gone"),), homework=("g",), hearsay=(("h", "other", "x"),),
    )  # fmt: skip


def _node(dice: Random, number: int) -> nd.Node:
    says = (
        nd.Part("one"),
        nd.Part("two", hold=dice.random() < 0.3),
        nd.Part("three", reveals=FACTS[number // 5] if number % 5 == 0 else None),
    )
    cards = tuple(_card(dice, number, index) for index in range(3))
    again = (nd.Part("again"),) if number == 9 else ()
    return nd.Node(f"n{number}", says, cards, again=again, phase=nd.PHASES[number * 4 // NODES])


def _card(dice: Random, number: int, index: int) -> nd.Option:
    stance = dice.choice(STANCES)
    move = dice.choice([move.id for move in MOVES.values() if move.stance == stance])
    uses = FACTS[number // 5] if index == 2 and number % 5 and dice.random() < 0.4 else None
    good = _land(dice, number, nd.Condition(trust=(5, 11)) if dice.random() < 0.5 else nd.ALWAYS)
    lands = (good, _land(dice, number, nd.ALWAYS)) if good.when != nd.ALWAYS else (good,)
    return nd.Option(f"o{index}", stance, (move,), "text", "why", lands, uses=uses, once=number % 8 == index == 1)  # type: ignore[arg-type]


def _land(dice: Random, number: int, when: nd.Condition) -> nd.Landing:
    """Mostly onward by one or two nodes, sometimes back; from the last nodes to an end."""
    to = number + (-1 if dice.random() < 0.05 else dice.choice((1, 1, 2)))
    mood = dice.choice(MOODS)
    onward = dice.random() < 0.2
    effect = nd.Effect(patience=dice.choice((None, None, -1)))
    if to >= NODES or dice.random() < 0.03:
        return nd.Landing("reply", when, mood, effect, end=dice.choice(("best", "fine", "poor")))
    phase = nd.PHASES[max(0, to) * 4 // NODES] if onward else None
    return nd.Landing("reply", when, mood, effect, advance=phase, goto=f"n{max(0, to)}")


if __name__ == "__main__":
    main()
