"""`explore` says what is proved of a talk, where it is wrong and how one gets there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from game.cli import main

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """
format: 1
id: tea
title: Tea
brand: {name: Leaf, sells: tea}
place: a kitchen
beats: 30
draft: true
guests:
  ann:
    name: Ann
    reason: curious
    segment: open
    state: {trust: 4, risk: 6, patience: 6}
    facts: {kettle: She has a kettle.}
    stands: "By the kettle."
    motive: she waits for water
    start: hello
    nodes:
      hello:
        says: [Tea., {text: I have a kettle., reveals: kettle}]
        options:
          - {listen: "What kind?", id: kind, moves: [open_question], reply: {text: Green.}, goto: hello, once: true}
          - {challenge: "And the kettle?", id: kettle, moves: [teach], uses: kettle, reply: {text: Old.}, end: fine}
          - {push: "Buy ours.", id: buy, moves: [pitch], reply: {text: "No."}, end: left}
    outcomes: {fine: {score: 10, says: Fine.}, left: {score: 0, says: Left.}}
    always: [{when: {patience: {below: 1}}, end: left}]
claims:
  - {guest: ann, only: push, ends: left}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "tea"
    home.mkdir()
    return home


def run(folder: Path, text: str, *more: str) -> int:
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    return main(["explore", str(folder), *more])


def told(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)["guests"]["ann"]


def test_a_sound_talk_exits_0_and_says_over_how_much_it_is_proved(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, GOOD) == 0
    assert "ann: no faults; every claim holds (proved over all" in capsys.readouterr().out


def test_a_dead_end_exits_1_with_the_way_there_and_what_helps(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, GOOD.replace("end: left}\n    outcomes", "goto: hello, once: true}\n    outcomes")) == 1
    out = capsys.readouterr().out
    assert "node 'hello': fewer than two cards" in out
    assert "it starts at hello, trust 4, risk 6, patience" in out
    assert "say kind" in out
    assert "what helps: add an option" in out


def test_a_claim_that_fails_exits_1_and_shows_a_play_against_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, GOOD.replace("only: push, ends: left", "only: push, ends: fine"), "ann") == 1
    out = capsys.readouterr().out
    assert "a claim fails: only push ends in left, never in fine" in out
    assert "> hear > say buy" in out


def test_a_claim_does_not_hold_where_the_talk_never_ends(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    locked = GOOD.replace("id: buy, ", "id: buy, when: {trust: {from: 9}}, ").replace("end: fine}", "goto: hello}")
    assert run(folder, locked.replace("    always: [{when: {patience: {below: 1}}, end: left}]\n", ""), "--json") == 1
    (claim,) = told(capsys)["claims"]
    assert not claim["holds"]


def test_the_command_it_recommends_is_one_that_can_be_typed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, GOOD)
    assert f" explore {folder} ann`" in capsys.readouterr().out


def test_json_is_as_promised(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, GOOD, "--json")
    ann = told(capsys)
    assert {
        "states",
        "proved",
        "dead_ends",
        "unreachable",
        "never_available",
        "dominated",
        "policies",
        "claims",
    } <= set(ann)
    assert ann["proved"] is True
    assert ann["claims"][0]["holds"] is True
    assert set(ann["policies"]["best"]) == {"min", "mean", "max", "endings"}
    assert ann["policies"]["only-push"]["endings"] == {"left": 1.0}


def test_json_of_a_fault_has_its_place_and_path(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spent = GOOD.replace("id: kettle,", "id: kettle, when: {trust: {from: 9}},").replace(
        "id: buy,", "id: buy, once: true,"
    )
    spent = spent.replace('"No."}, end: left', '"No."}, goto: hello')
    assert run(folder, spent, "--json") == 1
    ann = told(capsys)
    (dead,) = ann["dead_ends"]
    assert dead["node"] == "hello"
    assert dead["path"][-1] == "silence"
    assert {"no_outcome", "dead_end", "bare"} <= {fault["kind"] for fault in ann["faults"]}


def test_an_unknown_guest_is_answered_with_the_nearest_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, GOOD, "anne") == 2
    assert "there is no guest 'anne'; did you mean 'ann'?" in capsys.readouterr().err


def test_every_talk_of_jeppe_is_proved_without_a_fault_and_all_claims_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "jeppe"]) == 0
    assert capsys.readouterr().out.count("no faults; every claim holds") == 4
