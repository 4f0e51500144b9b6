"""Several evenings together: one person's over time, or a group's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING

from game.report.sheet import Divergence, Pick, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.report.sheet import EveningSheet, Kind, Row
    from game.report.workshop_sheet import WorkshopSheet

MOST_DIFFERED = 5


def report_of(sheets: Sequence[EveningSheet], *, group: bool, workshops: Sequence[WorkshopSheet] = ()) -> Report:
    """`group`: whoever lies in a folder of their own is a person, or each file where all lie in one.

    What people wrote for themselves is left out of a report on several of them.
    """
    people = len({sheet.person for sheet in sheets})
    if people == 1 and group:
        people = len(sheets)
    differed = _differed(sheets) if people > 1 else ()
    if people > 1:
        sheets = [replace(sheet, how="", own=()) for sheet in sheets]
    kind = _kind(len(sheets), people, workshops)
    return Report(kind, people, tuple(sheets), weakest(sheets), tuple(differed), tuple(workshops))


def _kind(evenings: int, people: int, workshops: Sequence[WorkshopSheet]) -> Kind:
    if workshops:
        return "mixed" if evenings else "workshop"
    return "evening" if evenings == 1 else "group" if people > 1 else "person"


def weakest(sheets: Iterable[EveningSheet]) -> str:
    """The pillar with the fewest points on average, by its name; nothing where no evening was graded."""
    points: defaultdict[str, list[float]] = defaultdict(list)
    for sheet in sheets:
        for pillar in sheet.skill.pillars:
            points[pillar.name].append(pillar.points.value)
    return min(points, key=lambda name: fmean(points[name])) if points else ""


def _differed(sheets: Sequence[EveningSheet]) -> Sequence[Divergence]:
    """The decisions on which a group was most of two minds: the smaller the share of the commonest choice."""
    met: defaultdict[tuple[str, str], list[tuple[int, Row]]] = defaultdict(list)
    for number, sheet in enumerate(sheets, start=1):
        for node, row in _first_choices(sheet):
            met[sheet.scenario, node].append((number, row))
    found = [_divergence(scenario, rows) for (scenario, _), rows in met.items()]
    split = [one for one in found if len(one.picks) > 1]
    return sorted(split, key=lambda one: (-_doubt(one), one.scenario, one.guest))[:MOST_DIFFERED]


def _first_choices(sheet: EveningSheet) -> Iterator[tuple[str, Row]]:
    """What was said on the first visit to each node."""
    seen: set[str] = set()
    for row in sheet.entries:
        node = row.option.rpartition(".")[0]
        if node and node not in seen:
            seen.add(node)
            yield node, row


def _divergence(scenario: str, rows: Sequence[tuple[int, Row]]) -> Divergence:
    picks: dict[str, Pick] = {}
    for number, row in rows:
        before = picks[row.option].where if row.option in picks else ()
        picks[row.option] = Pick(row.words, row.stance or "relate", (*before, (number, row.n)))
    ordered = sorted(picks.values(), key=lambda pick: (-len(pick.where), pick.where))
    return Divergence(scenario, rows[0][1].guest, tuple(ordered))


def _doubt(one: Divergence) -> float:
    """How many did not choose as most did."""
    return one.people - len(one.picks[0].where)
