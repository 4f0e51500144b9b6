"""Roads tried from a decision: journals of their own, the first untouched, and as many as one likes."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from game.core.commands import Approach, Hear, Say, Wait
from game.saves import evening as saved
from game.saves import people
from game.saves.reading import read_journal
from game.saves.roads import branch, call, roads
from tests.core.builders import evening, guest, node, option

if TYPE_CHECKING:
    from pathlib import Path

    from game.core.commands import Command

SCENARIO = evening(guest(node("n", option("x", end="good"), option("y", end="bad"))))
PLAYED = (Approach("g"), Hear(), Say("x"))


def played(path: Path, *commands: Command) -> saved.Evening:
    first = saved.begin(SCENARIO, 7, "en", path)
    for command in commands or PLAYED:
        first.session.do(command)
    return first


def test_a_road_is_a_journal_of_its_own_and_the_first_stays_as_it_is(tmp_path: Path) -> None:
    first = played(tmp_path / "e.jsonl")
    before = first.journal.path.read_bytes()
    road = branch(first.session, first.journal.path, 3)
    road.session.do(Say("y"))
    assert first.journal.path.read_bytes() == before
    assert road.journal.path.name == "e~2.jsonl"
    head = json.loads(road.journal.path.read_bytes().splitlines()[0])
    assert (head["parent"], head["entry"]) == ("e", 3)
    assert read_journal(road.journal.path).entries[:3] == first.session.entries[:3]
    assert saved.take_up(SCENARIO, road.journal.path).session.party == road.session.party


def test_the_same_choice_again_leads_to_the_same_end(tmp_path: Path) -> None:
    first = played(tmp_path / "e.jsonl")
    road = branch(first.session, first.journal.path, 3)
    for command in PLAYED[2:]:
        road.session.do(command)
    assert road.session.entries == first.session.entries


def test_a_road_from_a_road_names_what_it_leaves(tmp_path: Path) -> None:
    first = played(tmp_path / "e.jsonl")
    second = branch(first.session, first.journal.path, 3)
    second.session.do(Say("y"))
    third = branch(second.session, second.journal.path, 1)
    third.session.do(Wait())
    assert [(road.path.stem, road.parent, road.entry) for road in roads(third.journal.path)] == [
        ("e", "", 0), ("e~2", "e", 3), ("e~3", "e~2", 1),
    ]  # fmt: skip


def test_a_road_is_called_by_its_first_sentence_that_differs_or_as_the_player_says(tmp_path: Path) -> None:
    first = played(tmp_path / "e.jsonl")
    road = branch(first.session, first.journal.path, 1)
    road.session.do(Approach("g"))
    assert roads(first.journal.path)[1].said == ""
    for command in (Hear(), Say("y")):
        road.session.do(command)
    assert roads(first.journal.path)[1].said == "g.n.y"
    call(road.journal.path, "  the other   way ")
    assert roads(first.journal.path)[1].name == "the other way"
    call(road.journal.path, "")
    assert roads(first.journal.path)[1].name == ""


def test_only_the_roads_of_this_evening_are_found_and_a_broken_one_is_not_in_the_way(tmp_path: Path) -> None:
    first = played(tmp_path / "e.jsonl")
    played(tmp_path / "e-2.jsonl")
    branch(first.session, first.journal.path, 2)
    (tmp_path / "e~9.jsonl").write_bytes(b"")
    (tmp_path / "e~8.jsonl").write_bytes(b"[1]\nnothing\n")
    assert [road.path.stem for road in roads(first.journal.path)] == ["e", "e~2", "e~8"]
    assert [road.over for road in roads(first.journal.path)] == [True, False, False]


def test_a_road_is_no_evening_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGLE_HOME", str(tmp_path))
    first = played(tmp_path / "evenings" / "e.jsonl")
    branch(first.session, first.journal.path, 2)
    assert people.people()[0].evenings == 1


@pytest.mark.parametrize("many", [50])
def test_fifty_roads_of_one_evening_take_no_longer_to_make_or_to_list(many: int, tmp_path: Path) -> None:
    first = played(tmp_path / "e.jsonl", *[Wait()] * 30, Approach("g"), Hear(), Say("x"))
    spent = []
    for nth in range(many):
        began = time.process_time()
        road = branch(first.session, first.journal.path, 31 - nth % 30)
        road.session.do(Wait())
        spent.append(time.process_time() - began)
    began = time.process_time()
    assert len(roads(first.journal.path)) == many + 1
    assert time.process_time() - began < 0.5
    assert sum(spent[-10:]) < 3 * sum(spent[:10]) + 0.1
