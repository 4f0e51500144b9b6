"""Item analysis and the store behind it: who met what, who saw what, and what is made anew."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from game.report.choices import decisions
from game.report.evening import evening_sheet
from game.report.folder import found_in
from game.report.items import Item, OptionRate, correlation, items, lines
from game.report.store import StoreFault, fill, open_store
from game.report.tables import CHOICES, EVENINGS
from game.report.told import Shelf
from game.saves.fault import JournalFault
from tests.conftest import skip_or_fail
from tests.report.evenings import OLD, SMALL, of_a_changed_scenario, played

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Engine

BOTS = ("listener-challenger", "always-push", "random", "always-listen")


@pytest.fixture(scope="module", name="folder")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four people, each with an evening; the first has the same one once more."""
    home = tmp_path_factory.mktemp("many")
    for number, bot in enumerate(BOTS):
        played(home / str(number) / "evenings" / "a.jsonl", bot)
    played(home / "0" / "evenings" / "b.jsonl", BOTS[0], seed=8)
    return home


def filled(folder: Path, engine: Engine | None = None) -> Engine:
    engine = engine or open_store("sqlite://")
    fill(engine, found_in(folder).evenings, Shelf(str(SMALL)))
    return engine


def test_everybody_counts_once_a_decision(folder: Path) -> None:
    hello = next(item for item in items(filled(folder)) if item.decision == "maria.hello")
    assert hello.n == len(BOTS)
    assert sum(rate.picked for rate in hello.options) == hello.n


def test_only_who_saw_an_option_counts_for_it(folder: Path) -> None:
    for item in items(filled(folder)):
        assert all(rate.picked <= rate.seen <= item.n for rate in item.options)


def test_a_decision_says_how_many_met_it_before_the_scenario_changed(tmp_path: Path) -> None:
    played(tmp_path / "a.jsonl", BOTS[0])
    of_a_changed_scenario(played(tmp_path / "b.jsonl", BOTS[0], seed=8))
    found = items(filled(tmp_path))
    hello = next(item for item in found if item.decision == "maria.hello")
    assert (hello.n, hello.changed) == (2, 1)
    assert any("changed since 1 of them" in line for line in lines(found))


def test_what_was_picked_lay_face_up(tmp_path: Path) -> None:
    told = Shelf(str(SMALL)).open(played(tmp_path / "a.jsonl", "random"))
    choices = list(decisions(told.session))
    assert choices
    assert all(choice.option in choice.seen for choice in choices)


def test_an_option_nobody_picks_is_dead_and_few_are_warned_of() -> None:
    few, many = (
        Item("tea", "m.hello", n, 0, 0.5, None, (OptionRate("m.hello.a", n, n - 1), OptionRate("m.hello.b", n, 1)))
        for n in (29, 30)
    )
    assert [rate.dead for rate in few.options] == [False, True]
    assert [
        ("under 30" in told, "dead?" in told, "DEAD" in told) for told in map("\n".join, map(lines, ([few], [many])))
    ] == [
        (True, True, False),
        (False, False, True),
    ]


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([(0, 0), (1, 1), (0, 0)], 1.0),
        ([(0, 1), (1, 0), (0, 1)], -1.0),
        ([(1, 0), (1, 1), (1, 0)], None),
        ([(0, 0), (1, 1)], None),
    ],
)
def test_discrimination_is_a_correlation(pairs: list[tuple[float, float]], expected: float | None) -> None:
    found = correlation(pairs)
    assert found == (None if expected is None else pytest.approx(expected))


def test_a_second_filling_reads_nothing_again(folder: Path) -> None:
    engine = filled(folder)
    again = fill(engine, found_in(folder).evenings, Shelf(str(SMALL)))
    assert (again.read, again.kept) == (0, 5)


def test_a_store_made_anew_says_the_same(folder: Path, tmp_path: Path) -> None:
    kept = filled(folder, open_store(f"sqlite:///{tmp_path}/a.sqlite"))
    assert items(kept) == items(filled(folder))


def test_what_is_gone_falls_away(folder: Path, tmp_path: Path) -> None:
    engine = filled(folder)
    fill(engine, found_in(tmp_path).evenings, Shelf(str(SMALL)))
    with engine.connect() as connection:
        assert not connection.execute(select(EVENINGS)).all()
        assert not connection.execute(select(CHOICES)).all()


def test_files_that_are_no_evenings_are_named_and_the_rest_goes_in(tmp_path: Path) -> None:
    whole = played(tmp_path / "a.jsonl").read_bytes()
    (tmp_path / "half.jsonl").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "foreign.jsonl").write_text("{}\n", encoding="utf-8")
    (tmp_path / "old.jsonl").write_bytes(OLD.read_bytes())
    of_a_changed_scenario(played(tmp_path / "changed.jsonl", seed=9))
    engine = open_store("sqlite://")
    done = fill(engine, found_in(tmp_path).evenings, Shelf(str(SMALL)))
    assert [(fault.path, fault.code) for fault in done.faults] == [(tmp_path / "foreign.jsonl", "foreign")]
    with engine.connect() as connection:
        rows = connection.execute(select(EVENINGS.c.file, EVENINGS.c.changed, EVENINGS.c.over)).all()
    assert {(name, changed) for name, changed, _ in rows} >= {("changed.jsonl", True), ("half.jsonl", False)}
    assert {name: over for name, _, over in rows}["half.jsonl"] is False


def test_a_pipe_among_the_files_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        skip_or_fail("there are no pipes here")
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "folder.jsonl").mkdir()
    (tmp_path / "gone.jsonl").symlink_to(tmp_path / "nowhere")
    done = fill(open_store("sqlite://"), found_in(tmp_path).evenings, Shelf(str(SMALL)))
    assert sorted(fault.code for fault in done.faults) == ["foreign", "missing"]


def test_a_file_name_that_is_no_text_stops_nothing(tmp_path: Path) -> None:
    if sys.platform != "linux":
        skip_or_fail("file names are text here")
    path = played(tmp_path / "a.jsonl").rename(tmp_path / os.fsdecode(b"\xff.jsonl"))
    engine = open_store("sqlite://")
    assert fill(engine, found_in(tmp_path).evenings, Shelf(str(SMALL))).read == 1
    assert evening_sheet(Shelf(str(SMALL)).open(path), "en").file == "\ufffd.jsonl"


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(JournalFault, match="no such folder"):
        found_in(tmp_path / "nowhere")


@pytest.mark.parametrize("url", ["nonsense", "sqlite:////no/such/folder/a.db", "strange://x"])
def test_a_store_that_cannot_be_opened_is_one_sentence(url: str) -> None:
    with pytest.raises(StoreFault, match="cannot be opened"):
        open_store(url)


def test_a_folder_of_people_and_open_files_are_told_apart(tmp_path: Path) -> None:
    for name in ("p/evenings/a.jsonl", "p/evenings/b.jsonl", "q/a.jsonl", "c.jsonl", "d.jsonl"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    whose = [found_in(tmp_path).evenings[tmp_path / name] for name in ("p/evenings/a.jsonl", "p/evenings/b.jsonl")]
    assert whose[0] == whose[1]
    assert len(set(found_in(tmp_path).evenings.values())) == 4
