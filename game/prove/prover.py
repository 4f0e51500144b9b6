"""The proof of one talk: every state it can come to in a party, and what each way of playing it comes to."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from game.core.compiler import compile_talk
from game.core.scenario import NO_EFFECT
from game.prove.arcs import Arcs
from game.prove.claims import judge, undecided
from game.prove.dominance import Cards, cards
from game.prove.explorer import Ways, reach
from game.prove.faults import faults
from game.prove.handover import Handover
from game.prove.policies import STANCES, at_random, headings, listening_then_challenging, only
from game.prove.proof import Proof
from game.prove.quotient import quotient
from game.prove.solve import solve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.core.scenario import Claim, Effect, Guest
    from game.prove.graph import Graph
    from game.prove.policies import Heading
    from game.prove.proof import Policy
    from game.prove.solve import Solved

BUDGET = 400_000  # states of one talk; past it a proof takes longer than anybody waits
NOTHING = Cards({}, {}, ())


def prove(guest: Guest, budget: int = BUDGET, claims: Sequence[Claim] = (), turn: Effect = NO_EFFECT) -> Proof:
    """All that is true of a guest's talk; `turn` is what the evening's turn does to the guest who waits."""
    began = perf_counter()
    ways = Ways(Handover(Arcs(compile_talk(guest)), turn))
    starts = ways.party.starts()
    found = reach(ways, starts, budget)
    made = tuple(ways.party.begun(ways.party.meters()))
    merged = quotient(ways, found, made) if found.whole else None
    wrong = faults(ways, starts, found, merged.lost if merged else {})
    policies: dict[str, Policy] = {}
    told, judged = NOTHING, tuple(undecided(claim, budget) for claim in claims)
    if merged:
        graph = merged.graph
        (best, worst), drawn = headings(graph), solve(graph, at_random(graph))
        earned = listening_then_challenging(graph.talk, made)
        policies = _policies(graph, best, worst, drawn)
        policies |= {"listener-challenger": solve(earned, at_random(earned)).policy()}
        told, judged = cards(graph, best, drawn), tuple(judge(claim, graph, best) for claim in claims)
    return Proof(
        guest=guest.id,
        states=found.states,
        proved=found.whole,
        sampled=0 if found.whole else found.states,
        faults=wrong,
        unreachable=tuple(fault.node for fault in wrong if fault.kind == "unreachable"),
        never_available=tuple(f"{fault.node}.{fault.option}" for fault in wrong if fault.kind == "never_available"),
        dominated=told.dominated,
        policies=policies,
        claims=judged,
        best=told.best,
        values=told.values,
        seconds=perf_counter() - began,
    )


def _policies(graph: Graph, best: Heading, worst: Heading, drawn: Solved) -> dict[str, Policy]:
    stances = {f"only-{stance}": solve(graph, only(graph, stance)).policy() for stance in STANCES}
    most, least = (solve(graph, heading.choose).policy() for heading in (best, worst))
    return {"best": most, "worst": least, "random": drawn.policy(), **stances}
