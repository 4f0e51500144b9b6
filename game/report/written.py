"""A report as HTML, PDF, CSV or JSON: the same sheets, written four ways."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from itertools import accumulate
from typing import TYPE_CHECKING

from game.core.skills import SKILLS
from game.report.drawn import course, dots
from game.report.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.report.page import Appendix, Face
    from game.report.saying import Saying
    from game.report.sheet import EveningSheet, Figure, Report

BOM = "utf-8-sig"  # the encoding of a table, or a spreadsheet takes it for something older
MOST_PAGES = 40  # evenings told at length in one report
_HEAD = ("file", "person", "scenario", "seed", "guest", "figure", "value", "entries")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_html(report: Report, saying: Saying, face: Face, appendix: Appendix = "folded") -> str:
    sheets = report.evenings
    people = {person: number for number, person in enumerate(dict.fromkeys(sheet.person for sheet in sheets), start=1)}
    alone = len(people) == 1
    before = accumulate((len(workshop.roads) for workshop in report.workshops), initial=len(sheets))
    first = dict(zip(map(id, report.workshops), before, strict=False))  # two may be called the same
    return page(
        "report.html",
        saying,
        _title(report, saying),
        report=report,
        face=face,
        appendix=appendix,
        several=len(sheets) > 1,
        grouped=report.people > 1,
        pillars=SKILLS,
        pages=len(sheets) <= MOST_PAGES,
        most_pages=MOST_PAGES,
        person=lambda sheet: sheets.index(sheet) + 1 if alone else people[sheet.person],
        course=course(sheets),
        dots=_dots(sheets, saying),
        road_id=lambda workshop, number: f"e{first[id(workshop)] + number}",
    )


def _title(report: Report, saying: Saying) -> str:
    if report.kind == "evening":
        return saying.report("title", title=report.evenings[0].title)
    if report.workshops:
        return saying.report("workshop.title", title=report.workshops[0].title)
    name = "title.group" if report.kind == "group" else "title.over_time"
    return saying.report(name, n=len(report.evenings), people=report.people)


def _dots(sheets: Sequence[EveningSheet], saying: Saying) -> list[object]:
    graded = [sheet for sheet in sheets if sheet.skill.total]
    totals = [sheet.skill.total.value for sheet in graded if sheet.skill.total]
    found: list[object] = [dots(saying.ui("debrief.skill"), 100, totals)]
    for nth, name in enumerate(SKILLS):
        values = [sheet.skill.pillars[nth].points.value for sheet in graded]
        found.append(dots(saying.ui(f"debrief.{name}"), 25, values))
    return found


def as_json(report: Report) -> str:
    """Everything that the page shows and nothing else; texts are in the language asked for."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=1) + "\n"


def as_csv(report: Report) -> str:
    """One figure a line, with the entries it stands on."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(_HEAD)
    for sheet in report.evenings:
        for guest, name, figure in figures(sheet):
            entries = " ".join(map(str, figure.entries))
            about = (cell(sheet.file), cell(sheet.person), cell(sheet.scenario), sheet.seed, cell(guest))
            rows.writerow((*about, name, round(figure.value, 3), entries))
    return out.getvalue()


def figures(sheet: EveningSheet) -> Iterator[tuple[str, str, Figure]]:
    """Every figure of an evening: the guest it is about or nothing, its name, and the figure."""
    if sheet.skill.total:
        yield "", "skill", sheet.skill.total
    for pillar in sheet.skill.pillars:
        yield "", pillar.name, pillar.points
    yield from (("", "outcome", sheet.outcome), ("", "reach", sheet.reach), ("", "decisions", sheet.decisions))
    for fact in sheet.facts:
        yield "", fact.name, fact.count
    for guest in sheet.guests:
        yield from ((guest.guest, name, getattr(guest, name)) for name in ("points", "trust", "risk"))


def cell(text: str) -> str:
    """What a spreadsheet would take for a formula is made text."""
    return f"'{text}" if text.startswith(_FORMULA) else text
