"""The kernel's rules, on hand-made talks and as properties over random ones."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import node as nd
from game.core import scenario as s
from game.core import talk as t
from game.core.compiler import compile_talk
from game.core.lifecycle import BUYING, Meters
from game.core.node import PHASES, Effect
from tests.core.builders import guest, node, option
from tests.core.talks import guests, walk

if TYPE_CHECKING:
    from game.core.compiled import Talk

NEUTRAL = (4, 6, 6)


def at_start(made: s.Guest, meters: tuple[int, int, int] = NEUTRAL, facts: int = 0) -> tuple[Talk, t.TalkState]:
    talk = compile_talk(made)
    return talk, t.begin(talk, meters, facts)


def play(talk: Talk, state: t.TalkState, *picks: int) -> t.TalkState:
    for pick in picks:
        assert pick in t.choices(talk, state)
        state, _ = t.step(talk, state, pick)
    return state


def test_the_first_part_comes_with_the_node() -> None:
    talk, state = at_start(guest(node("n", option("x", end="good"), says=(nd.Part("one", reveals="a"), "two"))))
    assert talk.spots[state[0]].part == 1


def test_a_guest_who_is_talking_can_be_heard_or_cut_but_not_answered() -> None:
    talk, state = at_start(guest(node("n", option("x", end="good"))))
    assert t.choices(talk, state) == (t.HEAR, t.CUT)


def test_a_card_that_rests_on_an_unheard_part_is_not_offered() -> None:
    made = guest(
        node("n", option("x", end="good", uses="a"), option("y", end="bad"), says=("one", nd.Part("two", reveals="a")))
    )
    talk, state = at_start(made)
    assert t.choices(talk, play(talk, state, t.CUT)) == (1,)
    assert t.choices(talk, play(talk, state, t.HEAR)) == (0, 1, t.SILENCE)


def test_a_card_that_answers_a_later_part_waits_for_it() -> None:
    made = guest(node("n", option("x", end="good", after=2), option("y", end="bad"), says=("one", "two", "three")))
    talk, state = at_start(made)
    assert t.choices(talk, play(talk, state, t.CUT)) == (1,)
    assert t.choices(talk, play(talk, state, t.HEAR, t.CUT)) == (0, 1)


def test_nobody_can_be_cut_off_with_nothing_to_say() -> None:
    talk, state = at_start(guest(node("n", option("x", end="good", after=2))))
    assert t.choices(talk, state) == (t.HEAR,)


def test_what_was_cut_off_stays_unheard_when_the_node_goes_on() -> None:
    made = guest(node("n", option("x", end="good", after=2), option("y"), says=("one", "two")))
    talk, state = at_start(made)
    assert t.choices(talk, play(talk, state, t.CUT, 1)) == (1,)


def test_cutting_in_costs_lean_and_patience() -> None:
    talk, state = at_start(guest(node("n", option("x", end="good"))))
    cut = play(talk, state, t.CUT)
    assert (cut[3], cut[4]) == (state[3] - 1, state[4] - 1)


def test_a_held_part_comes_only_to_who_is_silent() -> None:
    says = ("one", nd.Part("two", reveals="a", hold=True))
    made = guest(node("n", option("x", end="good", uses="a"), option("y", end="bad"), says=says))
    talk, state = at_start(made)
    assert t.choices(talk, state) == (1, t.SILENCE)
    assert 0 in t.choices(talk, play(talk, state, t.SILENCE))


def test_speaking_into_a_pause_is_not_cutting_in() -> None:
    calm = option("x", goto="k", effect=Effect(0, 0, 0))
    made = guest(node("n", calm, says=("one", nd.Part("two", hold=True))), node("k", option("y", end="bad")))
    talk, state = at_start(made)
    assert play(talk, state, 0)[3] == state[3]


def test_silence_after_the_last_part_is_possible_once_a_visit() -> None:
    talk, state = at_start(guest(node("n", option("x", end="good"), says=("one",))))
    silent = play(talk, state, t.SILENCE)
    assert t.choices(talk, silent) == (0,)
    assert silent[3] == state[3] - 1


def test_a_written_silence_does_what_is_written() -> None:
    made = guest(
        node("n", option("x", end="good"), says=("one",), silence=nd.Landing("hm", effect=Effect(trust=1), end="bad"))
    )
    talk, state = at_start(made)
    silent = play(talk, state, t.SILENCE)
    assert t.ended(talk, silent) == "bad"
    assert silent[1:4] == (5, 6, 6)


def test_the_first_landing_that_holds_is_taken() -> None:
    lands = (nd.Landing("r1", nd.Condition(trust=(5, 11)), end="good"), nd.Landing("r2", end="bad"))
    made = guest(node("n", option("x", lands=lands), says=("one",)))
    assert t.ended(*_after(made, (5, 6, 6))) == "good"
    assert t.ended(*_after(made, (4, 6, 6))) == "bad"


def _after(made: s.Guest, meters: tuple[int, int, int]) -> tuple[Talk, t.TalkState]:
    talk, state = at_start(made, meters)
    return talk, play(talk, state, 0)


def test_goto_stay_goes_on_without_repeating() -> None:
    talk, state = at_start(guest(node("n", option("x"), option("y", end="good"))))
    heard = play(talk, state, t.HEAR)
    assert play(talk, heard, 0)[0] == heard[0]


def test_a_node_entered_again_says_what_was_written_for_it() -> None:
    made = guest(
        node("n", option("x", goto="n"), says=("one",), again=(nd.Part("once more"), nd.Part("and more"))), facts=("a",)
    )
    talk, state = at_start(made)
    spot = talk.spots[play(talk, state, 0)[0]]
    assert (spot.again, spot.part, spot.parts) == (True, 1, 2)


def test_an_option_said_once_is_gone() -> None:
    talk, state = at_start(guest(node("n", option("x", once=True), option("y", end="good"), says=("one",))))
    assert 0 not in t.choices(talk, play(talk, state, 0))


def test_a_fallback_is_offered_only_when_nothing_else_is() -> None:
    made = guest(node("n", option("x", uses="a", end="good"), option("y", end="bad", fallback=True), says=("one",)))
    assert t.choices(*at_start(made)) == (1, t.SILENCE)
    assert t.choices(*at_start(made, facts=1)) == (0, t.SILENCE)


def test_an_exit_that_is_always_open_ends_the_talk_in_any_node() -> None:
    made = guest(node("n", option("x", goto="n", effect=Effect(patience=-3)), says=("one",)))
    assert t.ended(*_after(made, (4, 6, 3))) == "gone"


def test_risk_does_not_fall_out_of_phase() -> None:
    assert t.in_phase(-2, 0, 1) == 1
    assert t.in_phase(-2, 1, 1) == -2
    assert t.in_phase(-2, 2, 1) == 0
    assert t.in_phase(2, 0, 1) == 2


def test_chart_and_kernel_take_the_same_row_for_every_phase_trigger_and_meter() -> None:
    talk = compile_talk(guest(node("n", option("x", end="good"))))
    for here, phase in enumerate(PHASES):
        for there, trigger in enumerate(PHASES):
            for trust in range(11):
                for risk in range(11):
                    meters = Meters(trust, risk, 5)
                    _, after, _ = t.advance(talk, meters, here, there)
                    assert PHASES[after] == BUYING.after(phase, trigger, meters)


def test_skipping_ahead_raises_risk() -> None:
    talk = compile_talk(guest(node("n", option("x", end="good"))))
    meters, phase, row = t.advance(talk, (9, 5, 5), 0, 3)
    assert (meters, phase, row.because) == ((9, 7, 4), 0, "phase.need.purchase.skipped_ahead")


def _uncleared(talk: Talk) -> Talk:
    from dataclasses import replace  # noqa: PLC0415

    every = (1 << 12) - 1
    return replace(talk, live=tuple((every, every) for _ in talk.live))


@settings(max_examples=150, deadline=None)
@given(guests(), st.integers(0, 10**6), st.integers(1, 10), st.integers(0, 10), st.integers(0, 7))
def test_every_walk_stays_in_bounds_and_clearing_bits_changes_nothing(
    made: s.Guest, seed: int, trust: int, risk: int, facts: int
) -> None:
    talk = compile_talk(made)
    whole, meters = _uncleared(talk), (trust, risk, 8)

    def run(which: Talk) -> list[t.TalkState]:
        dice = Random(seed)
        start = t.begin(which, meters, facts)
        return walk(dice.randrange, start, lambda st_: t.choices(which, st_), lambda st_, ch: t.step(which, st_, ch)[0])

    states, uncleared = run(talk), run(whole)
    for state in states:
        assert all(0 <= meter <= 10 for meter in state[1:4])
        assert -3 <= state[4] <= 3
        assert 0 <= state[7] <= 4
    strip = [(state[:6], state[7]) for state in states]
    assert strip == [(state[:6], state[7]) for state in uncleared]
