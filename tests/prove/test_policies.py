"""Ways of playing, claims and cards against each other in talks small enough to know the answer by hand."""

from __future__ import annotations

from typing import Any

import pytest

from game.core import node as nd
from game.core import scenario as s
from game.core.scenario import Claim
from game.prove.graph import NEVER
from game.prove.prover import prove
from tests.core.builders import guest, node, option

FREE: dict[str, Any] = {"effect": nd.Effect(patience=0), "moves": ("acknowledge",)}
TWO = guest(
    node("n", option("ask", goto="k"), option("sell", "push", end="bad"), says=("one", "two")),
    node("k", option("again", goto="k", once=True), option("bye", "relate", end="good"), says=("one",)),
)


def test_only_a_stance_takes_it_where_it_is_offered() -> None:
    policies = prove(TWO).policies
    assert policies["only-push"].endings == {"bad": 1.0}
    assert policies["only-relate"].mean == pytest.approx(
        5.0
    )  # no relating in the first node: either card may lie first


def test_without_the_stance_the_fallback_is_taken() -> None:
    made = guest(
        node(
            "n",
            option("x", once=True, **FREE),
            option("else", end="bad", fallback=True),
            option("y", once=True, **FREE),
        )
    )
    assert prove(made).policies["only-push"].endings == {"bad": 1.0}


def test_in_a_fixed_order_the_first_is_the_first_as_written() -> None:
    made = guest(node("n", option("x", end="good"), option("y", end="bad"), fixed=True))
    assert prove(made).policies["only-push"].endings == {"good": 1.0}


def test_a_way_that_goes_round_for_ever_never_ends() -> None:
    made = guest(node("n", option("x", goto="n", **FREE), option("bye", "relate", end="good"), says=("one",)))
    proof = prove(made, claims=(Claim("g", only="listen", ends="good"),))
    assert proof.policies["only-listen"].endings == {NEVER: 1.0}
    assert not proof.claims[0].holds
    assert "round for ever" in proof.claims[0].says


def test_random_play_leaves_a_loop_in_the_end() -> None:
    made = guest(
        node(
            "n",
            option("x", **FREE),
            option("bye", "relate", end="good"),
            says=("one",),
            silence=nd.Landing("hm", goto="n"),
        )
    )
    assert prove(made).policies["random"].endings == pytest.approx({"good": 1.0})


# --- claims -----------------------------------------------------------------------------------------------------------


def test_a_claim_about_one_stance_holds_or_shows_the_other_ending() -> None:
    claims = (Claim("g", only="push", ends="bad"), Claim("g", only="relate", ends="good"))
    holds, fails = prove(TWO, claims=claims).claims
    assert (holds.holds, holds.path) == (True, ("hear", "say sell"))
    assert (fails.holds, fails.path) == (False, ("hear", "say sell"))
    assert "bad" in fails.says


def test_a_claim_about_the_best_road_holds_if_one_uses_all_of_it() -> None:
    claims = (
        Claim("g", uses=("listen", "relate"), never=("push",)),
        Claim("g", uses=("challenge",)),
        Claim("g", uses=("relate",), never=("listen",)),
    )
    told = prove(TWO, claims=claims).claims
    assert [result.holds for result in told] == [True, False, False]
    assert told[0].path[-1] == "say bye"


def test_every_start_must_have_such_a_road() -> None:
    card = option("sell", "push", end="good", when=nd.Condition(trust=(5, 11)))
    made = guest(node("n", option("ask", end="good"), option("bye", "relate", end="bad"), card), trust=(4, 5))
    assert not prove(made, claims=(Claim("g", uses=("push",)),)).claims[0].holds


def test_past_the_budget_no_claim_is_said_to_hold() -> None:
    told = prove(TWO, budget=1, claims=(Claim("g", only="push", ends="bad"),)).claims[0]
    assert not told.holds
    assert told.says.startswith("not proved")


# --- cards against each other -----------------------------------------------------------------------------------------


def test_a_card_that_another_always_beats_is_named_with_it() -> None:
    proof = prove(guest(node("n", option("good", end="good"), option("bad", end="bad"), option("bye", end="good"))))
    assert {(row.option, row.by) for row in proof.dominated} == {("bad", "good")}
    assert proof.best == {"n": ("good", "bye")}
    assert proof.values == pytest.approx({"n.good": 10, "n.bad": 0, "n.bye": 10})


def test_of_equals_the_one_that_forgives_is_best() -> None:
    made = guest(
        node("n", option("safe", end="good"), option("risky", goto="k")),
        node("k", option("right", end="good"), option("wrong", end="bad")),
    )
    proof = prove(made)
    assert proof.values["n.safe"] == proof.values["n.risky"]
    assert proof.best["n"] == ("safe",)


def test_a_card_that_is_better_in_some_state_is_not_dominated() -> None:
    lands = (nd.Landing("r", nd.Condition(trust=(5, 11)), end="good"), nd.Landing("r", end="bad"))
    made = guest(node("n", option("bold", lands=lands), option("mild", end="gone")), trust=(4, 5))
    assert not prove(made).dominated


TRUSTING, K = nd.Condition(trust=(5, 11)), node("k", option("a", end="good"), option("b", end="bad"), says=("one",))
OUTCOMES = (s.Outcome("good", 10), s.Outcome("bad", 0), s.Outcome("mid", 6), s.Outcome("gone", 1, leaves=True))


def test_a_card_that_forgives_more_in_some_state_is_not_dominated() -> None:
    lands = (nd.Landing("r", TRUSTING, end="good"), nd.Landing("r", end="bad"))
    made = guest(node("n", option("either", goto="k"), option("safe", lands=lands)), K, trust=(4, 5))
    assert {row.node for row in prove(made).dominated} == {"k"}


def test_a_card_that_can_lead_further_in_some_state_is_not_dominated() -> None:
    lands = (nd.Landing("r", TRUSTING, goto="k"), nd.Landing("r", end="bad"))
    made = guest(node("n", option("sure", end="mid"), option("risky", lands=lands)), K, trust=(4, 5), outcomes=OUTCOMES)
    assert {row.node for row in prove(made).dominated} == {"k"}
