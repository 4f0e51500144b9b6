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
from game.prove.graph import stepped
from game.prove.handover import Handover
from game.prove.policies import STANCES, at_random, headings, listening_then_challenging, only
from game.prove.proof import Proof
from game.prove.solve import solve

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.core.scenario import Claim, Effect, Guest
    from game.prove.graph import Chosen, Graph
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
    wrong = faults(ways, starts, found)
    graph = stepped(ways.party.talk, ways.party.begun(ways.party.meters()), budget) if found.whole else None
    policies: Mapping[str, Policy] = {}
    told, judged = NOTHING, tuple(undecided(claim, budget) for claim in claims)
    if graph:
        (best, worst), drawn = headings(graph), solve(graph, at_random(graph))
        policies = _policies(graph, best, worst, drawn)
        told, judged = cards(graph, best, drawn), tuple(judge(claim, graph, best) for claim in claims)
    return Proof(
        guest=guest.id,
        states=found.states,
        proved=graph is not None,
        sampled=0 if graph else found.states,
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


def _policies(graph: Graph, best: Heading, worst: Heading, drawn: Solved) -> Mapping[str, Policy]:
    ways: dict[str, Chosen] = {"best": best.choose, "worst": worst.choose}
    ways |= {f"only-{stance}": only(graph, stance) for stance in STANCES}
    ways["listener-challenger"] = listening_then_challenging(graph)
    found = {name: solve(graph, choose).policy() for name, choose in ways.items()}
    return {"best": found.pop("best"), "worst": found.pop("worst"), "random": drawn.policy(), **found}
