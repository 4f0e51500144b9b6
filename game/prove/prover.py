"""The proof of one talk: every state it can come to in a party, and what each way of playing it comes to."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from game.core.compiler import compile_talk
from game.core.node import NO_EFFECT
from game.prove.arcs import Arcs
from game.prove.claims import judge, undecided
from game.prove.collecting import uncollected
from game.prove.dominance import Cards, cards
from game.prove.explorer import Ways, reach
from game.prove.faults import faults
from game.prove.handover import Handover
from game.prove.policies import STANCES, at_random, headings, listening_then_challenging, only
from game.prove.proof import Proof
from game.prove.quotient import quotient
from game.prove.solve import solve

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.core.node import Effect
    from game.core.scenario import Claim, Guest
    from game.core.talk import TalkState
    from game.prove.graph import Graph
    from game.prove.proof import ClaimResult, Policy

BUDGET = 400_000  # states of one talk; past it a proof takes longer than anybody waits


class Told(NamedTuple):
    """What playing the talk comes to, as far as it was walked to the end."""

    policies: Mapping[str, Policy]
    cards: Cards
    claims: tuple[ClaimResult, ...]


def prove(guest: Guest, budget: int = BUDGET, claims: Sequence[Claim] = (), turn: Effect = NO_EFFECT) -> Proof:
    """All that is true of a guest's talk; `turn` is what the evening's turn does to the guest who waits."""
    with uncollected():
        return _proved(guest, budget, claims, turn)


def _proved(guest: Guest, budget: int, claims: Sequence[Claim], turn: Effect) -> Proof:
    """What it was read off is gone with this call, before anybody collects."""
    began = perf_counter()
    ways = Ways(Handover(Arcs(compile_talk(guest)), turn))
    starts, made = ways.party.starts(), tuple(ways.party.begun(ways.party.meters()))
    found = reach(ways, starts, budget)
    merged = quotient(ways, found, made) if found.whole else None
    wrong = faults(ways, starts, found, merged.lost if merged else {})
    told = _played(merged.graph, made, claims) if merged else _untold(claims, budget)
    return Proof(
        guest=guest.id,
        states=found.states,
        proved=found.whole,
        sampled=0 if found.whole else found.states,
        faults=wrong,
        unreachable=tuple(fault.node for fault in wrong if fault.kind == "unreachable"),
        never_available=tuple(f"{fault.node}.{fault.option}" for fault in wrong if fault.kind == "never_available"),
        dominated=told.cards.dominated,
        policies=told.policies,
        claims=told.claims,
        best=told.cards.best,
        values=told.cards.values,
        seconds=perf_counter() - began,
    )


def _played(graph: Graph, made: Iterable[TalkState], claims: Sequence[Claim]) -> Told:
    best, worst = headings(graph)
    drawn = solve(graph, at_random(graph))
    earned = listening_then_challenging(graph.talk, made)
    found = {
        "best": solve(graph, best.choose),
        "worst": solve(graph, worst.choose),
        "random": drawn,
        **{f"only-{stance}": solve(graph, only(graph, stance)) for stance in STANCES},
        "listener-challenger": solve(earned, at_random(earned)),
    }
    policies = {name: solved.policy() for name, solved in found.items()}
    return Told(policies, cards(graph, best, drawn), tuple(judge(claim, graph, best) for claim in claims))


def _untold(claims: Sequence[Claim], budget: int) -> Told:
    return Told({}, Cards({}, {}, ()), tuple(undecided(claim, budget) for claim in claims))
