"""A group's workshop reported on: both votes, the shift, nobody's name, and what a folder of everything is."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.report.told import Shelf
from game.report.workshop import workshop_sheet
from game.report.workshop_written import exported
from game.resources import scenarios
from game.saves.rooms.place import Place
from tests.report.evenings import played
from tests.report.workshops import held

if TYPE_CHECKING:
    from pathlib import Path

    from game.report.told import ToldWorkshop
    from game.report.workshop_sheet import WorkshopSheet

NAME = "Kunigunde"


@pytest.fixture(scope="module", name="folder")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return held(tmp_path_factory.mktemp("group") / "room", NAME)


@pytest.fixture(name="told")
def _told(folder: Path) -> ToldWorkshop:
    return Shelf().workshop(Place(folder))


@pytest.fixture(name="sheet")
def _sheet(told: ToldWorkshop) -> WorkshopSheet:
    return workshop_sheet(told.workshop, told.words, "en", told.file, told.notes)


def test_a_question_quotes_without_a_full_stop_of_the_quotation(sheet: WorkshopSheet) -> None:
    asked = [decision for decision in sheet.decisions if decision.question]
    assert any(f"“{decision.line.removesuffix('.')}”" in decision.question for decision in asked)
    assert not any(".”" in decision.question for decision in asked)


def test_both_votes_and_the_shift_are_told(sheet: WorkshopSheet) -> None:
    last = sheet.decisions[-1]
    assert (last.votes, last.voted, last.of) == (2, (5, 5), 5)
    assert [choice.votes for choice in last.choices[:2]] == [(2, 3), (3, 2)]
    assert (last.agreement, last.shift) == ((60, 60), 20)
    assert last.chosen is last.choices[0]
    assert (sheet.people, sheet.discussed, sheet.shift) == (11, 1, 20)  # six hands went up as well


def test_a_decision_cites_the_entry_that_it_became(told: ToldWorkshop, sheet: WorkshopSheet) -> None:
    for one in sheet.decisions:
        assert one.n is not None
        assert one.chosen is not None
        if one.guest:
            said = told.workshop.sessions[one.road - 1].entries[one.n].command
            assert one.chosen.option.endswith(f".{getattr(said, 'option', None)}")


def test_each_road_has_its_evening(sheet: WorkshopSheet) -> None:
    assert [(road.number, road.parent) for road in sheet.roads] == [(1, None), (2, 1)]
    assert sheet.roads[1].left == sheet.decisions[-1].n


@pytest.mark.parametrize("form", ["html", "csv", "json"])
def test_nobody_is_named(told: ToldWorkshop, form: str) -> None:
    assert any(person.name == NAME for person in told.workshop.room.people)
    made = exported(told.workshop, told.words, "en", "w", form).decode()  # type: ignore[arg-type]
    assert NAME not in made
    assert "token" not in made


def test_every_number_leads_to_its_entry(told: ToldWorkshop) -> None:
    html = exported(told.workshop, told.words, "sv", "w", "html").decode()
    ids, links = re.findall(r' id="([^"]+)"', html), re.findall(r' href="#([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(links) <= set(ids)
    assert {link[:2] for link in links} - {"s-", "u-"} == {"e1", "e2"}
    assert "ui." not in re.sub(r"<style>.*?</style>", "", html)


def test_the_table_has_a_line_a_choice(told: ToldWorkshop, sheet: WorkshopSheet) -> None:
    text = exported(told.workshop, told.words, "en", "w", "csv").decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["decision"] == str(len(sheet.decisions))]
    assert [(row["first"], row["last"]) for row in rows[:2]] == [("2", "3"), ("3", "2")]
    assert sum(row["chosen"] == "True" for row in rows) == 1


def test_a_folder_of_everything_is_told_apart(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = folder.parent
    for name in ("a.jsonl", "a~1.jsonl"):
        played(home / name, home=scenarios() / "jeppe")
    (home / "letter.jsonl").write_text("Dear Maria\n", encoding="utf-8")
    assert main(["report", str(home), "--json", str(home / "x.json"), "--html", str(home / "x.html")]) == 1
    said = capsys.readouterr()
    assert "evenings: 2, workshops: 1, roads tried: 1" in said.out
    assert f"  {home / 'a.jsonl'}: an evening of jeppe" in said.out
    assert f"  {folder}: a workshop of jeppe, decisions: " in said.out
    assert "letter.jsonl" in said.err
    data = json.loads((home / "x.json").read_text(encoding="utf-8"))
    assert (data["kind"], len(data["evenings"]), len(data["workshops"])) == ("mixed", 1, 1)
    ids = re.findall(r' id="([^"]+)"', (home / "x.html").read_text(encoding="utf-8"))
    assert len(ids) == len(set(ids))
    assert main(["report", str(home), "--csv", str(home / "x.csv")]) == 2


def test_what_a_group_chose_is_nobody_s_evening(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["items", str(folder.parent), "--scenario", "jeppe"]) == 1
    assert "room: a workshop" in capsys.readouterr().err


def test_a_workshop_that_was_cut_short_is_a_fault(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "workshop.db"
    record.write_bytes((folder / "workshop.db").read_bytes()[:-9000])
    assert main(["report", str(record), "--json", str(tmp_path / "x.json")]) == 1
    said = capsys.readouterr().err
    assert f"{tmp_path}: cannot be read" in said
    assert said.count("\n") == 1


def test_a_workshop_of_an_older_version_is_no_evening_and_says_how_to_read_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "old").mkdir()
    for name in ("room.jsonl", "road-0.jsonl"):
        (tmp_path / "old" / name).write_text("{}\n", encoding="utf-8")
    assert main(["report", str(tmp_path), "--json", str(tmp_path / "x.json")]) == 1
    said = capsys.readouterr()
    assert "evenings: 0, workshops: 1" in said.out
    assert "older version" in said.err
