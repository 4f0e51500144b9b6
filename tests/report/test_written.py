"""A report on paper: links lead somewhere, nothing is fetched, no word is markup, no cell a formula."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from game.report.evening import evening_sheet
from game.report.overview import report_of
from game.report.page import portraits, spoken
from game.report.paper import for_paper
from game.report.saying import Saying
from game.report.told import Shelf
from game.report.written import as_csv, as_html, as_json, cell, figures
from game.text.interface import interface
from tests.report.evenings import SMALL, played

if TYPE_CHECKING:
    from game.core.scenario import Scenario
    from game.report.sheet import EveningSheet, Report

BOTS = ("listener-challenger", "always-push", "random")


@pytest.fixture(scope="module", name="opened")
def _opened(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[EveningSheet], dict[str, Scenario]]:
    """Three people, each with a folder."""
    shelf, sheets, scenarios = Shelf(str(SMALL)), [], {}
    for bot in BOTS:
        told = shelf.open(played(tmp_path_factory.mktemp(bot) / "a.jsonl", bot))
        sheets.append(evening_sheet(told, "en"))
        scenarios[f"{told.session.scenario.id}:7"] = told.session.scenario
    return sheets, scenarios


def html(report: Report, scenarios: dict[str, Any], lang: str = "en") -> str:
    return as_html(report, Saying(interface(), lang), portraits(scenarios))


@pytest.fixture(name="pages", params=["evening", "person", "group"])
def _pages(request: pytest.FixtureRequest, opened: tuple[list[EveningSheet], dict[str, Scenario]]) -> str:
    sheets, scenarios = opened
    one_person = [replace(sheet, person="me") for sheet in sheets]
    shown = {"evening": sheets[:1], "person": one_person, "group": sheets}[request.param]
    report = report_of(shown, group=False)
    assert report.kind == request.param
    return html(report, scenarios)


def test_every_number_leads_to_its_entry(pages: str) -> None:
    ids = re.findall(r' id="([^"]+)"', pages)
    links = re.findall(r' href="#([^"]+)"', pages)
    assert len(ids) == len(set(ids))
    assert set(links) <= set(ids)
    assert sum(re.fullmatch(r"e\d+-\d+", link) is not None for link in links) > 30


def test_nothing_is_fetched_and_nothing_runs(pages: str) -> None:
    assert "<script" not in pages
    assert not re.findall(r'(?:src|href)="(?!#)', pages)
    assert 'style="' not in pages
    assert "script-src 'none'" in pages.replace("&#39;", "'")


def test_a_language_is_whole(opened: tuple[list[EveningSheet], dict[str, Scenario]]) -> None:
    sheets, scenarios = opened
    for lang in interface().languages():
        assert "ui." not in re.sub(r"<style>.*?</style>", "", html(report_of(sheets, group=True), scenarios, lang))


def test_what_somebody_wrote_stays_text(opened: tuple[list[EveningSheet], dict[str, Scenario]]) -> None:
    (sheet, *_), scenarios = opened
    hostile = "<img src=x onerror=alert(1)>*<b>*&\"'"
    moments = tuple(replace(moment, said=hostile, name=hostile) for moment in sheet.moments)
    rows = tuple(replace(row, words=hostile, answer=hostile) for row in sheet.entries)
    wicked = replace(sheet, title=hostile, file=hostile, moments=moments, entries=rows, notes=(hostile,))
    page = html(report_of([wicked], group=False), scenarios)
    assert "<img" not in page
    assert "<b>*" not in page
    assert "&lt;img src=x" in page


def test_what_is_done_is_set_apart_and_escaped() -> None:
    assert spoken("*nods & smiles* <yes>") == "<i>nods &amp; smiles</i> &lt;yes&gt;"


def test_a_group_is_shown_where_it_was_of_two_minds(opened: tuple[list[EveningSheet], dict[str, Scenario]]) -> None:
    sheets, _ = opened
    (first, *_) = report_of(sheets, group=False).differed
    assert len(first.picks) > 1
    assert first.people <= len(sheets)


def test_files_of_one_folder_are_one_person_unless_it_is_said_that_they_are_a_group(
    opened: tuple[list[EveningSheet], dict[str, Scenario]],
) -> None:
    mine = [replace(sheet, person="me") for sheet in opened[0]]
    assert [(report_of(mine, group=group).kind, report_of(mine, group=group).people) for group in (False, True)] == [
        ("person", 1),
        ("group", 3),
    ]


def test_the_table_has_a_line_a_figure_and_its_entries(opened: tuple[list[EveningSheet], dict[str, Scenario]]) -> None:
    (sheet, *_), _ = opened
    rows = list(csv.DictReader(io.StringIO(as_csv(report_of([sheet], group=False)))))
    listed = next(row for row in rows if row["figure"] == "decisions")
    assert float(listed["value"]) == sheet.decisions.value
    assert [int(n) for n in listed["entries"].split()] == list(sheet.decisions.entries)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_the_data_hold_what_the_page_shows(opened: tuple[list[EveningSheet], dict[str, Scenario]]) -> None:
    data = json.loads(as_json(report_of(opened[0], group=False)))
    assert data["kind"] == "group"
    assert [evening["outcome"]["value"] for evening in data["evenings"]] == [one.outcome.value for one in opened[0]]


def test_a_figure_of_the_first_pages_has_all_its_entries_behind(
    opened: tuple[list[EveningSheet], dict[str, Scenario]],
) -> None:
    (sheet, *_), scenarios = opened
    behind = html(report_of([sheet], group=False), scenarios).partition("<details")[2]
    for _, name, figure in figures(sheet):
        assert all(f'href="#e1-{n}"' in behind for n in figure.entries), name


def test_what_lies_behind_is_left_out_folded_or_open(opened: tuple[list[EveningSheet], dict[str, Scenario]]) -> None:
    (sheet, *_), scenarios = opened
    report, face = report_of([sheet], group=False), portraits(scenarios)
    none, folded, full = (
        as_html(report, Saying(interface(), "en"), face, appendix) for appendix in ("none", "folded", "open")
    )
    assert ("<details" in none, 'href="#e1-' in none) == (False, False)
    assert folded.count("<details") == full.count("<details") == full.count('<details class="page" open>') == 3
    assert f"#{sheet.moments[0].n}" in none


def test_on_paper_every_drawing_has_its_signs_and_colours(pages: str) -> None:
    paper = for_paper(pages)
    assert "<use" not in paper
    assert "var(--" not in paper.replace("var(--c)", "")  # the stance, which a rule beside it says
    assert paper.count("<polyline") == pages.count("<polyline")
