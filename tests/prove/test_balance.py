"""What a simulation sums up, and what its gates let pass."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from functools import lru_cache

import pytest

from game.prove.balance import Evening, Tally, play_all, spread, tally
from game.prove.gates import gates
from game.prove.plot import plot
from tests.shipped import read

LOADED = read("jeppe")


@lru_cache(maxsize=1)
def tallies() -> dict[str, Tally]:
    assert LOADED.scenario is not None
    assert LOADED.texts is not None
    return play_all(LOADED.scenario, ("random", "longest", "listener-challenger", "planner"), 6, LOADED.texts.get)


def made(**outcomes: float) -> dict[str, Tally]:
    """Tallies of bots with these mean outcomes; `_` stands for `-`."""
    assert LOADED.scenario is not None
    return {
        bot.replace("_", "-"): tally(LOADED.scenario, [Evening(50.0, outcome, 4, ())])
        for bot, outcome in outcomes.items()
    }


def test_a_spread_knows_its_mean_and_its_tenths() -> None:
    assert spread([10, 0, 5, 20, 15]).to_json() == {"mean": 10.0, "p10": 2.0, "p90": 18.0}


def test_one_number_is_its_own_spread() -> None:
    assert spread([7]).to_json() == {"mean": 7.0, "p10": 7.0, "p90": 7.0}


def test_the_shares_of_the_endings_of_a_guest_are_a_whole() -> None:
    for one in tallies().values():
        for endings in one.endings.values():
            assert sum(endings.values()) == pytest.approx(1, abs=0.01)


def test_guests_are_won_and_lost_by_the_reason_they_came_for() -> None:
    assert set(tallies()["planner"].won) == {"curious", "customer", "flock"}
    assert sum(tallies()["planner"].won.values()) == 4
    assert sum(tallies()["random"].lost.values()) > sum(tallies()["listener-challenger"].lost.values())


def test_reach_is_told_and_judged_by_nothing() -> None:
    assert tallies()["random"].reach.mean > 0
    assert all("reach" not in gate.rule for gate in gates(tallies()))


def test_the_first_evening_holds_its_gates() -> None:
    assert [gate.rule for gate in gates(tallies()) if not gate.holds] == []


@pytest.mark.parametrize(
    ("bot", "fair", "unfair"),
    [
        ("listener_challenger", 75, 74.9), ("icons_only", 60, 60.1), ("question_mark", 60, 60.1),
        ("always_listen", 60, 60.1), ("always_challenge", 60, 60.1), ("always_push", 60, 60.1),
        ("always_relate", 60, 60.1),
    ],
)  # fmt: skip
def test_a_gate_stands_where_the_contract_puts_it(bot: str, fair: float, unfair: float) -> None:
    for outcome, holds in ((fair, True), (unfair, False)):
        (gate,) = gates(made(planner=100, **{bot: outcome}))
        assert gate.holds is holds
        assert gate.means
        assert gate.mend


def test_the_longest_may_be_a_tenth_of_the_planner_better_than_random() -> None:
    assert [gate.holds for gate in gates(made(planner=90, random=20, longest=29))] == [True]
    assert [gate.holds for gate in gates(made(planner=90, random=20, longest=29.1))] == [False]


def test_without_the_planner_nothing_can_be_judged() -> None:
    assert gates(made(random=20, longest=90)) == ()


def test_the_picture_is_one_svg_that_needs_nothing_else() -> None:
    picture = plot("Tea & <cake>", 6, tallies())
    root = ET.fromstring(picture)  # noqa: S314 - our own text
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Tea & <cake>" in [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "href" not in picture
    assert picture.count("<circle") == 6 * 4


def test_a_tally_can_be_written_as_json() -> None:
    (one, *_) = tallies().values()
    assert {"skill", "outcome", "reach", "endings", "won", "lost"} <= json.loads(json.dumps(one.to_json())).keys()
