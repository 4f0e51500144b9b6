"""Two hundred evenings of the first scenario: none breaks, each replays, and the laws come out by enough to matter."""

from __future__ import annotations

from statistics import fmean

import pytest

from game.core.debrief import debrief
from game.core.session import first_difference
from game.prove.bots import BOTS
from game.prove.simulate import run_evening
from tests.shipped import read

LOADED = read("jeppe")
SKILL, OUTCOME = 5, 5  # points of skill, points of a hundred of outcome


def text(name: str) -> str:
    assert LOADED.texts is not None
    return LOADED.texts.get(name, "en")


@pytest.mark.parametrize("half", [0, 1])
def test_two_hundred_evenings_run_to_their_end_and_replay_identically(half: int) -> None:
    assert LOADED.scenario is not None
    for seed in range(100 * half, 100 * half + 100):
        session = run_evening(LOADED.scenario, list(BOTS)[seed % len(BOTS)], seed, text)
        assert session.over
        assert first_difference(LOADED.scenario, seed, session.entries) is None


def test_listening_then_challenging_beats_pleasing_which_beats_pushing() -> None:
    skill, outcome = {}, {}
    for bot in ("listener-challenger", "pleaser", "always-push"):
        assert LOADED.scenario is not None
        results = [debrief(run_evening(LOADED.scenario, bot, seed)) for seed in range(15)]
        skill[bot] = fmean(result.skill.total for result in results)
        outcome[bot] = fmean(result.outcome for result in results)
    for better, worse in (("listener-challenger", "pleaser"), ("pleaser", "always-push")):
        assert skill[better] >= skill[worse] + SKILL
        assert outcome[better] >= outcome[worse] + OUTCOME
