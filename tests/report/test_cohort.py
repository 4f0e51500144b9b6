"""What whoever pays is shown: the latest evening in another scene against the first, with n and spread."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert, update

from game.cli import main
from game.core.setup import Drill, Setup
from game.report.cohort import SKILLS, cohort
from game.report.cohort_written import cohort_csv, cohort_html, cohort_json
from game.report.saying import Saying
from game.report.store import open_store
from game.report.tables import EVENINGS
from game.resources import scenarios
from game.text.interface import interface
from tests.report.evenings import played

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Engine

    Evening = tuple[str, str, float | None]


def store(*evenings: Evening) -> Engine:
    """(person, scene, skill) in the order in which they were played."""
    engine = open_store("sqlite://")
    with engine.begin() as connection:
        for number, (person, scene, skill) in enumerate(evenings):
            row = {"mark": str(number), "person": person, "file": f"{number}.jsonl", "written": float(number),
                   "scenario": scene, "changed": False, "over": True, "entries": 10, "decisions": 4, "minutes": 2.5,
                   "outcome": 1.0, "reach": 0, **dict.fromkeys(SKILLS, skill)}  # fmt: skip
            connection.execute(insert(EVENINGS).values(row))
    return engine


def test_the_latest_evening_counts_only_in_another_scene() -> None:
    (change, *_) = cohort(store(("a", "tea", 40), ("a", "hall", 50), ("a", "tea", 90))).changes
    assert (change.n, change.first, change.latest, change.change, change.spread) == (1, 40, 50, 10, None)


def test_who_has_played_one_scene_only_is_counted_and_not_compared() -> None:
    found = cohort(store(("a", "tea", 40), ("a", "tea", 90), ("b", "tea", 10), ("b", "hall", 20)))
    assert (found.people, found.once, found.changes[0].n) == (2, 1, 1)


def test_an_evening_that_was_not_graded_is_not_compared() -> None:
    assert cohort(store(("a", "tea", None), ("a", "hall", 50))).changes == ()


def test_spread_is_that_of_the_changes() -> None:
    evenings: list[Evening] = []
    for person, first, latest in (("a", 10, 20), ("b", 10, 40)):
        evenings += [(person, "tea", first), (person, "hall", latest)]
    (change, *_) = cohort(store(*evenings)).changes
    assert (change.change, change.up) == (20, 2)
    assert change.spread == pytest.approx(14.142, abs=0.001)


def test_sums_are_over_everybody() -> None:
    found = cohort(store(("a", "tea", 40), ("b", "tea", None)))
    assert (found.people, found.minutes, found.decisions, found.finished) == (2, 5, 8, 2)


def test_the_page_says_what_is_not_claimed_in_every_language() -> None:
    found = cohort(store(("a", "tea", 40), ("a", "hall", 50)))
    for lang in interface().languages():
        saying = Saying(interface(), lang)
        page = cohort_html(found, saying)
        assert saying.report("cohort.not.1") in page
        assert saying.report("cohort.few", n=1) in page


def test_evenings_of_a_scene_that_was_changed_since_are_told() -> None:
    engine = store(("a", "tea", 40), ("a", "hall", 50))
    with engine.begin() as connection:
        connection.execute(update(EVENINGS).where(EVENINGS.c.scenario == "tea").values(changed=True))
    found = cohort(engine)
    assert found.changed == {"tea": 1}
    assert "tea: 1" in cohort_html(found, Saying(interface(), "en"))
    assert json.loads(cohort_json(found))["changed"] == {"tea": 1}
    assert [row.rpartition(",")[2] for row in cohort_csv(found).splitlines()] == ["changed", "True", "False"]


def test_nobody_is_named_in_the_table_or_the_data() -> None:
    found = cohort(store(("a", "tea", 40), ("a", "hall", 50)))
    assert cohort_csv(found).count("\r\n") == 3
    assert '"compared": "latest"' in cohort_json(found)


def test_a_folder_of_people_becomes_one_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, scene in enumerate(("jeppe", "the_heckler")):
        path = played(tmp_path / "in" / "Lovelace" / f"{scene}.jsonl", home=scenarios() / scene)
        os.utime(path, (number, number))
    page = tmp_path / "a.html"
    assert main(["report", "--cohort", str(tmp_path / "in"), "--html", str(page)]) == 0
    assert "kB" in capsys.readouterr().out
    assert "Lovelace" not in page.read_text(encoding="utf-8")


def test_a_drill_is_counted_and_compared_with_no_evening(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drill = Setup(Drill("roar", "listen"))
    whole = played(tmp_path / "in" / "a" / "whole.jsonl", home=scenarios() / "jeppe")
    drilled = played(tmp_path / "in" / "a" / "drill.jsonl", home=scenarios() / "the_heckler", setup=drill)
    os.utime(whole, (1, 1))
    os.utime(drilled, (2, 2))
    assert main(["report", "--cohort", str(tmp_path / "in"), "--json", str(tmp_path / "a.json")]) == 0
    capsys.readouterr()
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert told["changes"] == []


def test_a_folder_without_evenings_makes_no_page(tmp_path: Path) -> None:
    assert main(["report", "--cohort", str(tmp_path), "--html", str(tmp_path / "a.html")]) == 1
    assert not (tmp_path / "a.html").exists()


def test_evenings_and_a_folder_at_once_are_a_slip(tmp_path: Path) -> None:
    assert main(["report", "a.jsonl", "--cohort", str(tmp_path), "--html", "a.html"]) == 2
