"""The page for whoever pays, and its table and data."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from game.report.cohort import SKILLS
from game.report.items import FEW
from game.report.page import page
from game.report.written import cell

if TYPE_CHECKING:
    from game.report.cohort import Change, Cohort
    from game.report.saying import Saying


@dataclass(frozen=True, slots=True)
class Bar:
    """From where to where, along the picture."""

    title: str
    first: float
    latest: float


def cohort_html(found: Cohort, saying: Saying) -> str:
    return page(
        "cohort.html",
        saying,
        saying.report("cohort.title"),
        sums=(
            ("cohort.people", found.people),
            ("cohort.evenings", len(found.evenings)),
            ("cohort.finished", found.finished),
            ("minutes", round(found.minutes)),
            ("decisions", found.decisions),
        ),
        changes=found.changes,
        bars=[_bar(change, saying) for change in found.changes],
        few=bool(found.changes) and found.changes[0].n < FEW,
        once=found.once,
        changed=", ".join(f"{scenario}: {n}" for scenario, n in found.changed.items()),
    )


def _bar(change: Change, saying: Saying) -> Bar:
    first, latest = (round(160 + 6.9 * value, 1) for value in (change.first, change.latest))
    return Bar(saying.ui(f"debrief.{change.skill}"), first, latest)


def cohort_json(found: Cohort) -> str:
    return (
        json.dumps(
            asdict(found) | {"decisions": found.decisions, "changed": found.changed}, ensure_ascii=False, indent=1
        )
        + "\n"
    )


def cohort_csv(found: Cohort) -> str:
    """One evening a line; `entries` is how many there are, numbered from 0."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(("person", "file", "scenario", "entries", "decisions", "minutes", *SKILLS, "compared", "changed"))
    for one in found.evenings:
        skills = ("" if value is None else round(value, 1) for value in one.skills)
        about = (cell(one.person), cell(one.file), cell(one.scenario), one.entries, one.decisions)
        rows.writerow((*about, round(one.minutes, 1), *skills, one.compared, one.changed))
    return out.getvalue()
