"""What people wrote for themselves stands in the report of their own evening, as text, and nowhere else."""

from __future__ import annotations

import json
from html import unescape
from typing import TYPE_CHECKING

from game.cli import main
from game.report.evening import evening_sheet
from game.report.overview import report_of
from game.report.page import portraits
from game.report.saying import Saying
from game.report.told import Shelf
from game.report.written import as_html, as_json
from game.resources import scenarios
from game.saves.own_words import OwnWords
from game.text.interface import interface
from tests.report.evenings import played

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from game.report.told import Told

HOW, SAID = "<b>stiff</b>", "<script>Why not today?</script>"


def written(path: Path, seed: int = 7) -> Told:
    path.parent.mkdir(parents=True, exist_ok=True)
    told = played(path, seed=seed, home=scenarios() / "jeppe")
    OwnWords(told).call_it(HOW)
    OwnWords(told).write(3, SAID)
    OwnWords(told).write(99_999, "after the end")
    return Shelf().open(told)


def page(*told: Told) -> str:
    report = report_of([evening_sheet(one, "en") for one in told], group=False)
    named = {f"{one.session.scenario.id}:{one.session.seed}": one.session.scenario for one in told}
    return as_html(report, Saying(interface(), "en"), portraits(named))


def test_they_stand_in_the_report_of_the_evening_escaped_and_with_their_entry(tmp_path: Path) -> None:
    told = written(tmp_path / "a.jsonl")
    html = page(told)
    assert HOW not in html
    assert SAID not in html
    assert HOW in unescape(html)
    assert SAID in unescape(html)
    assert 'href="#e1-3"' in html
    assert "after the end" not in html
    data = json.loads(as_json(report_of([evening_sheet(told, "en")], group=False)))["evenings"][0]
    assert [one["n"] for one in data["own"]] == [3]


def test_goals_are_told_with_the_entry_that_shows_them(tmp_path: Path) -> None:
    sheet = evening_sheet(written(tmp_path / "a.jsonl"), "en")
    assert sheet.goals[0].words == "learn why Jeppe stands by the coats"
    assert {goal.n for goal in sheet.goals if goal.n is not None} <= {row.n for row in sheet.entries}
    assert sheet.goals[0].verdict in page(Shelf().open(tmp_path / "a.jsonl"))


def test_a_report_on_several_people_leaves_them_out(tmp_path: Path) -> None:
    both = [written(tmp_path / who / "a.jsonl", seed) for who, seed in (("ada", 7), ("bo", 8))]
    assert "today" not in page(*both)
    assert "today" not in as_json(report_of([evening_sheet(one, "en") for one in both], group=False))


def test_nobody_who_counts_many_evenings_sees_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for seed in (7, 8):
        written(tmp_path / "all" / f"{seed}.jsonl", seed)
    one, out = str(tmp_path / "all" / "7.jsonl"), tmp_path / "out"
    assert main(["export", one, "--xapi", str(out), "--actor", "p17"]) == 0
    assert main(["report", "--cohort", str(tmp_path / "all"), "--json", str(tmp_path / "cohort")]) == 0
    assert main(["items", str(tmp_path / "all")]) == 0
    told = capsys.readouterr().out + out.read_text(encoding="utf-8")
    told += (tmp_path / "cohort").read_text(encoding="utf-8")
    assert "verb" in told
    assert "today" not in told
    assert "stiff" not in told
