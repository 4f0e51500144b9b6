"""Everything that a report is asked to tell, opened: files, workshops, folders of both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.report.evening import evening_sheet
from game.report.folder import WORKSHOP, found_in
from game.report.told import Shelf
from game.report.workshop import workshop_sheet
from game.saves.fault import JournalFault
from game.saves.rooms.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.core.scenario import Scenario
    from game.report.folder import Found
    from game.report.sheet import EveningSheet
    from game.report.workshop_sheet import WorkshopSheet


@dataclass(frozen=True, slots=True)
class Gathered:
    """`folders` say what was found where a folder was named, `faults` what could not be used, and why.

    `evenings_at` and `workshops_at` are where they lie; `scenarios` are those of the evenings, each with its own crowd.
    """

    evenings: list[EveningSheet] = field(default_factory=list)
    workshops: list[WorkshopSheet] = field(default_factory=list)
    scenarios: dict[str, Scenario] = field(default_factory=dict)
    evenings_at: list[Path] = field(default_factory=list)
    workshops_at: list[Place] = field(default_factory=list)
    folders: list[tuple[Path, Found]] = field(default_factory=list)
    faults: list[JournalFault] = field(default_factory=list)


def gathered(paths: Iterable[Path], scenario: str | None, lang: str, places: Iterable[Place] = ()) -> Gathered:
    """In the order given; `places` are workshops that lie in no folder."""
    gathering = Gathered()
    shelf = Shelf(scenario)
    for path in paths:
        if path.name in WORKSHOP:
            _workshop(Place(path.parent), shelf, lang, gathering)
        elif any((path / name).is_file() for name in WORKSHOP):
            _workshop(Place(path), shelf, lang, gathering)
        elif path.is_dir():
            found = found_in(path)
            gathering.folders.append((path, found))
            for one in found.evenings:
                _evening(one, shelf, lang, gathering)
            for one in found.workshops:
                _workshop(Place(one), shelf, lang, gathering)
        else:
            _evening(path, shelf, lang, gathering)
    for place in places:
        _workshop(place, shelf, lang, gathering)
    return gathering


def _evening(path: Path, shelf: Shelf, lang: str, gathering: Gathered) -> None:
    try:
        told = shelf.open(path)
        gathering.evenings.append(evening_sheet(told, lang))
        gathering.evenings_at.append(path)
        gathering.scenarios[f"{told.session.scenario.id}:{told.session.seed}"] = told.session.scenario
    except JournalFault as fault:
        gathering.faults.append(fault)


def _workshop(place: Place, shelf: Shelf, lang: str, gathering: Gathered) -> None:
    try:
        told = shelf.workshop(place)
        gathering.workshops.append(workshop_sheet(told.workshop, told.words, lang, told.file, told.notes))
        gathering.workshops_at.append(place)
        session = told.workshop.session
        gathering.scenarios[f"{session.scenario.id}:{session.seed}"] = session.scenario
    except JournalFault as fault:
        gathering.faults.append(fault)
