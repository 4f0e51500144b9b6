"""The planner knows what a talk can still be worth, and spends the evening where it is worth most."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.core.compiler import compile_talk
from game.core.outcome import evening_outcome
from game.core.scenario import Arrival
from game.core.talk import begin, choices, ended, step
from game.prove.bots import BOTS
from game.prove.simulate import run_evening
from game.prove.worth import NEVER, Worth, points_at, worth_of
from tests.shipped import shipped

if TYPE_CHECKING:
    from game.core.compiled import Talk
    from game.core.scenario import Scenario
    from game.core.talk import TalkState


def jeppe() -> Scenario:
    return shipped("jeppe")


def outcome_of(scenario: Scenario, bot: str, seed: int) -> float:
    session = run_evening(scenario, bot, seed, str)
    return evening_outcome(scenario, session.party)[0]


def first_state(guest: str) -> tuple[Talk, TalkState]:
    talk = compile_talk(jeppe().guest(guest))
    return talk, begin(talk, (talk.guest.trust[0], talk.guest.risk[0], talk.guest.patience[0]), 0)


@pytest.mark.parametrize("guest", ["jeppe", "torunn", "solveig", "odd"])
def test_the_way_the_table_shows_leads_there_in_the_beats_it_names(guest: str) -> None:
    talk, state = first_state(guest)
    worth = worth_of(talk)
    for level, points in enumerate(worth.levels):
        here, beats = state, 0
        promised = worth.beats(state)[level]
        while promised < NEVER and ended(talk, here) is None:
            choice = worth.toward(here, level)
            assert choice in choices(talk, here)
            beats += choice != -3  # cutting in takes no time
            here, _ = step(talk, here, choice or 0)
        assert promised == NEVER or (beats == promised and points_at(talk, here) >= points)


def test_no_choice_reaches_more_than_the_table_says_and_one_reaches_as_much() -> None:
    talk, state = first_state("odd")
    worth = worth_of(talk)
    seen, ahead = {state}, [state]
    while ahead and len(seen) < 400:
        here = ahead.pop(0)
        after = [step(talk, here, choice)[0] for choice in choices(talk, here)]
        if after:
            for level, beats in enumerate(worth.beats(here)):
                best = min(worth.beats(one)[level] for one in after)
                assert best <= beats <= best + 1 or beats == best == NEVER
        ahead += [one for one in after if one not in seen]
        seen.update(after)


def test_a_table_filled_piece_by_piece_is_the_one_filled_at_once() -> None:
    talk, _ = first_state("torunn")
    piecemeal = Worth(talk)
    for patience in (1, 4, 2, 7):
        start = begin(talk, (talk.guest.trust[0], talk.guest.risk[0], patience), 0)
        fresh = Worth(talk)
        assert piecemeal.beats(start) == fresh.beats(start)
        for choice in choices(talk, start):
            after, _ = step(talk, start, choice)
            assert piecemeal.beats(after) == fresh.beats(after)
            assert all(beats <= NEVER for beats in fresh.beats(after))


@pytest.mark.parametrize("seed", range(4))
def test_no_other_bot_does_better_than_the_planner(seed: int) -> None:
    best = outcome_of(jeppe(), "planner", seed)
    assert best >= 90
    assert all(outcome_of(jeppe(), bot, seed) <= best for bot in BOTS if bot != "planner")


@pytest.mark.parametrize("beats", [30, 50])
def test_a_short_evening_is_spent_on_whom_it_is_worth_most_with(beats: int) -> None:
    short = replace(jeppe(), beats=beats, turn=None)
    best = outcome_of(short, "planner", 1)
    assert best >= 20
    assert best >= outcome_of(short, "listener-challenger", 1)


def test_in_a_full_house_the_planner_chooses_and_does_better_than_whoever_takes_them_as_they_come() -> None:
    crowd = tuple(
        replace(guest, id=f"{guest.id}{n}", arrives=Arrival(beat=4 * n), hearsay=())
        for n in range(3)
        for guest in jeppe().guests[1:]  # the smaller talks
    )
    full = replace(jeppe(), guests=crowd, turn=None, meanwhile=())
    assert outcome_of(full, "planner", 1) >= outcome_of(full, "listener-challenger", 1) + 10
