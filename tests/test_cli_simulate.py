"""`simulate` tells what every way of talking leads to, and exits 1 when the evening is unfair."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.cli import main

if TYPE_CHECKING:
    from pathlib import Path

CORPUS = "tests/content/corpus"
TEA = f"{CORPUS}/MG012-good.yaml"  # one guest


def test_json_is_as_promised(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "jeppe", "--seeds", "2", "--bots", "random,planner", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["scenario"], told["seeds"], list(told["bots"])) == ("jeppe", 2, ["random", "planner"])
    for bot in told["bots"].values():
        for scale in ("skill", "outcome", "reach"):
            assert set(bot[scale]) == {"mean", "p10", "p90"}
        assert set(bot["endings"]) == {"jeppe", "torunn", "solveig", "odd"}
        assert set(bot["won"]) == set(bot["lost"]) == {"curious", "customer", "flock"}


def test_the_same_seeds_give_the_same_figures(capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _ in range(2):
        main(["simulate", "jeppe", "--seeds", "3", "--bots", "random", "--json"])
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


def test_a_table_for_people_names_every_bot_and_every_gate(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "jeppe", "--seeds", "2"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("jeppe, medium: 2 evenings a bot; mean, and p10 to p90\n")
    assert told.out.count("icons-only") == 3
    assert told.out.count("\nholds ") == 8
    assert told.err == ""


def test_an_unfair_evening_exits_1_and_says_what_to_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.prove.gates.TRICK", 0.01)
    assert main(["simulate", TEA, "--seeds", "2", "--bots", "planner,always-listen"]) == 1
    told = capsys.readouterr().out
    assert "FAILS  always-listen" in told
    assert "the same trick over and over does too well" in told


def test_without_the_planner_it_says_that_nothing_was_judged(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", TEA, "--seeds", "2", "--bots", "random"]) == 0
    assert "no gates were judged" in capsys.readouterr().out


def test_an_evening_is_judged_at_the_level_it_was_written_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.prove.gates.TRICK", 0.01)
    bots = ("--seeds", "2", "--bots", "planner,always-listen")
    assert main(["simulate", TEA, *bots, "--level", "hard"]) == 0
    assert "no gates were judged: an evening is to be fair at medium" in capsys.readouterr().out


def test_the_plot_is_written_where_it_was_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "jeppe.svg"
    assert main(["simulate", TEA, "--seeds", "2", "--bots", "random,planner", "--plot", str(file)]) == 0
    assert file.read_text(encoding="utf-8").startswith("<svg ")
    assert "the picture is in" in capsys.readouterr().out


def test_a_plot_that_cannot_be_written_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = str(tmp_path / "no" / "x.svg")
    assert main(["simulate", TEA, "--seeds", "1", "--bots", "random", "--plot", nowhere]) == 2
    assert "cannot write" in capsys.readouterr().err


def test_a_wrong_bot_is_answered_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "jeppe", "--bots", "random,pleasr"]) == 2
    assert "did you mean 'pleaser'?" in capsys.readouterr().err


@pytest.mark.parametrize("seeds", ["0", "-1", "many", "10001", "1.5"])
def test_a_number_of_seeds_that_is_none_is_refused(seeds: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["simulate", "jeppe", f"--seeds={seeds}"])
    assert leaving.value.code == 2
    assert "no whole number from 1 to 10000" in capsys.readouterr().err


def test_a_scenario_with_errors_exits_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", f"{CORPUS}/MG012-bad.yaml", "--seeds", "1"]) == 1
    assert "cannot be played" in capsys.readouterr().err


def test_learners_are_told_beside_chance_and_beside_who_showed_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "jeppe", "--learners", "--seeds", "2", "--level", "hard"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("jeppe, hard: outcome on the next seed")
    assert "by place" in told
    assert "holds  places" in told
    assert main(["simulate", "jeppe", "--learners", "--seeds", "2", "--json"]) == 0
    whole = json.loads(capsys.readouterr().out)
    assert whole["gate"]["holds"]
    assert whole["places"] <= whole["random"] + 15
