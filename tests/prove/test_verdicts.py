"""On drawn talks every number that `explore` prints of ways of playing, cards and claims is what stepping comes to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.core.scenario import Claim
from game.core.talk import CUT, HEAR, SILENCE, choices, ended, step
from game.prove.prover import prove
from tests.core.builders import option
from tests.prove.stepping import LOST, STANCES, WAYS, Stepped, backward, extremes, goes_round, only, played, stepped
from tests.prove.test_explorer import handed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from game.core.scenario import Guest
    from game.core.talk import TalkState
    from game.prove.proof import ClaimResult, Policy

    _Road = tuple[TalkState, frozenset[str]]  # a state, and which of the claimed stances were used on the way

ALIKE = 1e-9
SMALL = 1_000  # states
leave = st.builds(
    option, st.just("leave"), st.sampled_from(STANCES), end=st.sampled_from(["good", "bad"]),
    fallback=st.booleans(), once=st.booleans(),
)  # fmt: skip


@st.composite
def talks(draw: st.DrawFn, *, open_ended: bool = True) -> Guest:
    """A small talk; some, or all, have a way to an ending in every node: there it is worth something how one plays."""
    guest = draw(handed())
    if not open_ended or draw(st.booleans()):
        guest = replace(guest, nodes=tuple(replace(one, options=(*one.options, draw(leave))) for one in guest.nodes))
    assume(len(stepped(guest).steps) <= SMALL)
    return guest


@st.composite
def claimed(draw: st.DrawFn) -> tuple[Guest, tuple[Claim, ...]]:
    """A talk, and claims about stances that its cards have."""
    guest = draw(talks(open_ended=draw(st.booleans())))
    stance = st.sampled_from(sorted({card.stance for node in guest.nodes for card in node.options}))
    some = st.sets(stance, min_size=1, max_size=2).map(lambda found: tuple(sorted(found)))
    only_one = st.builds(Claim, st.just("g"), stance, st.sampled_from([None, "good", "bad", "gone"]))
    best = st.builds(Claim, st.just("g"), uses=some, never=st.sets(stance, max_size=1).map(tuple))
    return guest, (draw(only_one), draw(only_one), draw(best), draw(best), draw(best), Claim("g"))


def _spread(policy: Policy) -> tuple[float, float, float]:
    return policy.min, policy.mean, policy.max


def _of(worth: Sequence[float]) -> tuple[float, float, float]:
    return min(worth), sum(worth) / len(worth), max(worth)


@settings(max_examples=60, deadline=None)
@given(talks())
def test_every_way_of_playing_comes_to_what_stepping_it_comes_to(guest: Guest) -> None:
    talk, policies = stepped(guest), prove(guest).policies
    assert policies.keys() == {"best", "worst", *WAYS}
    for name, way in WAYS.items():
        passed = played(talk, way)
        worth, (_, ends) = passed.worth(), passed.visits()
        assert _spread(policies[name]) == pytest.approx(_of([worth[start] for start in talk.starts]), abs=1e-6), name
        assert policies[name].endings == pytest.approx(_kept(ends, policies[name].endings), abs=1e-6), name


def _kept(ends: Mapping[str, float], told: Mapping[str, float]) -> Mapping[str, float]:
    """Shares too small to tell from rounding may be told or not."""
    return {name: share for name, share in ends.items() if share > ALIKE or name in told}


@settings(max_examples=60, deadline=None)
@given(talks())
def test_best_and_worst_are_the_most_and_least_that_can_be_reached(guest: Guest) -> None:
    talk, policies = stepped(guest), prove(guest).policies
    can_end = played(talk, WAYS["random"]).ending
    names = {outcome.score: outcome.id for outcome in guest.outcomes}
    for name, points in zip(("best", "worst"), extremes(talk), strict=True):
        reached = [points[start] for start in talk.starts]
        ends = Counter(names[points[start]] if start in can_end else LOST for start in talk.starts)
        assert _spread(policies[name]) == pytest.approx(_of(reached))
        assert policies[name].endings == pytest.approx({end: count / len(reached) for end, count in ends.items()})


# --- cards against each other -----------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(talks())
def test_a_card_is_dominated_if_another_is_never_worse_and_somewhere_better(guest: Guest) -> None:
    talk, proof = stepped(guest), prove(guest)
    most, drawn = extremes(talk)[0], played(talk, WAYS["random"]).worth()
    beaten: dict[tuple[str, str], set[str]] = {}
    for (node, card, by), pairs in _duels(talk).items():
        best = [most[one] - most[other] for one, other in pairs]
        luck = [drawn[one] - drawn[other] for one, other in pairs]
        if max(*best, *luck, -1) <= ALIKE and min(best) < 0 and min(luck) < -ALIKE:
            beaten.setdefault((node, card), set()).add(by)
    assert {(row.node, row.option) for row in proof.dominated} == beaten.keys()
    for row in proof.dominated:
        rivals = beaten[row.node, row.option]
        assert row.by in rivals
        assert proof.values[f"{row.node}.{row.by}"] == max(proof.values[f"{row.node}.{by}"] for by in rivals)


def _duels(talk: Stepped) -> Mapping[tuple[str, str, str], list[tuple[TalkState, TalkState]]]:
    """Where two cards of a node lie together: what follows the one, what follows the other."""
    found: dict[tuple[str, str, str], list[tuple[TalkState, TalkState]]] = {}
    for state, steps in talk.steps.items():
        for (one, after), (other, after_other) in product(_cards(talk, state, steps), repeat=2):
            if one != other:
                found.setdefault((_node(talk, state), one, other), []).append((after, after_other))
    return found


def _cards(talk: Stepped, state: TalkState, steps: Mapping[int, TalkState]) -> list[tuple[str, TalkState]]:
    return [(talk.play(state, choice).option.id, to) for choice, to in steps.items() if choice >= 0]


def _node(talk: Stepped, state: TalkState) -> str:
    return talk.talk.nodes[talk.talk.spots[state[0]].node].node.id


@settings(max_examples=60, deadline=None)
@given(talks())
def test_the_worth_of_a_card_is_that_of_the_states_that_random_play_passes(guest: Guest) -> None:
    talk, proof = stepped(guest), prove(guest)
    passed, most = played(talk, WAYS["random"]), extremes(talk)[0]
    if len(passed.ending) < len(passed.nexts):
        return  # how often a state is passed that nothing leaves cannot be counted
    drawn, sums = passed.worth(), dict[str, list[float]]()
    for state, often in passed.visits()[0].items():
        for card, after in _cards(talk, state, talk.steps[state]):
            row = sums.setdefault(f"{_node(talk, state)}.{card}", [0.0, 0.0, 0.0])
            row[:] = [row[0] + often, row[1] + often * most[after], row[2] + often * drawn[after]]
    worth = {name: (points / often, luck / often) for name, (often, points, luck) in sums.items()}
    assert proof.values == pytest.approx({name: points for name, (points, _) in worth.items()}, abs=1e-6)
    for node, best in proof.best.items():
        rows = {name: row for name, row in worth.items() if name.startswith(f"{node}.")}
        top = max(points for points, _ in rows.values())
        kindest = max(luck for points, luck in rows.values() if top - points < ALIKE)
        assert {f"{node}.{card}" for card in best} == {
            name for name, (points, luck) in rows.items() if top - points < ALIKE and kindest - luck < ALIKE
        }


# --- claims -----------------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(claimed())
def test_a_claim_holds_if_it_is_true_of_every_play(case: tuple[Guest, tuple[Claim, ...]]) -> None:
    talk, claims = stepped(case[0]), case[1]
    results = prove(case[0], claims=claims).claims
    assert tuple(result.claim for result in results) == claims
    for result in results:
        assert result.holds == _true(talk, result.claim), result
        assert _shown(talk, result), result


def _true(talk: Stepped, claim: Claim) -> bool:
    if claim.only is None:
        return _best_roads(talk, claim)
    nexts = played(talk, only(claim.only)).nexts
    stops = {ended(talk.talk, state) for state, ahead in nexts.items() if not ahead}
    return not goes_round(nexts) and None not in stops and (claim.ends is None or stops == {claim.ends})


def _best_roads(talk: Stepped, claim: Claim) -> bool:
    """Whether from every start some road to the most points there are from it does all that is claimed."""
    nexts: dict[_Road, list[_Road]] = {}
    waiting: list[_Road] = [(start, frozenset()) for start in talk.starts]
    while waiting:
        here = waiting.pop()
        if here not in nexts:
            nexts[here] = list(_ahead(talk, here, claim))
            waiting += nexts[here]
    done = {here for here in nexts if ended(talk.talk, here[0]) is not None and here[1] == set(claim.uses)}
    roads = {points: backward(nexts, {here for here in done if talk.points(here[0]) == points}) for points in range(11)}
    most = extremes(talk)[0]
    return all((start, frozenset()) in roads[most[start]] for start in talk.starts)


def _ahead(talk: Stepped, here: _Road, claim: Claim) -> Iterator[_Road]:
    state, used = here
    for choice, to in talk.steps[state].items():
        stance = talk.play(state, choice).option.stance if choice >= 0 else ""
        if stance not in claim.never:
            yield to, used | {stance} if stance in claim.uses else used


def _shown(talk: Stepped, result: ClaimResult) -> bool:
    """Whether the road that is told can be walked from some start, and comes to what is said of it."""
    ends = {ended(talk.talk, state) for start in talk.starts for state in _walked(talk, start, result.path)}
    claim = result.claim
    if claim.only and "go round for ever" not in result.says:
        outcome = None if "dead end" in result.says else claim.ends if result.holds else "other"
        others = ends - {None, claim.ends}
        return bool(others) if outcome == "other" else claim.ends is None or outcome in ends
    return bool(ends)


def _walked(talk: Stepped, state: TalkState, path: Iterable[str]) -> Iterator[TalkState]:
    """Where these steps lead from here, if they can be taken."""
    for words in path:
        choice = {"hear": HEAR, "cut in": CUT, "silence": SILENCE}.get(words)
        if choice is None and state[0] < len(talk.talk.spots):
            plays = talk.talk.nodes[talk.talk.spots[state[0]].node].plays
            choice = next((number for number, play in enumerate(plays) if words == f"say {play.option.id}"), None)
        if choice not in choices(talk.talk, state):
            return
        state = step(talk.talk, state, choice)[0]
    yield state
